import DeskBasics
import DeskDomain

/// The rule of the queue (Q4), read slowly: who needs it (priority) by waiting times rate; others by the wait once it is
/// over the maximum, and before that by waiting times rate, but not before those; then by arrival.
extension Ledger {
  /// One who waits.
  struct Place {
    var key: TicketKey
    var arrival: Int64
    var service: String
    /// ns of waiting, as it counts.
    var standing: Double
    /// ns of waiting times the rate of the class.
    var score: Double
  }

  /// How far two standings must lie apart to be told apart, in ns.
  private static let grain = 1_000.0

  /// Everybody who waits at `moment`, in no order.
  func places(at moment: Moment, rules: QueueRules) -> [Place] {
    let now = runningTime(at: moment)
    return waiting.compactMap { key in
      guard let entry = tickets[key] else { return nil }
      let waited = now - entry.course.waitingFrom
      let slow =
        entry.course.visitorClass == .appointment ? min(waited, entry.due ?? waited) : 0
      let rate =
        switch entry.course.visitorClass {
        case .ordinary: 1.0
        case .appointment: rules.appointmentRate
        case .priority: rules.priorityRate
        case .returning: rules.returningRate
        }
      let score = Double(slow) + Double(waited - slow) * rate
      let maximum = rules.maximumWait.nanoseconds
      let isOverdue = waited >= maximum
      let isInNeed = entry.course.visitorClass == .priority
      return Place(
        key: key, arrival: entry.arrival, service: entry.course.service,
        standing: isInNeed
          ? score : isOverdue ? Double(waited) : min(score, Double(maximum).nextDown),
        score: isOverdue && !isInNeed ? Double(waited) : score)
    }
  }

  /// Whether the rule puts `one` before `other` beyond doubt.
  static func precedes(_ one: Place, _ other: Place) -> Bool {
    for (own, others) in [(one.standing, other.standing), (one.score, other.score)] {
      if abs(own - others) > grain { return own > others }
      // Two that are capped alike are told apart by what comes next.
      if own != others { return false }
    }
    return one.arrival < other.arrival
  }

  /// Those of `places` before whom the rule puts nobody of `services`.
  static func first(of places: [Place], for services: Set<String>) -> Set<TicketKey> {
    let fit = places.filter { services.contains($0.service) }
    return Set(
      fit.filter { place in !fit.contains { precedes($0, place) } }.map(\.key))
  }
}
