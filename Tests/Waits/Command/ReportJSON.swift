import Foundation
import WaitModel

/// The report for machines; shares from 0 to 1, errors in minutes, costs in microseconds.
struct ReportJSON: Encodable {
  struct Row: Encodable {
    var day: String
    var estimator: String
    var rmse: Double
    /// Roll-forward's error as a share of this one's.
    var ratio: Double
    var bias: Double
    var withinFiveMinutes: Double
    var coverageP80: Double
    var coverageP50: Double
    var coverageStated: Double
    var waits: Int
    var quotes: Int
    var notCalled: Int
    var refusedInVain: Int
    var beyondClosing: Int
  }

  struct Cost: Encodable {
    var estimate: Double
    var experience: Double
    var sorting: Double
  }

  var seed: UInt64
  var days: Int
  var rows: [Row]
  var cost: Cost?
  var missed: [String]

  init(_ report: LabReport, missed: [String]) {
    seed = report.seed
    days = report.daysOfAKind
    self.missed = missed
    rows = report.days.flatMap { day in
      day.tallies.map { tally in
        Row(
          day: day.kind.rawValue, estimator: tally.estimator, rmse: tally.rmse,
          ratio: day.ratio(to: tally.estimator) ?? 0, bias: tally.bias,
          withinFiveMinutes: tally.nearShare, coverageP80: tally.coverage,
          coverageP50: tally.coverageOfHalf, coverageStated: tally.coverageOfStated,
          waits: tally.waits, quotes: tally.quotes, notCalled: tally.neverCalled,
          refusedInVain: tally.refusedInVain, beyondClosing: tally.beyondClosing)
      }
    }
    cost = report.cost.map {
      Cost(
        estimate: $0.estimate * 1_000_000, experience: $0.experience * 1_000_000,
        sorting: $0.sorting * 1_000_000)
    }
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
