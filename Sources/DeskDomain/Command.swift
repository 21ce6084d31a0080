/// What somebody or something asks of the desk.
package enum Command: Hashable, Sendable {
  /// A debounced press of a call button (its name in the site file). `key` is for a new ticket, should it come to one.
  case press(line: String, key: TicketKey)
  /// A ticket without a button: the receptionist's, or the API's.
  case issue(service: String, key: TicketKey)
  /// The next visitor to this counter, or the one of a number; a visit still open there is finished first.
  case call(counter: String, ticket: TicketNumber?)
  /// The receptionist's button: finish here, and call the next if there is one.
  case next(line: String)
  case recall(counter: String)
  case finish(counter: String)
  case noShow(counter: String)
  case park(counter: String)
  case moveDoor(line: String, isOpen: Bool)
  case logCheck(CheckLogged)
  case reportSlip(id: Int64, SlipProgress)
  case raise(Alert)
  case clear(Alert.Kind, subject: String)
  /// Opens a new business day where the calendar says so.
  case turnDay
}

/// What the printer's process says of a slip.
package struct SlipProgress: Hashable, Sendable {
  package var state: SlipState
  /// CUPS's id, once submitted.
  package var job: Int?
  /// What went wrong and what to do.
  package var detail: String?
  /// Where it was saved.
  package var file: String?

  package init(state: SlipState, job: Int? = nil, detail: String? = nil, file: String? = nil) {
    self.state = state
    self.job = job
    self.detail = detail
    self.file = file
  }
}

/// What came of a command: what happened, what to do outside, and the answer.
package struct Decision: Hashable, Sendable {
  package var events: [Event] = []
  package var effects: [Effect] = []
  package var answer: Answer = .done
}

/// The answer to whoever gave the command.
package enum Answer: Hashable, Sendable {
  case done
  case ticket(TicketKey)
}

/// Something to be done on a board's outputs.
package enum Effect: Hashable, Sendable {
  /// Switch the output on for so long.
  case pulse(OutputRole, Duration)
}

/// Why a command is not honoured.
///
/// Nothing has changed.
package enum Refusal: Error, Hashable, Sendable {
  case unknownService(String, known: [String])
  case unknownCounter(String, known: [String])
  case unknownLine(String)
  case unknownAsset(String, nearest: [String])
  case unknownPoint(String, asset: String, known: [String])
  /// A failed check names the point that failed.
  case pointMissing(asset: String, known: [String])
  case unknownTicket(TicketNumber)
  case unknownSlip(Int64)
  /// The ticket is not waiting or parked: nobody can call it.
  case notCallable(TicketNumber, state: String)
  /// Nobody waits for what this counter does.
  case nobodyWaiting(counter: String)
  /// There is no called visitor at this counter.
  case nobodyAtCounter(String)
  /// Every number of the series is with a visitor who still waits.
  case numbersExhausted(service: String)
  /// The queue is as long as it may get.
  case queueFull(limit: Int)
  /// A slip does not go from this state to that one.
  case slipOutOfOrder(Int64, from: SlipState, to: SlipState)
}
