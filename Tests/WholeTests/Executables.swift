import Foundation

/// The executables that were built beside the tests.
enum Executables {
  static let frontdesk = folder.appending(path: "frontdesk")
  static let frontdeskd = folder.appending(path: "frontdeskd")

  /// The folder that this test bundle is in.
  private static let folder: URL = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    // `swift test` runs the bundle as a program; `swift-testing-helper` names it in its arguments.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    return (bundle.map { URL(fileURLWithPath: $0) } ?? own).deletingLastPathComponent()
  }()
}

/// A program that ran to its end.
struct Finished {
  var status: Int32
  var output: String
  var errors: String

  /// Runs `program` with `input` as its standard input.
  static func run(
    _ program: URL, _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> Finished {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    async let output = stdout.text()
    async let errors = stderr.text()
    let (said, complained) = await (output, errors)
    await onThread { process.waitUntilExit() }
    return Finished(status: process.terminationStatus, output: said, errors: complained)
  }
}

extension Pipe {
  /// Everything that comes out of it.
  fileprivate func text() async -> String {
    let handle = fileHandleForReading
    return await onThread {
      String(decoding: handle.readDataToEndOfFile(), as: UTF8.self)
    }
  }
}

/// Runs something that blocks on a thread of its own.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: body()) }
  }
}
