import DeskChild
import DeskDomain
import Foundation
import Synchronization

/// A real `frontdeskd` whose lines, lamps and clock are ours.
actor DaemonProcess {
  private let process: ChildProcess
  private let replies: Replies
  private var reader: AsyncStream<FeedReply>.AsyncIterator
  private let log: String

  /// The outputs that are on.
  nonisolated var outputs: Set<OutputRole> { replies.outputs.withLock(\.self) }

  /// Starts the daemon on `folder` with the world as `start` says, and waits until it takes requests.
  init(_ folder: DemoFolder, start: FeedStart) async throws {
    log = folder.log
    process = try await ChildProcess.start(
      [
        try Self.executable(), "--replay", "--config", folder.config, "--state", folder.state,
        "--socket", folder.socket,
      ], errors: .file(folder.log))
    replies = Replies(from: process.output)
    reader = replies.answers.makeAsyncIterator()
    try send(.begin(start))
    try await wait(for: .ready)
  }

  /// Gives an order, and returns when it has been carried out.
  func give(_ order: FeedOrder) async throws {
    try send(order)
    try await wait(for: .done)
  }

  /// Kills it as a power cut would (SIGKILL).
  func kill() async {
    process.signal(SIGKILL)
    await process.end()
  }

  /// Lets it come to its end.
  func stop() async {
    process.endInput()
    await process.end()
  }

  private func send(_ order: FeedOrder) throws {
    let line = try JSONEncoder().encode(order) + Data("\n".utf8)
    do {
      try process.write(line)
    } catch {
      throw DemoError.daemonEnded(log: log)
    }
  }

  private func wait(for reply: FeedReply) async throws {
    while let next = await nextReply() {
      if next == reply { return }
    }
    throw DemoError.daemonEnded(
      log: (try? String(contentsOfFile: log, encoding: .utf8)) ?? log)
  }

  private func nextReply() async -> FeedReply? {
    var reader = self.reader
    let reply = await reader.next(isolation: self)
    self.reader = reader
    return reply
  }

  /// The daemon that was built or installed beside this program.
  private static func executable() throws -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let daemon = own.deletingLastPathComponent().appending(path: "frontdeskd")
    guard FileManager.default.isExecutableFile(atPath: daemon.path) else {
      throw DemoError.noDaemon(path: daemon.path)
    }
    return daemon.path
  }
}

/// What the daemon says, sorted into answers and switched outputs as it comes.
private final class Replies: Sendable {
  let outputs = Mutex<Set<OutputRole>>([])
  let answers: AsyncStream<FeedReply>
  private let line: AsyncStream<FeedReply>.Continuation

  init(from handle: FileHandle) {
    (answers, line) = AsyncStream.makeStream(of: FeedReply.self)
    // A thread, since reading a pipe blocks.
    Thread.detachNewThread { [self] in
      var rest = Data()
      while case let chunk = handle.availableData, !chunk.isEmpty {
        rest += chunk
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          take(Data(rest[..<end]))
          rest = Data(rest[(end + 1)...])
        }
      }
      line.finish()
    }
  }

  private func take(_ data: Data) {
    switch try? JSONDecoder().decode(FeedReply.self, from: data) {
    case .output(let role, true): outputs.withLock { _ = $0.insert(role) }
    case .output(let role, false): outputs.withLock { _ = $0.remove(role) }
    case let reply?: line.yield(reply)
    case nil: break
    }
  }
}
