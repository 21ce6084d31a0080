package import DeskBasics
import DeskDomain
import Foundation

/// Who comes on a simulated day, and when the counters are away: the truth behind the desk.
///
/// Times are seconds from midnight. 09:00–18:00, two counters, lunch 12:00–12:30 and 12:30–13:00;
/// tickets until 17:30. 96 visitors on average, a third of them spread evenly, the others in two
/// peaks about 10:30 and 15:00 (standard deviation 50 min); service lognormal, mean 9 min,
/// coefficient of variation 0.8: a load of 0.85.
package struct SimulatedDay: Sendable {
  package static let opens = 9 * 3_600.0
  package static let closes = 18 * 3_600.0
  static let lastTicket = 17.5 * 3_600
  static let service = "consulting"
  static let counters = 2

  struct Visitor: Sendable {
    var arrives: Double
    /// The service time; of one who does not come, until the desk gives up.
    var takes: Double
    var comes: Bool
    /// What time the visitor was asked to come at; nil without an appointment.
    var due: Double?
  }

  /// By arrival.
  let visitors: [Visitor]
  /// Per counter, in order, known to everybody.
  let breaks: [[Range<Double>]]
  /// Per counter, in order, known to nobody before they begin.
  let closures: [[Range<Double>]]

  package init(_ kind: DayKind, using random: inout SeededRandom) {
    var visitors: [Visitor] = []
    for arrival in Self.arrivals(using: &random) {
      let byAppointment = random.unit() < kind.appointmentShare
      let comes = random.unit() >= kind.noShowRate
      let takes = comes ? Self.serviceTime(using: &random) : 30 + 60 * random.unit()
      var visitor = Visitor(arrives: arrival, takes: takes, comes: comes)
      if byAppointment {
        // On a quarter of an hour; most come a little early.
        visitor.due = (arrival / 900).rounded() * 900
        visitor.arrives = (visitor.due ?? 0) - 240 + 240 * Self.normal(using: &random)
        visitor.arrives = min(max(visitor.arrives, Self.opens), Self.lastTicket)
      }
      visitors.append(visitor)
    }
    self.visitors = visitors.sorted { $0.arrives < $1.arrives }
    breaks = (0..<Self.counters).map { counter in
      let begins = 12 * 3_600 + Double(counter) * 1_800
      return [begins..<begins + 1_800]
    }
    closures = (0..<Self.counters).map { _ in
      kind.hasClosures ? Self.closures(using: &random) : []
    }
  }

  /// One a day and counter on average, a quarter to three quarters of an hour each.
  private static func closures(using random: inout SeededRandom) -> [Range<Double>] {
    var found: [Range<Double>] = []
    var time = opens + random.exponential(mean: closes - opens)
    while time < closes {
      let end = time + 900 + 1_800 * random.unit()
      found.append(time..<end)
      time = end + random.exponential(mean: closes - opens)
    }
    return found
  }

  private static func arrivals(using random: inout SeededRandom) -> [Double] {
    let expected = 96.0
    let span = lastTicket - opens
    let highest = rate(at: 10.5 * 3_600, of: expected)
    var found: [Double] = []
    var time = opens
    while true {
      time += random.exponential(mean: 1 / highest)
      guard time < opens + span else { return found }
      if random.unit() * highest < rate(at: time, of: expected) { found.append(time) }
    }
  }

  /// Visitors a second.
  private static func rate(at time: Double, of expected: Double) -> Double {
    let width = 3_000.0
    func peak(_ hour: Double) -> Double {
      let distance = (time - hour * 3_600) / width
      return exp(-distance * distance / 2) / (width * (2 * Double.pi).squareRoot())
    }
    return expected
      * ((1.0 / 3) / (lastTicket - opens) + (1.0 / 3) * peak(10.5) + (1.0 / 3) * peak(15))
  }

  private static func serviceTime(using random: inout SeededRandom) -> Double {
    let (mean, variation) = (540.0, 0.8)
    let variance = log(1 + variation * variation)
    return exp(log(mean) - variance / 2 + variance.squareRoot() * normal(using: &random))
  }

  private static func normal(using random: inout SeededRandom) -> Double {
    (-2 * log(1 - random.unit())).squareRoot() * cos(2 * .pi * random.unit())
  }
}
