import Foundation
import Synchronization

/// A program that a test runs: it reads from us, and we from it.
///
/// Not Foundation's `Process`: on Linux that can miss a child's end and then waits, busily, for ever.
final class ChildProcess: Sendable {
  let pid: pid_t
  /// What it prints, on both of its outputs.
  let output: FileHandle
  private let input: Mutex<FileHandle?>

  /// Starts `command`, found by PATH; `environment` is added to our own.
  init(_ command: [String], environment: [String: String] = [:]) throws {
    let (toChild, fromChild) = (Pipe(), Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.fileHandleForReading.fileDescriptor, 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild.fileHandleForWriting.fileDescriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Else a child would keep the pipes and ports of its neighbours open.
    for descriptor in Int32(3)..<512 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }

    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let arguments = command.map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + settings { free(text) } }
    var pid = pid_t()
    let failure = posix_spawnp(&pid, command[0], &actions, nil, arguments, settings)
    guard failure == 0 else {
      throw RigFailure(
        description: "cannot run \(command[0]): \(String(cString: strerror(failure)))")
    }
    self.pid = pid
    output = fromChild.fileHandleForReading
    input = Mutex(toChild.fileHandleForWriting)
    try toChild.fileHandleForReading.close()
    try fromChild.fileHandleForWriting.close()
  }

  /// Lets it read the end of its input.
  func endInput() {
    input.withLock { handle in
      try? handle?.close()
      handle = nil
    }
  }

  /// Waits for its end and returns its exit code; of a killed one 128 and the signal's number.
  func end() async -> Int {
    let pid = pid
    return await onThread {
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      let signal = Int(status & 0x7F)
      return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + signal
    }
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
  let child = try ChildProcess([program] + arguments, environment: environment)
  child.endInput()
  let said = await onThread {
    String(decoding: child.output.readDataToEndOfFile(), as: UTF8.self)
  }
  let code = await child.end()
  guard code == 0 else {
    throw RigFailure(
      description: "\(program) \(arguments.joined(separator: " ")) ended with \(code): \(said)")
  }
  return said
}
