import Subprocess

/// A program that ran to its end.
package struct FinishedProcess: Sendable {
  /// Its exit code; of a killed one 128 and the signal's number.
  package var code: Int
  package var output: String
  /// What it printed on standard error.
  package var errors: String

  /// Bytes of what it prints.
  private static let limit = 64 * 1_024 * 1_024

  /// Runs `command`, found by PATH, with `input` to read; `environment` is added to our own.
  ///
  /// - Throws: `SubprocessError` where it cannot be started, or prints without end.
  package static func run(
    _ command: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> FinishedProcess {
    let result = try await Subprocess.run(
      Configuration(command, environment),
      input: .string(input), output: .string(limit: limit), error: .string(limit: limit))
    return FinishedProcess(
      code: result.terminationStatus.code, output: result.standardOutput,
      errors: result.standardError)
  }
}
