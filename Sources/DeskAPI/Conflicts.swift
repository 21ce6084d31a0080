import DeskBasics
import DeskDomain

/// A conflict in words: its stable type, what is so, and the way out.
typealias Conflict = (type: String, detail: String, remedy: String)

extension Refusal {
  /// What stands against a step of a ticket; nil where the refusal is about something else.
  var ticketConflict: Conflict? {
    switch self {
    case .notCallable(let number, let state):
      (
        "not-callable", "ticket \(number) is \(state)",
        "Call one that waits: `frontdesk queue` lists them."
      )
    case .wrongState(let number, let state, let wanted):
      (
        "wrong-state", "ticket \(number) is \(state), not \(wanted)",
        "`frontdesk ticket show \(number)` shows where it stands."
      )
    case .calledTooLittle(let number, let calls, let wait):
      (
        "called-too-little",
        "ticket \(number) is called, \(calls == 1 ? "once" : "\(calls) times") so far",
        "Nobody counts as not come before two calls, half a minute apart: recall it"
          + (wait > .zero ? " in \(Int(wait.inSeconds.rounded(.up))) s." : ".")
      )
    case .noStep(let number, let state):
      (
        "nothing-to-undo", "ticket \(number) is \(state), and its last step cannot be undone",
        "A step can be undone once, until the next one of its ticket."
      )
    case .foreignUndo(let number, let state, let counter):
      (
        "foreign-undo",
        "ticket \(number) is \(state); its last step was "
          + (counter.map { "counter \($0)'s" } ?? "no counter's"),
        counter.map { "Undo it there: `frontdesk counter undo \($0) --ticket \(number)`." }
          ?? "Undo it without a counter: `frontdesk ticket undo \(number)`."
      )
    case .slipUnderway(let number, let state):
      (
        "slip-underway", "the slip of \(number) is \(state.rawValue)",
        "Wait for what becomes of it: `frontdesk ticket show \(number)`."
      )
    case .noSlip(let number):
      (
        "no-slip", "no slip of \(number) is on its way",
        "Print it again: `frontdesk printer reprint \(number)`."
      )
    case .alreadyRated(let number):
      (
        "already-rated", "ticket \(number) is finished, and rated already",
        "One visit, one opinion."
      )
    case .noName(let number):
      ("no-name", "there is no name on ticket \(number)", "No name was recorded, or it was erased.")
    default: nil
    }
  }

  /// What stands against a step at a counter.
  var counterConflict: Conflict? {
    switch self {
    case .nobodyWaiting(let counter):
      (
        "nobody-waiting", "nobody is waiting for a service of counter \(counter)",
        "Try again when the board shows a visitor waiting."
      )
    case .nobodyAtCounter(let counter):
      (
        "nobody-at-counter", "no visitor has been called to counter \(counter)",
        "Call one first: `frontdesk counter call \(counter)`."
      )
    case .counterClosed(let counter):
      (
        "counter-closed", "counter \(counter) is closed",
        "Open it first: `frontdesk counter open \(counter)`."
      )
    case .breakEndUnknown(let counter):
      (
        "break-end-unknown", "the shifts do not say when counter \(counter) is back",
        "Say when: `frontdesk counter break \(counter) --until 13:00`."
      )
    case .breakEndPast(let counter, let time):
      (
        "break-end-past", "counter \(counter) cannot be back at \(time): that is over",
        "Give a later time of today."
      )
    case .counterBusy(let counter, let number):
      (
        "counter-busy", "counter \(counter) has ticket \(number)",
        "Finish or undo that one first."
      )
    case .nothingToUndo(let counter):
      (
        "nothing-to-undo", "there is no step of counter \(counter) to undo",
        "A step can be undone once, until the next one of its ticket."
      )
    case .nothingToRate(let counter):
      (
        "nothing-to-rate", "no visit has ended at counter \(counter) in the last ten minutes",
        "An opinion belongs to the visit that has just ended."
      )
    default: nil
    }
  }

  /// What stands against everything else.
  var deskConflict: Conflict {
    switch self {
    case .closed(let opens):
      (
        "closed", "the desk is closed" + (opens.map { " until \($0.date) \($0.time)" } ?? ""),
        "Add hours for an evening opening: `frontdesk hours add`."
      )
    case .tooLate(let closes, let opens):
      (
        "too-late", "a newcomer would not be served before \(closes.time)",
        opens.map { "Ask the visitor to come on \($0.date) from \($0.time)." }
          ?? "Ask the visitor to come another day."
      )
    case .hoursPast(let dated):
      ("hours-past", "\(dated) is over", "Give hours that are still to come.")
    case .hoursTooLong(let dated):
      ("hours-too-long", "\(dated) is over twelve hours", "Give from and to in this order.")
    case .tooManyHours(let limit):
      ("too-many-hours", "\(limit) dates have further hours already", "Remove some first.")
    case .implausibleClock(let wall):
      (
        "implausible-clock", "the clock says \(Wire.time(wall)), and that cannot be",
        "Set the clock first: `sudo date -s \"2026-01-31 09:41\"`."
      )
    case .numbersExhausted(let service):
      (
        "numbers-exhausted", "every number of service \(service) is with a waiting visitor",
        "Finish visits, or widen numbers: in the site file."
      )
    case .queueFull(let limit):
      ("queue-full", "\(limit) visitors have open tickets", "Finish or close visits first.")
    case .slipOutOfOrder(let id, let from, let to):
      (
        "slip-out-of-order", "slip \(id) cannot go from \(from.rawValue) to \(to.rawValue)",
        "Read its state again: GET \(Path.slips)."
      )
    case .noPrinter:
      ("no-printer", "the site prints no slips", "Name one under printer: in the site file.")
    case .noConsultants:
      (
        "no-consultants", "the site has no consultants",
        "Name them under consultants: in the site file."
      )
    case .turns(let refusal):
      ("turns", String(describing: refusal), "`frontdesk turns` shows the turns.")
    default: ("refused", "the desk refused", "See the daemon's log.")
    }
  }
}
