package import DeskAPI
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// What comes of listening to the daemon's stream.
package enum StreamNews: Sendable {
  /// The stream is open, and says how things are.
  case connected
  case event(ServerSentEvent)
  /// The stream broke or fell silent; it is tried again.
  case cutOff(ClientError)
}

extension DeskClient {
  /// The board comes once a minute at least: a stream that is silent for longer is dead.
  private static let silence = TimeAmount.seconds(90)

  /// Listens to `topics` for ever: after a break it connects again by itself, and goes on after the last journal entry.
  ///
  /// It tries again after 0.2 s, then less often, up to every 3 s. The stream ends when its reader's task does.
  package func events(
    _ topics: [ServerSentEvent.Topic], after seq: Int64 = 0
  ) -> AsyncStream<StreamNews> {
    let (stream, line) = AsyncStream.makeStream(of: StreamNews.self)
    let listener = Task {
      let last = Mutex(seq)
      var failures = 0
      while !Task.isCancelled {
        let wasConnected = Mutex(false)
        let error = await listen(to: topics, after: last.withLock(\.self)) { news in
          if case .connected = news { wasConnected.withLock { $0 = true } }
          if case .event(let event) = news, let id = event.id { last.withLock { $0 = id } }
          line.yield(news)
        }
        failures = wasConnected.withLock(\.self) ? 1 : failures + 1
        line.yield(.cutOff(error))
        try? await Task.sleep(for: min(.milliseconds(200) * failures, .seconds(3)))
      }
      line.finish()
    }
    line.onTermination = { _ in listener.cancel() }
    return stream
  }

  /// Hands over what the stream says until it ends; returns why it did.
  private func listen(
    to topics: [ServerSentEvent.Topic], after seq: Int64,
    _ hand: @escaping @Sendable (StreamNews) -> Void
  ) async -> ClientError {
    let request = ClientRequest(
      path: Path.events + "?topics=" + topics.map(\.rawValue).joined(separator: ","),
      headers: [("Accept", "text/event-stream"), (Header.lastEventID, String(seq))])
    do {
      return try await Connection.open(self, timeout: Self.silence) { connection in
        let head = try await connection.begin(request)
        guard head.status == .ok else {
          return .unreadable("the stream answered \(head.status.code)")
        }
        hand(.connected)
        var reader = ServerSentEventReader()
        var rest = Data()
        while let chunk = try await connection.nextChunk() {
          rest.append(contentsOf: chunk.readableBytesView)
          while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            rest = Data(rest[(end + 1)...])
            if let event = reader.take(line) { hand(.event(event)) }
          }
        }
        return .broken("the daemon closed the stream")
      }
    } catch let error as ClientError {
      return error
    } catch {
      return .broken(String(describing: error))
    }
  }
}
