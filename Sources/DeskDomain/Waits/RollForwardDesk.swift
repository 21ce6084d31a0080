import Foundation

/// The desk of a scene, laid out flat so that playing it through allocates nothing.
struct RollForwardDesk {
  /// Counters beyond these are left out: masks have so many bits.
  static let counterLimit = 64

  /// Nobody is overtaken by more people whom nobody announced.
  private static let overtakerLimit = 50

  /// A counter with somebody behind it calls the next within so many seconds.
  static let promptness = 60.0
  /// An absence nobody announced lasts `absence / 2` seconds on average (Lomax law of shape 3):
  /// the longer it has lasted, the longer it still will.
  private static let absence = 1_200.0

  /// What is known of a counter, and how it stands in the draw.
  private struct Counter {
    var start: Start
    var away: Range<Int>
    /// The next of `away`.
    var next = 0
  }

  /// How a counter begins.
  private enum Start {
    case idle
    /// With nobody behind it for so long, as far as one can see.
    case deserted(since: Double)
    /// The visit will have been as long as one of `times` in this range, and has taken `taken`.
    case busy(taken: Double, times: Range<Int>)
  }

  private struct Person {
    var counters: UInt64
    var times: Range<Int>
    var noShowRate: Double
    var callOut: Double
    /// How many times there are for each visitor who comes.
    var picks: Double
    /// When the asker comes before this one, or this one before the asker.
    var turns: Double
  }

  private var counters: [Counter] = []
  /// From when on each counter takes somebody.
  private var opens: [Double] = []
  private var away: [Range<Double>] = []
  private var times: [Double] = []
  private var ahead: [Person] = []
  private var expected: [Person] = []
  private let asker: Person
  private let closing: Double
  private let overtakingEvery: Double
  private var random: SeededRandom

  init(_ scene: WaitScene, _ experience: WaitExperience) {
    var layout = Layout(scene, experience)
    let stations = scene.counters.prefix(Self.counterLimit)
    for station in stations {
      let first = away.count
      away += station.away.filter { $0.upperBound > 0 }
      counters.append(
        Counter(
          start: Self.start(of: station, in: scene, &layout, experience),
          away: first..<away.count))
    }
    ahead = scene.ahead.map { layout.person($0.service, turns: $0.yieldsAt) }
    expected = scene.expected.sorted { $0.overtakesAt < $1.overtakesAt }
      .map { layout.person($0.service, turns: $0.overtakesAt) }
    asker = layout.person(scene.service, turns: 0)
    times = layout.times
    closing = scene.closesIn ?? .infinity
    overtakingEvery = experience.overtakingRate > 0 ? 1 / experience.overtakingRate : .infinity
    random = SeededRandom(seed: scene.seed)
    opens = Array(repeating: 0, count: counters.count)
  }

  /// Whether any counter takes the asker's service.
  var isServed: Bool { asker.counters != 0 }

  private static func start(
    of station: Station, in scene: WaitScene, _ layout: inout Layout, _ experience: WaitExperience
  ) -> Start {
    if let visit = station.visit {
      let service = experience.service(visit.service)
      let all = layout.range(of: visit.service)
      let first = all.lowerBound + service.firstIndex(above: visit.taken)
      return .busy(taken: visit.taken, times: first..<all.upperBound)
    }
    guard station.isOpen else { return .idle }
    let longest =
      scene.ahead.lazy.filter { station.services.contains($0.service) }.map(\.waited).max() ?? 0
    let passedOver = min(longest, station.idle)
    return passedOver > promptness ? .deserted(since: passedOver) : .idle
  }

  /// Plays the hours through once: seconds until the asker is called, infinite if the desk closes.
  mutating func draw() -> Double {
    for index in counters.indices {
      counters[index].next = counters[index].away.lowerBound
      release(index, at: begin(counters[index].start))
    }
    for index in ahead.indices {
      guard let counter = firstOpen(of: ahead[index].counters) else { continue }
      let time = opens[counter]
      // Those whose counters close first are not in the way of an asker for another.
      if time >= min(ahead[index].turns, closing) { continue }
      release(counter, at: time + cost(of: ahead[index]))
    }
    return turnOfAsker()
  }

