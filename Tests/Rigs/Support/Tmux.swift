import DeskChild
import Foundation

/// A terminal to run a program in: a tmux server of the test's own, gone when the test is.
package final class Tmux {
  package struct Failure: Error, CustomStringConvertible {
    package var description: String

    package init(description: String) {
      self.description = description
    }
  }

  private let socket = "frontdesk-test-\(UUID().uuidString)"

  /// Starts `command` by a shell in a window of `columns` × `rows`.
  package init(columns: Int, rows: Int, _ command: String) throws {
    // Without a status line the pane is as large as the window.
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    try run(
      ["-f", "/dev/null", "-u", "new-session", "-d"] + size + ["/bin/sh"]
        + [";", "set-option", "-g", "status", "off", ";", "resize-window"] + size)
    try type(command)
    try press("Enter")
  }

  deinit {
    _ = try? run(["kill-server"])
  }

  /// Types on the keyboard, as it is.
  package func type(_ text: String) throws {
    try run(["send-keys", "-l", text])
  }

  /// Presses keys by tmux's names for them (`C-c`, `Up`).
  package func press(_ keys: String...) throws {
    try run(["send-keys"] + keys)
  }

  package func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines on the screen, without spaces at their ends.
  package func screen() throws -> [String] {
    try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// The screen with its colours as escape sequences.
  package func colours() throws -> String {
    try run(["capture-pane", "-p", "-e"])
  }

  /// A value that tmux knows of the terminal, such as `#{cursor_flag}`.
  package func ask(_ format: String) throws -> String {
    try run(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let ended = try FinishedProcess(
      ["tmux", "-L", socket] + arguments,
      environment: [
        "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PS1": "$ ",
      ])
    guard ended.code == 0 else {
      throw Failure(
        description: "tmux \(arguments.joined(separator: " ")) ended with \(ended.code): "
          + ended.errors + " (Tests/Rigs/terminal/setup installs what is needed)")
    }
    return ended.output
  }
}
