import Foundation
import WaitModel

/// The report as a table to read.
enum ReportTable {
  static func text(_ report: LabReport) -> String {
    var lines = ["seed \(report.seed), \(report.daysOfAKind) days of each kind; minutes"]
    for day in report.days {
      lines.append("")
      lines.append(
        row(
          day.kind.rawValue, "RMSE", "ours/it", "bias", "±5 min", "≤P80", "≤P50", "≤said", "waits",
          "quotes", "not called", "refused"))
      for tally in day.tallies {
        lines.append(
          row(
            tally.estimator, number(tally.rmse), number(day.ratio(to: tally.estimator) ?? 0),
            number(tally.bias), percent(tally.nearShare), percent(tally.coverage),
            percent(tally.coverageOfHalf), percent(tally.coverageOfStated), "\(tally.waits)",
            "\(tally.quotes)", "\(tally.neverCalled)", "\(tally.refusedInVain)"))
      }
    }
    if let cost = report.cost {
      lines.append("")
      lines.append(
        "one estimate, 100 waiting: \(micro(cost.estimate)) µs, and \(micro(cost.experience)) µs "
          + "for the experience of 500 records (100,000 integers sorted: \(micro(cost.sorting)) µs)"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ name: String, _ cells: String...) -> String {
    name.padding(toLength: 22, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }

  private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
  private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
  private static func micro(_ seconds: Double) -> String {
    String(format: "%.0f", seconds * 1_000_000)
  }
}
