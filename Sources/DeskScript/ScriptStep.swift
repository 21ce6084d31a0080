package import DeskDomain

/// What a line of a script does to the desk, or waits for.
package enum ScriptAction: Hashable, Sendable {
  /// `press call`, `press call for 40s`: 0.2 s where nothing is said.
  case press(line: String, hold: Duration)
  /// `door open`, `door close`
  case door(isOpen: Bool)
  /// `call counter 1`, `return A001`, `repair 1 done by wang`: what somebody may ask of the desk.
  case ask(Ask)
  /// `refused finish counter 1`: the desk must not do it.
  indirect case refused(ScriptAction)
  /// `printer ok`, `printer down`, `printer paper-out`
  case printer(PrinterMood)
  /// `clock +1h`, `clock -1d`: somebody sets the wall clock.
  case shiftClock(Duration)
  /// `clock trusted`, `clock untrusted`
  case trustClock(Bool)
  /// The daemon is killed (SIGKILL) and started again.
  case crash
  /// `0.15s`, `2s`, `10m`
  case wait(Duration)

  /// How long a button rests after a press, so that the next line's press is one of its own.
  package static let afterPress = Duration.milliseconds(100)
}

/// What a script sees of the patrol.
package enum PatrolSight: String, CaseIterable, Hashable, Sendable {
  case open
  case complete
  case late
  case missed
}

/// How a script's printer behaves.
package enum PrinterMood: String, CaseIterable, Hashable, Sendable {
  case ok
  case down
  case paperOut = "paper-out"
}

/// What must hold at a line that begins with `>`.
package enum ScriptExpectation: Hashable, Sendable {
  /// `ticket A001 waiting 1` (place in the queue), `ticket A001 called 1` (counter), `ticket A001 finished`
  case ticket(TicketNumber, state: String, detail: String?)
  /// `no ticket A002`: it was never issued.
  case noTicket(TicketNumber)
  /// `board A001 -> 1`: the board sends this number to this counter.
  case board(TicketNumber, counter: String)
  /// `no board A001`
  case notOnBoard(TicketNumber)
  /// `waiting 3`: so many wait.
  case waiting(Int)
  /// `slip A001 printed`
  case slip(TicketNumber, SlipState)
  /// `alert printer`, `alert button.stuck`
  case alert(Alert.Kind)
  /// `turns li`: this consultant is next in turn.
  case nextInTurn(String)
  /// `follow-ups 1`: so many are open.
  case followUps(Int)
  /// `notices 1`: so many are on the board.
  case notices(Int)
  /// `receiving`, `not receiving`
  case receiving(Bool)
  /// `no alert printer`
  case noAlert(Alert.Kind)
  /// `logged alert.raised`: the journal has such an entry.
  case logged(EventKind)
  /// `lamp on`, `lamp off`
  case lamp(isOn: Bool)
  /// `door open`, `door closed`
  case door(isOpen: Bool)
  /// `patrol open`: a round is running, and not complete; `patrol complete`, `patrol missed`: so the round ended that
  /// ended last.
  case patrol(PatrolSight)
  /// `check FE-01 ok`: the newest check of the asset.
  case check(asset: String, CheckResult)
  /// `repair 1 done`
  case repair(Int64, Repair.Stage)
  /// `repairs 2`: so many are not closed.
  case repairs(Int)
}

/// One line of a script.
package struct ScriptStep: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    case action(ScriptAction)
    case expectation(ScriptExpectation)
  }

  /// From 1.
  package var line: Int
  /// As it was written.
  package var text: String
  package var meaning: Meaning
}
