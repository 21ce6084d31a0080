import DeskBasics
import Foundation

/// The desk of a snapshot, laid out flat so that playing it through allocates nothing.
struct RollForwardDesk {
  /// Counters beyond these are left out: masks have so many bits.
  static let counterLimit = 64

  /// Nobody is overtaken by more people whom nobody announced.
  private static let overtakerLimit = 50

  /// How a counter begins.
  private enum Start {
    case idle
    /// With nobody behind it for so long, as far as one can see.
    case deserted(since: Double)
    /// The visit will have been as long as one of `times` in this range, and has taken `taken`; where those are few, it goes
    /// on for `rest` on average.
    case busy(taken: Double, times: Range<Int>, rest: Double)
  }

  /// What is known of a counter.
  private struct Counter {
    var start: Start
    /// Of `RollForwardDesk.away`.
    var away: Range<Int>
  }

  /// What all visitors of a service have in common.
  private struct Kind {
    var counters: UInt64
    var times: Range<Int>
    var noShowRate: Double
    var callOut: Double
    /// How many times there are for each visitor who comes.
    var picks: Double
  }

  private struct Person {
    /// Of `kinds`.
    var kind: Int
    /// When the asker comes before this one, or this one before the asker.
    var turns: Double
  }

  /// How each counter stands within a draw.
  private struct Hours {
    /// From when on it takes somebody.
    var opens = InlineArray<64, Double>(repeating: 0)
    /// The next of its absences.
    var next = InlineArray<64, Int>(repeating: 0)
  }

  private var counters: [Counter] = []
  private var away: [Range<Double>] = []
  private var times: [Double] = []
  private var kinds: [Kind] = []
  private var ahead: [Person] = []
  private var expected: [Person] = []
  private let asker: Int
  private let closing: Double
  private let overtakingEvery: Double
  private let seed: UInt64

  init(_ snapshot: QueueSnapshot, _ experience: WaitExperience) {
    var layout = Layout(snapshot, experience)
    let stations = snapshot.counters.prefix(Self.counterLimit)
    for station in stations {
      let first = away.count
      away += station.away.filter { $0.upperBound > 0 }
      counters.append(
        Counter(
          start: Self.start(of: station, in: snapshot, &layout, experience),
          away: first..<away.count))
    }
    ahead.reserveCapacity(snapshot.ahead.count)
    for person in snapshot.ahead {
      ahead.append(Person(kind: layout.kind(of: person.service), turns: person.yieldsAt))
    }
    expected = snapshot.expected.sorted { $0.overtakesAt < $1.overtakesAt }
      .map { Person(kind: layout.kind(of: $0.service), turns: $0.overtakesAt) }
    asker = layout.kind(of: snapshot.service)
    (times, kinds) = (layout.times, layout.kinds)
    closing = snapshot.closesIn ?? .infinity
    overtakingEvery = experience.overtakingRate > 0 ? 1 / experience.overtakingRate : .infinity
    seed = snapshot.seed
  }

  /// Whether any counter takes the asker's service.
  var isServed: Bool { kinds[asker].counters != 0 }

  private static func start(
    of station: Station, in snapshot: QueueSnapshot, _ layout: inout Layout,
    _ experience: WaitExperience
  ) -> Start {
    let longest =
      snapshot.ahead.lazy.filter { station.services.contains($0.service) }.map(\.waited).max() ?? 0
    switch station.start(longestWait: longest, experience) {
    case .idle: return .idle
    case .deserted(let since): return .deserted(since: since)
    case .busy(let visit, let longer, let rest):
      let times = layout.kinds[layout.kind(of: visit.service)].times
      return .busy(
        taken: visit.taken, times: times.lowerBound + longer..<times.upperBound, rest: rest)
    }
  }

  /// Plays the hours through `count` times: each time, seconds until the asker is called, infinite if the desk closes.
  func draw(_ count: Int) -> [Double] {
    var random = SeededRandom(seed: seed)
    var hours = Hours()
    return (0..<count).map { _ in draw(&hours, &random) }
  }

  private func draw(_ hours: inout Hours, _ random: inout SeededRandom) -> Double {
    for index in counters.indices {
      hours.next[index] = counters[index].away.lowerBound
      release(index, at: begin(counters[index].start, &random), &hours)
    }
    for person in ahead {
      let counter = firstOpen(of: kinds[person.kind].counters, &hours)
      guard counter >= 0 else { continue }
      let time = hours.opens[counter]
      // Those whose counters close first are not in the way of an asker for another.
      if time >= min(person.turns, closing) { continue }
      release(counter, at: time + cost(of: person.kind, &random), &hours)
    }
    return turnOfAsker(&hours, &random)
  }

