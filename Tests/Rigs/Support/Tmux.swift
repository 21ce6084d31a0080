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
  /// The process id of the server; 0 until it runs.
  private var server: pid_t = 0

  /// Starts `command` by a shell in a window of `columns` × `rows`.
  package init(columns: Int, rows: Int, _ command: String) async throws {
    // Without a status line the pane is as large as the window.
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    try await run(
      ["-f", "/dev/null", "-u", "new-session", "-d"] + size + ["/bin/sh"]
        + [";", "set-option", "-g", "status", "off", ";", "resize-window"] + size)
    server = pid_t(try await ask("#{pid}")) ?? 0
    try await type(command)
    try await press("Enter")
  }

  deinit {
    if server > 0 { kill(server, SIGTERM) }
  }

  /// Types on the keyboard, as it is.
  package func type(_ text: String) async throws {
    try await run(["send-keys", "-l", text])
  }

  /// Presses keys by tmux's names for them (`C-c`, `Up`).
  package func press(_ keys: String...) async throws {
    try await run(["send-keys"] + keys)
  }

  package func resize(columns: Int, rows: Int) async throws {
    try await run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines on the screen, without spaces at their ends.
  package func screen() async throws -> [String] {
    try await run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// The screen with its colours as escape sequences.
  package func colours() async throws -> String {
    try await run(["capture-pane", "-p", "-e"])
  }

  /// A value that tmux knows of the terminal, such as `#{cursor_flag}`.
  package func ask(_ format: String) async throws -> String {
    try await run(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func run(_ arguments: [String]) async throws -> String {
    let ended = try await FinishedProcess.run(
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