  /// The asker's turn, after those who come later and are called first.
  private mutating func turnOfAsker() -> Double {
    var next = 0
    var overtakers = 0
    var overtaker = overtakingEvery.isFinite ? random.exponential(mean: overtakingEvery) : .infinity
    while let own = firstOpen(of: asker.counters) {
      let time = opens[own]
      if time >= closing { return .infinity }
      if next < expected.count, expected[next].turns <= time {
        let person = expected[next]
        next += 1
        if random.unit() < person.noShowRate { continue }
        guard let counter = firstOpen(of: person.counters) else { continue }
        release(counter, at: max(opens[counter], person.turns) + duration(of: person))
      } else if overtaker <= time, overtakers < Self.overtakerLimit {
        overtakers += 1
        release(own, at: time + cost(of: asker))
        overtaker += random.exponential(mean: overtakingEvery)
      } else {
        return time
      }
    }
    return .infinity
  }

  /// The counter in `mask` that takes somebody first.
  private func firstOpen(of mask: UInt64) -> Int? {
    // One counter is no choice.
    if mask & (mask &- 1) == 0 { return mask == 0 ? nil : mask.trailingZeroBitCount }
    var (rest, best) = (mask, -1)
    var soonest = Double.infinity
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      rest &= rest &- 1
      if opens[index] < soonest || best < 0 {
        soonest = opens[index]
        best = index
      }
    }
    return best < 0 ? nil : best
  }

  /// The counter is done at `time`, and takes the next once it is not away.
  private mutating func release(_ index: Int, at time: Double) {
    var time = time
    var next = counters[index].next
    let end = counters[index].away.upperBound
    while next < end, away[next].lowerBound <= time {
      time = max(time, away[next].upperBound)
      next += 1
    }
    counters[index].next = next
    opens[index] = time
  }

  private mutating func begin(_ start: Start) -> Double {
    switch start {
    case .idle: return 0
    case .deserted(let since):
      return (since + Self.absence) * (cbrt(1 / (1 - random.unit())) - 1)
    case .busy(let taken, let range):
      // Beyond the longest visits seen, a further third of what it has taken.
      if range.count < 3 { return random.exponential(mean: max(taken / 3, 60)) }
      return times[pick(range)] - taken
    }
  }

  /// One random number decides whether the visitor comes, and for how long.
  private mutating func cost(of person: Person) -> Double {
    let luck = (random.unit() - person.noShowRate) * person.picks
    return luck < 0 ? person.callOut : times[person.times.lowerBound + Int(luck)]
  }

  private mutating func duration(of person: Person) -> Double { times[pick(person.times)] }

  private mutating func pick(_ range: Range<Int>) -> Int {
    range.lowerBound + Int(random.unit() * Double(range.count))
  }

  /// Collects the service times of the services that occur.
  private struct Layout {
    private let experience: WaitExperience
    private let stations: ArraySlice<Station>
    private var known: [String: Person] = [:]
    private var newest: (service: String, person: Person)?
    var times: [Double] = []

    init(_ scene: WaitScene, _ experience: WaitExperience) {
      self.experience = experience
      stations = scene.counters.prefix(RollForwardDesk.counterLimit)
    }

    mutating func range(of service: String) -> Range<Int> { person(service, turns: 0).times }

    mutating func person(_ service: String, turns: Double) -> Person {
      // Most come for what the one before came for.
      if newest?.service != service {
        newest = (service, known[service] ?? add(service))
      }
      guard var person = newest?.person else { return add(service) }
      person.turns = turns
      return person
    }

    private mutating func add(_ id: String) -> Person {
      let service = experience.service(id)
      let first = times.count
      times += service.times
      var mask: UInt64 = 0
      for (index, station) in stations.enumerated() where station.services.contains(id) {
        mask |= 1 << UInt64(index)
      }
      let person = Person(
        counters: mask, times: first..<times.count, noShowRate: service.noShowRate,
        callOut: service.callOut,
        picks: Double(service.times.count) / (1 - service.noShowRate) * (1 - 1e-12), turns: 0)
      known[id] = person
      return person
    }
  }
}
