package import Foundation
import Subprocess
import Synchronization
import SystemPackage

/// A program that we run beside us: it reads from us, and we from it.
///
/// It ends with its input, if it heeds that. Ctrl-C on our terminal is for us: it leads a process group of its own.
package final class ChildProcess: Sendable {
  /// Where a child's standard error goes.
  package enum Errors: Hashable, Sendable {
    /// With its standard output.
    case withOutput
    /// Appended to the file of this path.
    case file(String)
  }

  package let pid: Int32
  /// What it prints.
  package let output: FileHandle
  private let input: Mutex<FileHandle?>
  private let run: Run
  private let isOver = Atomic(false)

  /// Starts `command`, found by PATH; `environment` is added to our own.
  ///
  /// - Throws: `ChildError` where it cannot be started.
  package static func start(
    _ command: [String], environment: [String: String] = [:], errors: Errors = .withOutput
  ) async throws(ChildError) -> ChildProcess {
    let (toChild, fromChild) = (Pipe(), Pipe())
    let run = Run()
    let ends = try Ends(toChild, fromChild, errors, command[0])
    let pid = try await run.begin(command, environment, ends)
    return ChildProcess(
      pid, input: toChild.fileHandleForWriting, output: fromChild.fileHandleForReading, run)
  }

  private init(_ pid: Int32, input: FileHandle, output: FileHandle, _ run: Run) {
    self.pid = pid
    self.output = output
    self.input = Mutex(input)
    self.run = run
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

  /// Sends it a signal, unless it has ended.
  package func signal(_ number: Int32) {
    if !run.hasEnded.load(ordering: .acquiring) { kill(pid, number) }
  }

  /// Sends it and the programs that it started a signal, unless its end has been waited for.
  ///
  /// They may outlive it, and keep its output open: the group is there as long as one of them is.
  package func signalAll(_ number: Int32) {
    if !isOver.load(ordering: .acquiring) { kill(-pid, number) }
  }

  /// Waits for its end and returns its exit code; of a killed one 128 and the signal's number.
  @discardableResult
  package func end() async -> Int {
    let code = await run.code()
    isOver.store(true, ordering: .releasing)
    return code
  }
}

/// A child's ends of the pipes.
private struct Ends {
  var input: FileDescriptor
  var output: FileDescriptor
  var errors: FileDescriptor

  init(
    _ toChild: Pipe, _ fromChild: Pipe, _ errors: ChildProcess.Errors, _ command: String
  ) throws(ChildError) {
    do {
      // Copies that are handed over, and closed with the child's start; Foundation closes its own.
      input = try FileDescriptor(rawValue: toChild.fileHandleForReading.fileDescriptor).duplicate()
      output = try FileDescriptor(rawValue: fromChild.fileHandleForWriting.fileDescriptor)
        .duplicate()
      self.errors =
        switch errors {
        case .withOutput: try output.duplicate()
        case .file(let path):
          try FileDescriptor.open(
            path, .writeOnly, options: [.create, .append], permissions: [.ownerReadWrite])
        }
      try toChild.fileHandleForReading.close()
      try fromChild.fileHandleForWriting.close()
    } catch {
      throw ChildError(command: command, reason: String(describing: error))
    }
  }
}

/// A child from its start to its end.
private final class Run: Sendable {
  let hasEnded = Atomic(false)
  private let ending = Mutex<Task<Int, Never>?>(nil)

  /// Starts the child, and returns its process id.
  func begin(
    _ command: [String], _ environment: [String: String], _ ends: Ends
  ) async throws(ChildError) -> Int32 {
    var configuration = Configuration(command, environment)
    configuration.platformOptions.processGroupID = 0
    let child = configuration
    let (starts, start) = AsyncStream.makeStream(of: Result<Int32, ChildError>.self)
    ending.withLock { ending in
      ending = Task.detached { [self] in
        defer {
          hasEnded.store(true, ordering: .releasing)
          start.finish()
        }
        do {
          let result = try await Subprocess.run(
            child,
            input: .fileDescriptor(ends.input, closeAfterSpawningProcess: true),
            output: .fileDescriptor(ends.output, closeAfterSpawningProcess: true),
            error: .fileDescriptor(ends.errors, closeAfterSpawningProcess: true)
          ) { execution in
            start.yield(.success(execution.processIdentifier.value))
          }
          return result.terminationStatus.code
        } catch {
          start.yield(
            .failure(ChildError(command: command[0], reason: String(describing: error))))
          return 255
        }
      }
    }
    // Not cancelled with the caller: a child that was started is handed over, for its owner to end.
    let first = await Task.detached { await starts.first { _ in true } }.value
    guard let started = first else {
      throw ChildError(command: command[0], reason: "it was not started")
    }
    return try started.get()
  }

  func code() async -> Int { await ending.withLock(\.self)?.value ?? 255 }
}

extension Configuration {
  /// `command` by its path or found by PATH; `environment` is added to our own.
  init(_ command: [String], _ environment: [String: String]) {
    let variables = environment.map { (Environment.Key(stringLiteral: $0), Optional($1)) }
    self.init(
      executable: command[0].contains("/") ? .path(FilePath(command[0])) : .name(command[0]),
      arguments: Arguments(Array(command.dropFirst())),
      environment: .inherit.updating(Dictionary(uniqueKeysWithValues: variables)))
  }
}

extension TerminationStatus {
  /// As the shell has it: of a killed process 128 and the signal's number.
  var code: Int {
    switch self {
    case .exited(let code): Int(code)
    case .signaled(let number): 128 + Int(number)
    }
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
