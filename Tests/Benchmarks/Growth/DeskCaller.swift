import DeskAPI
import DeskChild
import DeskDomain
import Foundation

/// A visitor's button and a receptionist on one kept connection.
final class DeskCaller {
  static let order = #"{"service":"consult"}"#

  private let client: RawClient
  private let name: String
  private var count = 0

  init(_ socket: String, named name: String = UUID().uuidString) throws {
    client = try RawClient(socket)
    self.name = name
  }

  func draw() throws { try client.post(Path.tickets, Self.order, key: key()) }

  func draw(_ count: Int) throws {
    for _ in 0..<count { try draw() }
  }

  func call() throws { try client.post(Path.counter("1", .call), "{}", key: key()) }

  func finish() throws { try client.post(Path.counter("1", .finish), "{}", key: key()) }

  private func key() -> String {
    count += 1
    return "\(name.prefix(40))-\(count)"
  }
}

/// A server to be compared with, until it is stopped.
final class Reference {
  private let process: ChildProcess

  /// Starts it, and returns when it takes connections on `socket`.
  init(_ command: [String], on socket: String) async throws {
    process = try await ChildProcess.start(command)
    let limit = ContinuousClock.now.advanced(by: .seconds(20))
    while (try? RawClient(socket)) == nil {
      guard ContinuousClock.now < limit else { throw POSIXError(.ETIMEDOUT) }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  func stop() async {
    process.signal(SIGTERM)
    await process.end()
  }
}
