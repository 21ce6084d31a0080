import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// `GET /v1/events?topics=board,journal`: snapshots first, then what happens.
struct EventRoute {
  let engine: DeskEngine
  let hub: EventHub
  let records: any DeskRecords

  func add(to router: Router<DeskContext>) {
    router.get("/v1/events") { request, _ in
      let topics = try topics(of: request)
      let language = request.language
      let after = try lastEventID(of: request)
      guard let (id, live) = hub.listen(to: topics, in: language) else {
        throw RouteFault.tooManyListeners(limit: EventHub.listenerLimit)
      }
      return Response(
        status: .ok,
        headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
        body: ResponseBody { writer in
          defer { hub.leave(id) }
          // Both: a client that goes away, and a daemon that is told to stop.
          try await request.body.consumeWithCancellationOnInboundClose { _ in
            try await stream(topics, in: language, after: after, live, to: &writer)
          }
          try await writer.finish(nil)
        })
    }
  }

  @concurrent private func stream(
    _ topics: Set<ServerSentEvent.Topic>, in language: Language, after: Int64,
    _ live: AsyncStream<ServerSentEvent>, to writer: inout any ResponseBodyWriter
  ) async throws {
    for event in await snapshot(of: topics, in: language) {
      try await writer.write(ByteBuffer(string: event.text))
    }
    var last = after
    if topics.contains(.journal) {
      // Read from the disk up to what is live; what is live and was read already is passed over below.
      while case let entries = try await records.entries(after: last, limit: 500),
        let newest = entries.last
      {
        for entry in entries {
          try await writer.write(ByteBuffer(string: ServerSentEvent(entry).text))
        }
        last = newest.seq
      }
    }
    for await event in live.cancelOnGracefulShutdown() {
      if let id = event.id {
        guard id > last else { continue }
        last = id
      }
      try await writer.write(ByteBuffer(string: event.text))
    }
  }

  /// How things are now: nobody who listens starts from nothing.
  private func snapshot(
    of topics: Set<ServerSentEvent.Topic>, in language: Language
  ) async -> [ServerSentEvent] {
    let (desk, moment) = await engine.view()
    let events = [
      ServerSentEvent(.board, BoardSnapshot(desk, at: moment)),
      ServerSentEvent(.alert, desk.alertViews(in: language)),
      ServerSentEvent(.slip, ["unfinished": desk.state.slips.count]),
    ]
    return events.filter { topics.contains($0.topic) }
  }

  private func topics(of request: Request) throws -> Set<ServerSentEvent.Topic> {
    guard let text = request.uri.queryParameters["topics"] else {
      return Set(ServerSentEvent.Topic.allCases)
    }
    return try Set(
      text.split(separator: ",").map { word in
        guard let topic = ServerSentEvent.Topic(rawValue: String(word)) else {
          throw RouteFault.unknownWord(
            String(word), field: "topics",
            known: ServerSentEvent.Topic.allCases.map(\.rawValue))
        }
        return topic
      })
  }

  private func lastEventID(of request: Request) throws -> Int64 {
    guard let name = HTTPField.Name(Header.lastEventID), let text = request.headers[name] else {
      return 0
    }
    guard let id = Int64(text), id >= 0 else {
      throw RouteFault.badLastEvent
    }
    return id
  }
}