  /// The asker's turn, after those who come later and are called first.
  private func turnOfAsker(_ hours: inout Hours, _ random: inout SeededRandom) -> Double {
    var next = 0
    var overtakers = 0
    var overtaker = overtakingEvery.isFinite ? random.exponential(mean: overtakingEvery) : .infinity
    while true {
      let own = firstOpen(of: kinds[asker].counters, &hours)
      guard own >= 0 else { return .infinity }
      let time = hours.opens[own]
      if time >= closing { return .infinity }
      if next < expected.count, expected[next].turns <= time {
        let person = expected[next]
        next += 1
        if random.unit() < kinds[person.kind].noShowRate { continue }
        let counter = firstOpen(of: kinds[person.kind].counters, &hours)
        guard counter >= 0 else { continue }
        release(
          counter,
          at: max(hours.opens[counter], person.turns)
            + times[pick(kinds[person.kind].times, &random)],
          &hours)
      } else if overtaker <= time, overtakers < Self.overtakerLimit {
        overtakers += 1
        release(own, at: time + cost(of: asker, &random), &hours)
        overtaker += random.exponential(mean: overtakingEvery)
      } else {
        return time
      }
    }
  }

  /// The counter in `mask` that takes somebody first; -1 where there is none.
  @inline(__always)
  private func firstOpen(of mask: UInt64, _ hours: inout Hours) -> Int {
    // One counter is no choice.
    if mask & (mask &- 1) == 0 { return mask == 0 ? -1 : mask.trailingZeroBitCount }
    var best = mask.trailingZeroBitCount
    var soonest = hours.opens[best]
    var rest = mask & (mask &- 1)
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      rest &= rest &- 1
      let time = hours.opens[index]
      if time < soonest { (soonest, best) = (time, index) }
    }
    return best
  }

  /// The counter is done at `time`, and takes the next once it is not away.
  @inline(__always)
  private func release(_ index: Int, at time: Double, _ hours: inout Hours) {
    var time = time
    away.skip(to: &time, from: &hours.next[index], end: counters[index].away.upperBound)
    hours.opens[index] = time
  }

  private func begin(_ start: Start, _ random: inout SeededRandom) -> Double {
    switch start {
    case .idle: return 0
    case .deserted(let since):
      return (since + Station.absence) * (cbrt(1 / (1 - random.unit())) - 1)
    case .busy(let taken, let range, let rest):
      if range.count < Station.fewTimes { return random.exponential(mean: rest) }
      return times[pick(range, &random)] - taken
    }
  }

  /// One random number decides whether the visitor comes, and for how long.
  @inline(__always)
  private func cost(of kind: Int, _ random: inout SeededRandom) -> Double {
    let luck = (random.unit() - kinds[kind].noShowRate) * kinds[kind].picks
    return luck < 0 ? kinds[kind].callOut : times[kinds[kind].times.lowerBound + Int(luck)]
  }

  private func pick(_ range: Range<Int>, _ random: inout SeededRandom) -> Int {
    range.lowerBound + Int(random.unit() * Double(range.count))
  }

  /// Collects the service times of the services that occur.
  private struct Layout {
    private let experience: WaitExperience
    private let stations: ArraySlice<Station>
    private var known: [String: Int] = [:]
    private var newest: (service: String, kind: Int)?
    var times: [Double] = []
    var kinds: [Kind] = []

    init(_ snapshot: QueueSnapshot, _ experience: WaitExperience) {
      self.experience = experience
      stations = snapshot.counters.prefix(RollForwardDesk.counterLimit)
    }

    mutating func kind(of service: String) -> Int {
      // Most come for what the one before came for.
      if let newest, newest.service == service { return newest.kind }
      let kind = known[service] ?? add(service)
      newest = (service, kind)
      return kind
    }

    private mutating func add(_ id: String) -> Int {
      let service = experience.service(id)
      let first = times.count
      times += service.times
      var mask: UInt64 = 0
      for (index, station) in stations.enumerated() where station.services.contains(id) {
        mask |= 1 << UInt64(index)
      }
      kinds.append(
        Kind(
          counters: mask, times: first..<times.count, noShowRate: service.noShowRate,
          callOut: service.callOut,
          picks: Double(service.times.count) / (1 - service.noShowRate) * (1 - 1e-12)))
      known[id] = kinds.count - 1
      return kinds.count - 1
    }
  }
}
