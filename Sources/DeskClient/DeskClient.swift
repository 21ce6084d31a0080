import DeskAPI
package import DeskBasics
package import DeskDomain
package import Foundation
import NIOCore
import NIOHTTP1

/// Talks to the daemon on its Unix socket.
///
/// The CLI, the display and the printer's process use nothing else.
package struct DeskClient: Sendable {
  /// The socket's path.
  package let socket: String
  let language: Language

  /// Where the daemon's unit puts its socket.
  package static let defaultSocket = "/run/frontdesk/frontdesk.sock"
  /// How long an answer may take.
  static let timeout = Duration.seconds(10)

  /// `language`: of what the daemon says to people.
  package init(socket: String = defaultSocket, language: Language = .english) {
    self.socket = socket
    self.language = language
  }

  /// Reads what is at `path`.
  package func get<Value: Decodable & Sendable>(
    _ path: String, as type: Value.Type = Value.self
  ) async throws(ClientError) -> Value {
    try Self.decode(await getData(path))
  }

  /// Reads what is at `path`, as the JSON that it is; `timeout` is how long that may take.
  package func getData(
    _ path: String, timeout: Duration = timeout
  ) async throws(ClientError) -> Data {
    try await exchange(ClientRequest(path: path), timeout)
  }

  /// Reads what is at `path` piece by piece, however long it is.
  ///
  /// - Throws: `ClientError.broken` where it ends before its end.
  package func download(
    _ path: String, _ hand: @escaping @Sendable (Data) throws -> Void
  ) async throws(ClientError) {
    do {
      try await Connection.open(self, timeout: TimeAmount(Self.timeout)) { connection in
        let head = try await connection.begin(ClientRequest(path: path))
        guard head.status == .ok else {
          throw try await connection.failure(of: head)
        }
        while let chunk = try await connection.nextChunk() {
          try hand(Data(chunk.readableBytesView))
        }
      }
    } catch let error as ClientError {
      throw error
    } catch {
      throw .broken(String(describing: error))
    }
  }

  /// Asks the desk for something.
  ///
  /// With one `key` it is carried out once, however often it is sent.
  package func perform<Value: Decodable & Sendable>(
    _ ask: Ask, key: String = UUID().uuidString, as type: Value.Type = Value.self
  ) async throws(ClientError) -> Value {
    try await post(Path.commands, ask, key: key)
  }

  /// Asks the desk for something of which no answer is needed.
  package func perform(_ ask: Ask) async throws(ClientError) {
    let _: Nothing = try await perform(ask)
  }

  private struct Nothing: Decodable {}

  /// Sends `body` to `path`.
  ///
  /// With one `key` it is carried out once, however often it is sent.
  package func post<Value: Decodable & Sendable>(
    _ path: String, _ body: some Encodable & Sendable, key: String = UUID().uuidString,
    as type: Value.Type = Value.self
  ) async throws(ClientError) -> Value {
    let data: Data
    do {
      data = try Wire.encode(body)
    } catch {
      throw .unreadable(String(describing: error))
    }
    return try Self.decode(
      await exchange(
        ClientRequest(path: path, body: data, headers: [(Header.idempotencyKey, key)])))
  }

  private func exchange(
    _ request: ClientRequest, _ timeout: Duration = timeout
  ) async throws(ClientError) -> Data {
    do {
      return try await Connection.open(self, timeout: TimeAmount(timeout)) { connection in
        try await connection.send(request)
      }
    } catch let error as ClientError {
      throw error
    } catch {
      throw .broken(String(describing: error))
    }
  }

  private static func decode<Value: Decodable>(_ data: Data) throws(ClientError) -> Value {
    do {
      return try Wire.decode(Value.self, from: data)
    } catch {
      throw .unreadable(String(describing: error))
    }
  }
}
