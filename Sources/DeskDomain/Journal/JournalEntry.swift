package import DeskBasics

/// One line of the journal: what happened, when, and by whom.
package struct JournalEntry: Hashable, Sendable {
  /// From 1, without gaps.
  package var seq: Int64
  package var at: Moment
  /// Who did it: `line:call`, `uid:1000`, `desk`.
  package var actor: String
  package var event: Event

  package init(seq: Int64, at: Moment, actor: String, event: Event) {
    self.seq = seq
    self.at = at
    self.actor = actor
    self.event = event
  }
}
