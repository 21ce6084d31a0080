/// Who is to take a visitor, and how that came about (Q3).
package struct TurnsChoice: Hashable, Sendable {
  package var consultant: String
  var manner: TurnsManner
  /// Who is before the consultant in turn but not free: they keep their places.
  var skipped: [String]
}
