import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskClient
@testable import DeskDomain
@testable import DeskEngine

@Suite struct APITests {
  @Test("Q4 from a ticket to the end of the visit, over the socket")
  func visit() async throws {
    try await RunningDesk.run { desk in
      let issued: TicketView = try await desk.client.perform(.draw(DrawAsk(service: "consult")))
      #expect(issued.ticket == "A001")
      #expect(issued.place == 1)
      let called: TicketView = try await desk.client.perform(.counter(CounterAsk("2", .call())))
      #expect(called.state == "called" && called.counter == "2")
      let finished: TicketView = try await desk.client.perform(.counter(CounterAsk("2", .finish)))
      #expect(finished.state == "finished")
      let read: TicketView = try await desk.client.get(Path.ticket("A001"))
      #expect(read.state == "finished")
      let status: StatusView = try await desk.client.get(Path.status)
      #expect(status.waiting == 0 && status.slipsOwed == 1)
      // Who did it is the kernel's word, not the caller's.
      #expect(desk.journal.happened.allSatisfy { $0.actor == "uid:\(getuid())" })
    }
  }

  @Test("A repeated Idempotency-Key returns the first answer")
  func idempotency() async throws {
    try await RunningDesk.run { desk in
      let ask = Ask.draw(DrawAsk(service: "consult"))
      let first: TicketView = try await desk.client.perform(ask, key: "once")
      let second: TicketView = try await desk.client.perform(ask, key: "once")
      #expect(first == second)
      let other = await problem {
        let _: Nothing = try await desk.client.perform(
          .draw(DrawAsk(service: "tour")), key: "once")
      }
      #expect(other?.status == 422 && other?.type == "urn:frontdesk:key-used")
      #expect(await desk.engine.view().desk.waiting.count == 1)
    }
  }

  @Test("Every request that cannot be honoured gets an error with the field and the way out")
  func refusals() async throws {
    try await RunningDesk.run { desk in
      let cases: [(String, any Encodable & Sendable, Int, String?)] = [
        (Path.tickets, Nothing(), 400, "service"),
        (Path.tickets, ["service": 7], 400, "service"),
        (Path.tickets, ["service": "tea"], 422, "service"),
        (Path.counter("9", .call), Nothing(), 422, "counter"),
        (Path.counter("1", .call), ["ticket": "x"], 400, "ticket"),
        (Path.counter("1", .call), ["ticket": "A9"], 404, "ticket"),
        (Path.counter("1", .call), Nothing(), 409, "counter"),
        (Path.counter("1", .finish), Nothing(), 409, "counter"),
        (Path.counters + "/1/dance", Nothing(), 404, "step"),
        (Path.commands, ["check": ["asset": "\u{202E}", "result": "ok"]], 422, "asset"),
        (Path.commands, ["check": ["asset": "FE-9", "result": "ok"]], 422, "asset"),
        (Path.commands, ["check": ["asset": "FE-01", "result": "fail"]], 422, "point"),
        (Path.commands, ["check": ["asset": "FE-01", "result": "maybe"]], 422, "result"),
        (
          Path.commands,
          [
            "check": [
              "asset": "FE-01", "result": "ok", "note": String(repeating: "长", count: 501),
            ]
          ], 422, "note"
        ),
        (Path.slip(7), SlipReport(state: .printed), 404, "slip"),
        (Path.slips + "/x", SlipReport(state: .printed), 400, "id"),
        ("/v1/nowhere", Nothing(), 404, nil),
      ]
      for (path, body, status, field) in cases {
        let error = await #expect(throws: ClientError.self, "\(path)") {
          let _: Nothing = try await desk.client.post(path, AnyBody(body))
        }
        guard case .problem(let problem)? = error else {
          Issue.record("\(path): \(String(describing: error))")
          continue
        }
        #expect(problem.status == status, "\(path): \(problem)")
        #expect(problem.field == field, "\(path): \(problem)")
        #expect(!problem.detail.isEmpty)
      }
      #expect(desk.journal.happened.isEmpty)
    }
  }

  @Test("Control and bidi characters are stripped at the door")
  func hostileNote() async throws {
    try await RunningDesk.run { desk in
      let check = [
        "asset": "FE-01", "result": "ok", "note": "a\u{1B}[2J\u{202E}b\u{0}c\n d",
        "person": "\u{7}Li",
      ]
      let _: Nothing = try await desk.client.post(Path.commands, ["check": check])
      let assets: [AssetView] = try await desk.client.get(Path.checks)
      let note = try #require(assets.first?.last?.note)
      #expect(note.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 0x202E })
      #expect(assets.first?.last?.person == "Li")
    }
  }

  @Test("A request that is no HTTP, too long or half sent does not stop the daemon")
  func hostileBytes() async throws {
    try await RunningDesk.run { desk in
      let long = "POST /v1/tickets HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n{"
      let attacks = [
        "\u{0}\u{1}\u{2}", "GET\r\n\r\n", "GET /v1/status HTTP/9.9\r\n\r\n", long,
        "GET /" + String(repeating: "a", count: 200_000) + " HTTP/1.1\r\n\r\n",
        "GET /v1/events?topics=nonsense HTTP/1.1\r\nHost: x\r\n\r\n",
      ]
      for attack in attacks {
        try RawSocket.send(attack, to: desk.client.socket)
      }
      let status: StatusView = try await desk.client.get(Path.status)
      #expect(status.version == "test")
    }
  }

  @Test("A daemon that does not run is said to be so, with what to do")
  func notRunning() async throws {
    let client = DeskClient(socket: "/tmp/no-such-desk.sock")
    let error = await #expect(throws: ClientError.self) {
      let _: StatusView = try await client.get(Path.status)
    }
    let isNotRunning = if case .notRunning = error { true } else { false }
    #expect(isNotRunning)
    #expect(error?.description.contains("systemctl start frontdeskd") == true)
  }
}

/// An empty object, whatever is in it.
struct Nothing: Codable {}

/// A body of any type.
struct AnyBody: Encodable, Sendable {
  private let body: any Encodable & Sendable

  init(_ body: any Encodable & Sendable) {
    self.body = body
  }

  func encode(to encoder: any Encoder) throws { try body.encode(to: encoder) }
}

extension JSONTree: Encodable {
  /// JSON as a test writes it.
  init(_ text: String) throws { try self.init(Data(text.utf8)) }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch self {
    case .null: try box.encodeNil()
    case .bool(let value): try box.encode(value)
    case .number(let value): try box.encode(value)
    case .text(let value): try box.encode(value)
    case .list(let values): try box.encode(values)
    case .object(let values): try box.encode(values)
    }
  }
}
