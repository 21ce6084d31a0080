import Foundation

/// A terminal to run a program in: a tmux server of the test's own, gone when the test is.
final class Tmux {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let socket = "frontdesk-test-\(UUID().uuidString)"
  private let server: Process

  /// Starts `command` by a shell in a window of `columns` × `rows`.
  init(columns: Int, rows: Int, _ command: String) throws {
    // In the foreground, as our child: a server that detaches itself would never seem to exit.
    server = Self.process(["-L", socket, "-f", "/dev/null", "-D"])
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    // Without a status line the pane is as large as the window.
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    let start =
      ["-u", "new-session", "-d"] + size + ["/bin/sh", ";", "set-option", "-g", "status", "off"]
      + [";", "resize-window"] + size
    try patiently { try self.run(start) }
    try type(command + "\n")
  }

  deinit {
    _ = try? run(["kill-server"])
    server.terminate()
    server.waitUntilExit()
  }

  /// Tries again while the server is starting.
  private func patiently(_ start: () throws -> String) throws {
    for _ in 0..<100 {
      if (try? start()) != nil { return }
      usleep(50_000)
    }
    _ = try start()
  }

  /// Types on the keyboard, as it is.
  func type(_ text: String) throws {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      try run(["send-keys", "-l", String(line)])
      try run(["send-keys", "Enter"])
    }
    if let rest = text.split(separator: "\n", omittingEmptySubsequences: false).last, !rest.isEmpty {
      try run(["send-keys", "-l", String(rest)])
    }
  }

  /// Presses keys by tmux's names for them (`C-c`, `Up`).
  func press(_ keys: String...) throws {
    try run(["send-keys"] + keys)
  }

  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines on the screen, without spaces at their ends.
  func screen() throws -> [String] {
    try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// The screen with its colours as escape sequences.
  func colours() throws -> String {
    try run(["capture-pane", "-p", "-e"])
  }

  /// A value that tmux knows of the terminal, such as `#{cursor_flag}`.
  func ask(_ format: String) throws -> String {
    try run(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  private static func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tmux"] + arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PS1": "$ ",
    ]
    process.standardInput = FileHandle.nullDevice
    return process
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let process = Self.process(["-L", socket, "-N"] + arguments)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let error = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: "tmux \(arguments.joined(separator: " ")): \(error)"
          + " (Tests/Rigs/terminal/setup installs what is needed)")
    }
    return text
  }
}
