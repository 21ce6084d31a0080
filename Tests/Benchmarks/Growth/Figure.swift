import Foundation

/// A figure of the growth benchmark, beside what it is held against.
struct Figure: Encodable {
  var name: String
  var value: Double
  /// Nil: told for its own sake.
  var goal: Double?
  /// Whether the goal is the least that it should be, not the most.
  var isMinimum = false
  /// What it was made of.
  var detail: String

  var isMet: Bool? { goal.map { isMinimum ? value >= $0 : value <= $0 } }

  private enum Key: String, CodingKey { case name, value, goal, isMet, detail }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(name, forKey: .name)
    try row.encode(value, forKey: .value)
    try row.encodeIfPresent(goal, forKey: .goal)
    try row.encodeIfPresent(isMet, forKey: .isMet)
    try row.encode(detail, forKey: .detail)
  }

  /// As a row of the table.
  var cells: String {
    let bound = goal.map { String(format: "%@ %.4g", isMinimum ? "≥" : "≤", $0) } ?? ""
    let verdict = isMet.map { $0 ? "" : " missed" } ?? ""
    return "| \(name) | \(String(format: "%.4g", value)) | \(bound)\(verdict) | \(detail) |"
  }
}

/// Seconds as ms, for details.
func told(_ name: String, _ times: [Double]) -> String {
  "\(name) \(milliseconds(times.percentile(0.5)))"
}
