/// What became of a slip.
///
/// `owed` until the printer's process takes it up.
package enum SlipState: String, Codable, CaseIterable, Hashable, Sendable {
  /// Committed together with the ticket; not yet handed to CUPS.
  case owed
  /// About to be handed over: a crash from here on leaves it unsure.
  case submitting
  /// CUPS has it, under a job id.
  case submitted
  /// Came out, as far as the route can know.
  case printed
  /// Did not come out.
  case failed
  /// Nobody can tell; never printed again by itself.
  case unsure

  /// Whether the printer's process still has something to do for it.
  package var isUnfinished: Bool {
    switch self {
    case .owed, .submitting, .submitted: true
    case .printed, .failed, .unsure: false
    }
  }

  /// Whether a slip may go from here to `next`.
  ///
  /// A handover that could not begin goes back to `owed`.
  package func mayBecome(_ next: SlipState) -> Bool {
    switch (self, next) {
    case (.owed, .submitting), (.owed, .failed): true
    case (.submitting, .owed), (.submitting, .submitted), (.submitting, .printed),
      (.submitting, .failed), (.submitting, .unsure):
      true
    case (.submitted, .printed), (.submitted, .failed), (.submitted, .unsure): true
    default: false
    }
  }
}

/// A slip in the outbox: what the printer's process still has to do.
package struct Slip: Hashable, Sendable {
  /// Its number in the outbox, for ever increasing.
  package var id: Int64
  package var ticket: DrawnTicket
  package var state: SlipState
  /// CUPS's id, once submitted.
  package var job: Int?

  package init(id: Int64, ticket: DrawnTicket, state: SlipState, job: Int? = nil) {
    self.id = id
    self.ticket = ticket
    self.state = state
    self.job = job
  }
}
