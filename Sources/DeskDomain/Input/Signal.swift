package import DeskBasics

/// What an input line means, after bounce is taken out: the only thing the desk hears of its
/// buttons and doors.
///
/// `at` is when the thing physically began: the first edge of the period in which the line held
/// still.
package enum Signal: Hashable, Sendable {
  /// A button went down.
  case pressed(line: String, at: Uptime)
  /// A button that asks for help when it is held has been down for two seconds.
  case held(line: String, at: Uptime)
  /// A button that was pressed came up, or can no longer be watched. `held` is how long it was
  /// down.
  case released(line: String, at: Uptime, held: Duration)
  case doorOpened(line: String, at: Uptime)
  case doorClosed(line: String, at: Uptime)
  /// Something is wrong with a line: staff need to know. Raised once, until it is cleared.
  case faultRaised(line: String, fault: LineFault, at: Uptime)
  case faultCleared(line: String, fault: LineFault, at: Uptime)

  /// The input's name in the site file.
  package var line: String {
    switch self {
    case .pressed(let line, _), .held(let line, _), .released(let line, _, _),
      .doorOpened(let line, _),
      .doorClosed(let line, _), .faultRaised(let line, _, _), .faultCleared(let line, _, _):
      line
    }
  }

  /// When it began.
  package var at: Uptime {
    switch self {
    case .pressed(_, let at), .held(_, let at), .released(_, let at, _), .doorOpened(_, let at),
      .doorClosed(_, let at), .faultRaised(_, _, let at), .faultCleared(_, _, let at):
      at
    }
  }
}

/// What can be wrong with an input line.
package enum LineFault: Hashable, Sendable {
  /// A button is down for 30 s: jammed, or its cable is shorted.
  case stuck
  /// The line never comes to rest, or changes more often than people can: a loose wire, a half-open
  /// reed contact. Nothing is made of its edges until it has been quiet for 2 s.
  case chattering
  /// The door is open for 10 minutes.
  case leftOpen
  /// The line cannot be read at all.
  case unreadable(LineFailure)
}
