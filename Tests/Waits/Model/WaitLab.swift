import DeskBasics
package import DeskDomain

/// Lets every estimator quote every visitor on simulated days, and notes what came of it.
///
/// Counted are those who had to wait: not those who found a counter free and were called at once.
package struct WaitLab {
  package static let estimators: [any WaitEstimator] = [
    RollForwardEstimator(), SameQueueLengthEstimator(), QueueLengthEstimator(),
    HeadOfLineEstimator(), LastToEnterServiceEstimator(),
  ]

  /// An estimator, and what it remembers: the same visits, each with its own quotes.
  private struct Pupil {
    var estimator: any WaitEstimator
    var records: [VisitRecord] = []
    var experience = WaitExperience([])
    /// Visits remembered since the experience was gathered.
    var news = 0
    var estimates: [Int: WaitEstimate] = [:]
    var tally: Tally
  }

  private let kind: DayKind
  private let pace: Int
  private var random: SeededRandom
  private var pupils: [Pupil]

  private init(_ kind: DayKind, seed: UInt64, pace: Int) {
    self.kind = kind
    self.pace = pace
    random = SeededRandom(seed: seed)
    pupils = Self.estimators.map { Pupil(estimator: $0, tally: Tally(estimator: $0.name)) }
  }

  /// Some days to fill the record, then `days` that count.
  ///
  /// Experience is gathered anew whenever `pace` visits have ended: the product does it for every
  /// quote.
  package static func run(
    _ kind: DayKind, seed: UInt64, days: Int, warmUp: Int = 12, pace: Int = 1
  ) -> [Tally] {
    var lab = WaitLab(kind, seed: seed, pace: pace)
    for day in 0..<(warmUp + days) { lab.live(counts: day >= warmUp) }
    return lab.pupils.map(\.tally)
  }

  private mutating func live(counts: Bool) {
    let day = SimulatedDay(kind, using: &random)
    var desk = SimulatedDesk(day, tellsClosures: kind.tellsClosures)
    var free = Set<Int>()
    var waits: [Int: Double] = [:]
    var times: [Double] = []
    for index in pupils.indices { pupils[index].estimates = [:] }
    for (index, visitor) in day.visitors.enumerated() {
      desk.run(until: visitor.arrives)
      remember(desk.takeEnded(), &waits)
      let snapshot = desk.snapshot(for: index, seed: random.next())
      times.append(snapshot.closesIn ?? .infinity)
      if snapshot.isFree { free.insert(index) }
      ask(snapshot, for: index)
      desk.admit(index)
    }
    desk.run(until: SimulatedDay.closes + 6 * 3_600)
    remember(desk.takeEnded(), &waits)
    guard counts else { return }
    for index in day.visitors.indices
    where !free.contains(index) || (waits[index] ?? .infinity) > WaitCalibration.noWait {
      judge(index, wait: waits[index], closesIn: times[index])
    }
  }

  private mutating func ask(_ snapshot: QueueSnapshot, for visitor: Int) {
    for index in pupils.indices {
      if pupils[index].news >= pace {
        pupils[index].experience = WaitExperience(pupils[index].records)
        if pupils[index].estimator is SameQueueLengthEstimator {
          pupils[index].estimator = SameQueueLengthEstimator(pupils[index].records)
        }
        pupils[index].news = 0
      }
      pupils[index].estimates[visitor] =
        pupils[index].estimator.estimate(snapshot, from: pupils[index].experience)
    }
  }

  private mutating func remember(_ guests: [SimulatedDesk.Guest], _ waits: inout [Int: Double]) {
    for guest in guests {
      let waited = (guest.calledAt ?? 0) - guest.visitor.arrives
      waits[guest.index] = waited
      for index in pupils.indices {
        var record = VisitRecord(
          key: TicketKey(rawValue: ""), service: SimulatedDay.service, ahead: guest.ahead,
          waited: waited, came: guest.visitor.comes, served: guest.visitor.takes)
        record.quoted = pupils[index].estimates[guest.index]?.quote
        pupils[index].records.append(record)
        if pupils[index].records.count > VisitRecord.limit { pupils[index].records.removeFirst() }
        pupils[index].news += 1
      }
    }
  }

  private mutating func judge(_ visitor: Int, wait: Double?, closesIn: Double) {
    let quotes = pupils.compactMap { $0.estimates[visitor]?.quote }
    for index in pupils.indices {
      guard let quote = pupils[index].estimates[visitor]?.quote else {
        if wait != nil { pupils[index].tally.refusedInVain += 1 }
        continue
      }
      let stated = StatedWait(quote, closesIn: closesIn)
      pupils[index].tally.quotes += 1
      if stated.until > closesIn { pupils[index].tally.beyondClosing += 1 }
      guard let wait else {
        pupils[index].tally.neverCalled += 1
        continue
      }
      if wait <= quote.p80 { pupils[index].tally.withinP80 += 1 }
      if wait <= quote.p50 { pupils[index].tally.withinP50 += 1 }
      if wait <= stated.until { pupils[index].tally.withinStated += 1 }
      if quotes.count == pupils.count {
        pupils[index].tally.add(error: quote.forecast.mean - wait)
      }
    }
  }
}
