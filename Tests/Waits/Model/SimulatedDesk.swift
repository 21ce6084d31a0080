import DeskDomain

/// A desk on a simulated day, event by event.
///
/// It calls as the product does (Q4): accumulating priority, an appointment's rate of 3 from its
/// time on, and whoever has waited 45 minutes before everybody else.
struct SimulatedDesk {
  static let appointmentRate = 3.0
  static let maximumWait = 2_700.0
  /// An appointment that has not come so long after its time is not expected any more.
  static let timeout = 900.0

  /// Somebody in the queue or at a counter.
  struct Guest {
    var index: Int
    var visitor: SimulatedDay.Visitor
    var ahead: Int
    var calledAt: Double?
  }

  private struct Counter {
    var guest: Guest?
    var freeAt = SimulatedDay.opens
  }

  private let day: SimulatedDay
  private let tellsClosures: Bool
  private var counters: [Counter]
  private var queue: [Guest] = []
  private(set) var now = SimulatedDay.opens
  /// Those whose visit ended and nobody has taken note of yet.
  private var ended: [Guest] = []
  private var arrived = Set<Int>()

  init(_ day: SimulatedDay, tellsClosures: Bool) {
    self.day = day
    self.tellsClosures = tellsClosures
    counters = Array(repeating: Counter(), count: SimulatedDay.counters)
  }

  /// Those whose visit has ended since the last time.
  mutating func takeEnded() -> [Guest] {
    defer { ended = [] }
    return ended
  }

  /// Lets everything happen up to `time`.
  mutating func run(until time: Double) {
    while true {
      dispatch()
      guard let next = nextChange(), next <= time else { break }
      now = next
      for index in counters.indices {
        guard let guest = counters[index].guest, counters[index].freeAt <= now else { continue }
        ended.append(guest)
        counters[index].guest = nil
      }
    }
    now = max(now, time)
  }

  /// The visitor draws a ticket.
  mutating func admit(_ index: Int) {
    let visitor = day.visitors[index]
    arrived.insert(index)
    queue.append(Guest(index: index, visitor: visitor, ahead: queue.count))
    dispatch()
  }

  private func nextChange() -> Double? {
    counters.indices.compactMap { index in
      if counters[index].guest != nil { return counters[index].freeAt }
      let back = opening(index, at: now)
      return back > now && back.isFinite ? back : nil
    }.min()
  }

  private mutating func dispatch() {
    guard now < SimulatedDay.closes else { return }
    for index in counters.indices
    where counters[index].guest == nil && opening(index, at: now) <= now {
      guard let next = queue.indices.min(by: { precedes(queue[$0], queue[$1], at: now) }) else {
        return
      }
      var guest = queue.remove(at: next)
      guest.calledAt = now
      counters[index].freeAt = now + guest.visitor.takes
      counters[index].guest = guest
    }
  }

  /// When the counter takes somebody, from `time` on.
  private func opening(_ index: Int, at time: Double) -> Double {
    var time = time
    for range in awayInTruth(index) where range.contains(time) { time = range.upperBound }
    return time
  }

  private func awayInTruth(_ index: Int) -> [Range<Double>] {
    (day.breaks[index] + day.closures[index]).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A guest's standing as it grows from now on.
  private func standing(of visitor: SimulatedDay.Visitor, at time: Double) -> LinearPriority {
    let waited = time - visitor.arrives
    guard let due = visitor.due else { return LinearPriority(now: waited, rate: 1) }
    let begin = max(due, visitor.arrives)
    return LinearPriority(
      now: begin - visitor.arrives + (time - begin) * Self.appointmentRate,
      rate: Self.appointmentRate)
  }

  private func score(_ visitor: SimulatedDay.Visitor, at time: Double) -> Double {
    let waited = time - visitor.arrives
    guard let due = visitor.due, time > due else { return waited }
    return standing(of: visitor, at: time).now
  }

  private func precedes(_ one: Guest, _ other: Guest, at time: Double) -> Bool {
    let late = time - one.visitor.arrives >= Self.maximumWait
    let otherLate = time - other.visitor.arrives >= Self.maximumWait
    if late != otherLate { return late }
    let scores = (score(one.visitor, at: time), score(other.visitor, at: time))
    if !late, scores.0 != scores.1 { return scores.0 > scores.1 }
    return one.visitor.arrives < other.visitor.arrives
  }

  /// The desk as visitor `index` finds it.
  func snapshot(for index: Int, seed: UInt64) -> QueueSnapshot {
    let asker = day.visitors[index]
    let own = standing(of: asker, at: now)
    return QueueSnapshot(
      counters: counters.indices.map(station),
      ahead: queue.sorted { precedes($0, $1, at: now) }.map { guest in
        let waited = now - guest.visitor.arrives
        let passes = own.passes(standing(of: guest.visitor, at: now))
        let overdue = Self.maximumWait - waited
        return Waiting(
          service: SimulatedDay.service, waited: waited,
          yieldsAt: passes < overdue ? passes : .infinity)
      },
      service: SimulatedDay.service, expected: expected(before: own, asker: asker, besides: index),
      closesIn: SimulatedDay.closes - now, seed: seed)
  }

  /// Appointments that have not come yet, as if each came at its time.
  private func expected(
    before own: LinearPriority, asker: SimulatedDay.Visitor, besides asking: Int
  ) -> [Expected] {
    day.visitors.indices.compactMap { index in
      guard let due = day.visitors[index].due, index != asking, !arrived.contains(index),
        now < due + Self.timeout
      else { return nil }
      let comes = max(due, now)
      let appointment = SimulatedDay.Visitor(arrives: comes, takes: 0, comes: true, due: comes)
      let at = standing(of: appointment, at: now).passes(own)
      return at < Self.maximumWait
        ? Expected(service: SimulatedDay.service, overtakesAt: max(at, comes - now)) : nil
    }
  }

  private func station(_ index: Int) -> Station {
    let known = day.breaks[index] + (tellsClosures ? day.closures[index].filter(hasBegun) : [])
    let back = known.map(\.upperBound).filter { $0 <= now }.max() ?? 0
    let away = (known + [SimulatedDay.closes..<Double.infinity])
      .map { $0.lowerBound - now..<$0.upperBound - now }.filter { $0.upperBound > 0 }
    let counter = counters[index]
    return Station(
      services: [SimulatedDay.service],
      visit: counter.guest.map {
        Visit(
          service: SimulatedDay.service, taken: now - ($0.calledAt ?? now),
          waited: ($0.calledAt ?? now) - $0.visitor.arrives)
      },
      idle: max(0, now - max(counter.freeAt, back)),
      away: away.sorted { $0.lowerBound < $1.lowerBound })
  }

  private func hasBegun(_ range: Range<Double>) -> Bool { range.lowerBound <= now }
}
