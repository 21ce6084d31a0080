import DeskBasics
import DeskDomain

/// The rule of the queue (Q4), read slowly: who is over the maximum wait comes first, by arrival; then the highest
/// standing; then by arrival.
extension Ledger {
  /// One who waits.
  struct Place {
    var key: TicketKey
    var arrival: Int64
    var service: String
    var isOverdue: Bool
    /// ns of waiting times the rate of the class.
    var standing: Double
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
      return Place(
        key: key, arrival: entry.arrival, service: entry.course.service,
        isOverdue: waited >= rules.maximumWait.nanoseconds,
        standing: Double(slow) + Double(waited - slow) * rate)
    }
  }

  /// Whether the rule puts `one` before `other` beyond doubt.
  static func precedes(_ one: Place, _ other: Place) -> Bool {
    if one.isOverdue != other.isOverdue { return one.isOverdue }
    if !one.isOverdue, abs(one.standing - other.standing) > grain {
      return one.standing > other.standing
    }
    if !one.isOverdue, one.standing != other.standing { return false }
    return one.arrival < other.arrival
  }

  /// Those of `places` before whom the rule puts nobody of `services`.
  static func first(of places: [Place], for services: Set<String>) -> Set<TicketKey> {
    let fit = places.filter { services.contains($0.service) }
    return Set(
      fit.filter { place in !fit.contains { precedes($0, place) } }.map(\.key))
  }
}
