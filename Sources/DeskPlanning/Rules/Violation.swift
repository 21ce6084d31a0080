package import DeskBasics

/// One rule that a rota breaks, at one place.
package struct Violation: Hashable, Sendable {
  package var rule: StaffRule
  /// The id of who it is about; nil where nobody is there, as in a slot that is not covered.
  package var person: String?
  /// The date on which it begins.
  package var date: LocalDate
  /// The slots that it is about, the earliest first.
  package var slots: [ShiftSlot.Key]
  /// For the supervisor, in English, with the figures.
  package var text: String
}
