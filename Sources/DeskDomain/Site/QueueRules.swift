/// Why somebody is called before those who came earlier.
package enum VisitorClass: String, CaseIterable, Hashable, Codable, Sendable {
  case ordinary
  /// Has an appointment for a time of day.
  case appointment
  /// Elderly, pregnant, disabled, or asked for help with a long press.
  case priority
  /// Was called before, set aside, and is back.
  case returning
}

/// By what rule visitors are called (Q4): accumulating priority with a hard maximum wait.
///
/// A visitor's standing is the time waited times the rate of the class; the highest standing is called first.
/// Rates are from 1 to 10.
package struct QueueRules: Hashable, Sendable {
  /// Whoever has waited so long is called before everybody else, by arrival.
  package var maximumWait: Duration
  package var appointmentRate: Double
  package var priorityRate: Double
  package var returningRate: Double

  package init(
    maximumWait: Duration = .seconds(45 * 60), appointmentRate: Double = 3,
    priorityRate: Double = 4, returningRate: Double = 3
  ) {
    self.maximumWait = maximumWait
    self.appointmentRate = appointmentRate
    self.priorityRate = priorityRate
    self.returningRate = returningRate
  }

  /// How fast the standing of `visitorClass` grows.
  func rate(of visitorClass: VisitorClass) -> Double {
    switch visitorClass {
    case .ordinary: 1
    case .appointment: appointmentRate
    case .priority: priorityRate
    case .returning: returningRate
    }
  }
}
