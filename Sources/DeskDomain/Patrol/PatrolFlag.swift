/// What is odd about a round; it counts all the same.
package enum PatrolFlag: String, CaseIterable, Hashable, Codable, Sendable {
  /// All points in less time than a round takes.
  case tooFast = "too-fast"
  /// Two points within seconds, faster than anybody walks.
  case burst
  /// Not as the site file lists the points.
  case outOfOrder = "out-of-order"
  /// By somebody whom the site does not know.
  case unknownPerson = "unknown-person"
  /// By somebody who is not on duty at the patrol's post.
  case notOnDuty = "not-on-duty"
}
