/// A visitor's opinion at the end of a visit, against what was expected (Q6).
package enum Rating: String, CaseIterable, Hashable, Codable, Sendable {
  /// Dissatisfied: opens a follow-up.
  case below
  /// Content.
  case equal
  /// Delighted.
  case above
}
