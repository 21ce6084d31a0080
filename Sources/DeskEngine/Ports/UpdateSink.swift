package import DeskBasics
package import DeskDomain

/// Those who want to know of every change: the board, the printer's process, the staff.
///
/// Told after the commit.
package protocol UpdateSink: Sendable {
  /// Takes the news and returns at once: nothing that can block stands on the engine's line.
  func publish(_ news: DeskUpdate)

  /// Hears of a button's command that was not carried out: there is no caller to tell.
  func reportFailure(_ error: EngineError, of command: Command)
}

/// What has changed.
package struct DeskUpdate: Sendable {
  /// The desk after the change.
  package var desk: Desk
  package var at: Moment
  /// What has just been committed; empty where only the time has moved on.
  package var entries: [JournalEntry]
}
