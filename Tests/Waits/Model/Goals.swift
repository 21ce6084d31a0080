/// What the lab holds the roll-forward estimator to.
package enum Goals {
  /// Four in five quotes hold.
  package static let coverage = 0.78...0.82
  /// The root mean square error as a share of that of the same-queue-length estimator, at the most.
  package static let ratioToSameLength: [DayKind: Double] = [
    .lunch: 0.95, .noShows: 0.98, .knownClosures: 0.93, .unknownClosures: 1.09,
    .appointments: 1.02,
  ]
  /// The same of the head-of-line estimator, on `lunch`.
  package static let ratioToHeadOfLine = 0.69
  /// Seconds that one estimate may take with 100 waiting, its experience included.
  package static let cost = 0.001

  /// What `report` falls short of, in words.
  package static func missed(by report: LabReport) -> [String] {
    report.days.flatMap(missed) + (report.cost.map(missed) ?? [])
  }

  private static func missed(by day: LabReport.Day) -> [String] {
    guard let own = day.tally("roll-forward") else { return [] }
    var missed: [String] = []
    if !coverage.contains(own.coverage) {
      missed.append("\(day.kind.rawValue): P80 covers \(percent(own.coverage))")
    }
    for other in day.tallies where other.rmse < own.rmse {
      missed.append("\(day.kind.rawValue): \(other.estimator) has the smaller error")
    }
    if let ratio = day.ratio(to: "same-queue-length"), let goal = ratioToSameLength[day.kind],
      ratio > goal
    {
      missed.append("\(day.kind.rawValue): \(percent(ratio)) of same-queue-length's error")
    }
    if day.kind == .lunch, let ratio = day.ratio(to: "head-of-line"), ratio > ratioToHeadOfLine {
      missed.append("\(day.kind.rawValue): \(percent(ratio)) of head-of-line's error")
    }
    for tally in day.tallies where tally.beyondClosing > 0 {
      missed.append(
        "\(day.kind.rawValue): \(tally.estimator) said \(tally.beyondClosing) times after closing")
    }
    return missed
  }

  private static func missed(by cost: CostReport) -> [String] {
    let seconds = cost.estimate + cost.experience
    return seconds > Self.cost
      ? ["one estimate with 100 waiting takes \(Int(seconds * 1_000_000)) µs"] : []
  }

  private static func percent(_ share: Double) -> String {
    "\((share * 1_000).rounded() / 10) %"
  }
}
