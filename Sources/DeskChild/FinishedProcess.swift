import Foundation

/// A program that ran to its end.
package struct FinishedProcess: Sendable {
  /// Its exit code; of a killed one 128 and the signal's number.
  package var code: Int
  package var output: String
  /// What it printed on standard error.
  package var errors: String

  /// Runs `command` with `input` to read, and blocks until it ends.
  package init(
    _ command: [String], input: String = "", environment: [String: String] = [:]
  ) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let child = try ChildProcess(command, environment: environment, errors: .file(file.path))
    // It may end without having read what it was given.
    try? child.write(Data(input.utf8))
    child.endInput()
    output = String(decoding: child.output.readDataToEndOfFile(), as: UTF8.self)
    code = child.waitForEnd()
    errors = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// The same without blocking.
  package static func run(
    _ command: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> FinishedProcess {
    try await onThread {
      Result { try FinishedProcess(command, input: input, environment: environment) }
    }.get()
  }
}
