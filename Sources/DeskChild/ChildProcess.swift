package import Foundation
import Synchronization

/// A program that we run: it reads from us, and we from it.
///
/// It ends with its input, if it heeds that.
///
/// Not Foundation's `Process`: on Linux that hands on the signal mask of its thread, where nearly all
/// signals are blocked, and its wait can miss the child's end and go on for ever.
package final class ChildProcess: Sendable {
  /// Where a child's standard error goes.
  package enum Errors: Hashable, Sendable {
    /// With its standard output.
    case withOutput
    /// Appended to the file of this path.
    case file(String)
  }

  package let pid: pid_t
  /// What it prints.
  package let output: FileHandle
  private let input: Mutex<FileHandle?>
  private let exitCode: Mutex<Int?>

  /// Starts `command`, found by PATH; `environment` is added to our own.
  ///
  /// - Throws: `ChildError` where it cannot be started.
  package init(
    _ command: [String], environment: [String: String] = [:], errors: Errors = .withOutput
  ) throws(ChildError) {
    let (toChild, fromChild) = (Pipe(), Pipe())
    let streams = [
      toChild.fileHandleForReading.fileDescriptor, fromChild.fileHandleForWriting.fileDescriptor,
    ]
    pid = try Self.spawn(command, environment, streams, errors)
    output = fromChild.fileHandleForReading
    input = Mutex(toChild.fileHandleForWriting)
    exitCode = Mutex(nil)
    try? toChild.fileHandleForReading.close()
    try? fromChild.fileHandleForWriting.close()
  }

  /// Gives it something to read; throws where it no longer does.
  package func write(_ data: Data) throws {
    try input.withLock { handle in
      guard let handle else { throw ChildError(command: "write", reason: "its input has ended") }
      try handle.write(contentsOf: data)
    }
  }

  /// Lets it read the end of its input.
  package func endInput() {
    input.withLock { handle in
      try? handle?.close()
      handle = nil
    }
  }

  /// Sends it a signal, unless its end has been taken notice of.
  package func signal(_ number: Int32) {
    exitCode.withLock { code in
      if code == nil { kill(pid, number) }
    }
  }

  /// Sends it and the programs that it started a signal, unless its end has been taken notice of.
  package func signalAll(_ number: Int32) {
    exitCode.withLock { code in
      // It leads a group of its own.
      if code == nil { kill(-pid, number) }
    }
  }

  /// Waits for its end and returns its exit code; of a killed one 128 and the signal's number.
  @discardableResult
  package func end() async -> Int {
    await onThread { self.waitForEnd() }
  }

  /// The same for those who may block.
  @discardableResult
  package func waitForEnd() -> Int {
    if let code = exitCode.withLock(\.self) { return code }
    var status: Int32 = 0
    var ended = waitpid(pid, &status, 0)
    while ended < 0, errno == EINTR { ended = waitpid(pid, &status, 0) }
    let signal = Int(status & 0x7F)
    let code = ended < 0 ? 255 : signal == 0 ? Int(status >> 8 & 0xFF) : 128 + signal
    // Two may wait at once: the first has the code.
    return exitCode.withLock { known in
      if let known { return known }
      known = code
      return code
    }
  }

  private static func spawn(
    _ command: [String], _ environment: [String: String], _ streams: [Int32], _ errors: Errors
  ) throws(ChildError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    switch errors {
    case .withOutput: posix_spawn_file_actions_adddup2(&actions, 1, 2)
    case .file(let path):
      posix_spawn_file_actions_addopen(&actions, 2, path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    // Else a child would keep the pipes and ports of its neighbours open.
    for descriptor in Int32(3)..<512 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A group of its own: Ctrl-C on our terminal is for us, and we end our children.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let arguments = command.map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + settings { free(text) } }
    var pid = pid_t()
    let failure = posix_spawnp(&pid, command[0], &actions, &attributes, arguments, settings)
    guard failure == 0 else {
      throw ChildError(command: command[0], reason: String(cString: strerror(failure)))
    }
    return pid
  }
}

/// A child could not be started or talked to.
package struct ChildError: Error, CustomStringConvertible {
  var command: String
  package var reason: String

  package var description: String { "\(command): \(reason)" }
}

/// Runs something that blocks on a thread of its own.
package func onThread<Value: Sendable>(
  _ body: @escaping @Sendable () -> Value
) async -> Value {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: body()) }
  }
}
