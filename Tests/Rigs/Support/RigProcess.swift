import DeskChild
package import Foundation

/// The rig could not start, or a tool failed: the test fails, it is never skipped.
package struct RigFailure: Error, CustomStringConvertible {
  package var description: String

  package init(description: String) {
    self.description = description
  }
}

/// A process of the rig (Tests/Rigs/cups): ends with its standard input, so it cannot outlive us.
package final class RigProcess: Sendable {
  package static let scripts = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "cups")

  /// The daemon that the script started.
  package let pid: pid_t
  private let script: ChildProcess

  /// Starts a script and returns when it says "ready PID".
  package init(_ name: String, _ arguments: [String]) async throws {
    let script = try await ChildProcess.start([Self.scripts.appending(path: name).path] + arguments)
    let said = await onThread {
      var said = ""
      while !said.hasSuffix("\n") || !said.contains("ready ") {
        let more = script.output.availableData
        if more.isEmpty { break }
        said += String(decoding: more, as: UTF8.self)
      }
      return said
    }
    let words = said.split(separator: "\n").last { $0.hasPrefix("ready ") }?.dropFirst(6)
    guard let pid = words.flatMap({ pid_t($0) }) else {
      script.endInput()
      _ = await script.end()
      throw RigFailure(
        description: "the rig's \(name) did not start (Tests/Rigs/cups/setup installs what it "
          + "needs): \(said)")
    }
    self.script = script
    self.pid = pid
  }

  package func stop() async {
    script.endInput()
    _ = await script.end()
  }

  deinit {
    // The script ends by itself; its process table entry goes with the test run's.
    script.endInput()
  }
}

/// Looks again and again until there is a value; the limit is a guard against hanging, no measure.
package func eventually<Value>(
  _ what: String, within limit: Duration = .seconds(60), _ look: () async throws -> Value?
) async throws -> Value {
  let end = ContinuousClock.now + limit
  while ContinuousClock.now < end {
    if let value = try await look() { return value }
    try await Task.sleep(for: .milliseconds(20))
  }
  throw RigFailure(description: "\(what) did not happen within \(limit)")
}

/// Runs a program to its end and returns what it printed; throws unless it succeeded.
@discardableResult
package func run(
  _ program: String, _ arguments: [String], environment: [String: String] = [:]
) async throws -> String {
  let ended = try await FinishedProcess.run([program] + arguments, environment: environment)
  guard ended.code == 0 else {
    throw RigFailure(
      description: "\(program) \(arguments.joined(separator: " ")) ended with \(ended.code): "
        + ended.output + ended.errors)
  }
  return ended.output
}
