import DeskBasics

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
  /// Came out: the route confirms it.
  case printed
  /// Handed over on a route that confirms nothing.
  case sent
  /// Did not come out.
  case failed
  /// Nobody can tell; never printed again by itself.
  case unsure
  /// Nobody waits for it any more: the number was called, or too much time has passed.
  case dropped

  /// Whether the printer's process still has something to do for it.
  package var isUnfinished: Bool {
    switch self {
    case .owed, .submitting, .submitted: true
    case .printed, .sent, .failed, .unsure, .dropped: false
    }
  }

  /// Whether a slip may go from here to `next`.
  ///
  /// A handover that could not begin goes back to `owed`.
  func mayBecome(_ next: SlipState) -> Bool {
    switch (self, next) {
    case (.owed, .submitting), (.owed, .failed), (.owed, .dropped): true
    case (.submitting, .owed), (.submitting, .submitted): true
    case (.submitting, _), (.submitted, _): !next.isUnfinished
    default: false
    }
  }
}

extension SlipState: EventStep {
  var kind: EventKind {
    switch self {
    case .owed: .slipReturned
    case .submitting: .slipSubmitting
    case .submitted: .slipSubmitted
    case .printed: .slipPrinted
    case .sent: .slipSent
    case .failed: .slipFailed
    case .unsure: .slipUnsure
    case .dropped: .slipDropped
    }
  }
}

/// A slip in the outbox: what the printer's process still has to do.
package struct Slip: Hashable, Codable, Sendable {
  /// Its number in the outbox, for ever increasing.
  package var id: Int64
  package var ticket: DrawnTicket
  package var state: SlipState
  /// CUPS's id, once submitted.
  package var job: Int?
  /// The CUPS queue that has it, or may have it.
  package var queue: String?
  /// Since when it is owed.
  var since: Moment
  /// Whether somebody asked for it again: the paper says so.
  package var isReprint: Bool

  init(
    id: Int64, ticket: DrawnTicket, state: SlipState, job: Int? = nil, queue: String? = nil,
    since: Moment, isReprint: Bool = false
  ) {
    self.id = id
    self.ticket = ticket
    self.state = state
    self.job = job
    self.queue = queue
    self.since = since
    self.isReprint = isReprint
  }
}
