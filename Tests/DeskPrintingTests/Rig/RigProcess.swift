import Foundation
import Testing

/// The rig could not start, or a tool failed: the test fails, it is never skipped.
struct RigFailure: Error, CustomStringConvertible {
  var description: String
}

/// A process of the rig (Tests/Rigs/cups): ends with its standard input, so it cannot outlive us.
final class RigProcess {
  static let scripts = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Rigs/cups")

  /// The daemon that the script started.
  let pid: pid_t
  private let process = Process()
  private let input = Pipe()

  /// Starts a script and returns when it says "ready PID".
  init(_ script: String, _ arguments: [String]) async throws {
    let (process, input) = (process, input)
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = Self.scripts.appending(path: script)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let line = await onThread {
      var line = Data()
      while !line.contains(10) {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        line += more
      }
      return String(decoding: line, as: UTF8.self)
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.first == "ready", words.count == 2, let pid = pid_t(words[1]) else {
      let said = await onThread { errors.fileHandleForReading.readDataToEndOfFile() }
      throw RigFailure(
        description: "the rig's \(script) did not start (Tests/Rigs/cups/setup installs what it "
          + "needs): \(line)\(String(decoding: said, as: UTF8.self))")
    }
    self.pid = pid
  }

  func stop() async {
    let (process, input) = (process, input)
    try? input.fileHandleForWriting.close()
    await onThread { process.waitUntilExit() }
  }

  deinit {
    try? input.fileHandleForWriting.close()
  }
}

/// Runs something that blocks on a thread of its own.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: body()) }
  }
}

/// Runs a program to its end and returns what it printed; throws unless it succeeded.
@discardableResult
func run(
  _ program: String, _ arguments: [String], environment: [String: String] = [:]
) async throws
  -> String
{
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = environment.map { "\($0)=\($1)" } + [program] + arguments
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = output
  process.standardError = program == "zbarimg" ? FileHandle.nullDevice : output
  try process.run()
  let said = await onThread {
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
  guard process.terminationStatus == 0 else {
    throw RigFailure(
      description: "\(program) \(arguments.joined(separator: " ")) ended with "
        + "\(process.terminationStatus): \(said)")
  }
  return said
}

/// Looks again and again until there is a value; the limit is a guard against hanging, no measure.
func eventually<Value>(
  _ what: String, within limit: Duration = .seconds(60), _ look: () async throws -> Value?
) async throws -> Value {
  let end = ContinuousClock.now + limit
  while ContinuousClock.now < end {
    if let value = try await look() { return value }
    try await Task.sleep(for: .milliseconds(20))
  }
  throw RigFailure(description: "\(what) did not happen within \(limit)")
}
