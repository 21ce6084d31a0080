/// Where things are on the daemon's socket.
///
/// Reads are `GET`, commands `POST` with an `Idempotency-Key` header; a repeated key returns the first answer.
package enum Path {
  package static let version = "/v1"
  package static let status = "/v1/status"
  package static let board = "/v1/board"
  package static let queue = "/v1/queue"
  package static let tickets = "/v1/tickets"
  package static let counters = "/v1/counters"
  package static let slips = "/v1/slips"
  package static let printer = "/v1/printer"
  package static let checks = "/v1/checks"
  package static let journal = "/v1/journal"
  /// Server-sent events: `board` and `alert` snapshots, `slip` wake-ups, and `journal` entries whose ids are their
  /// sequence numbers (`Last-Event-ID` goes on after one).
  package static let events = "/v1/events"

  /// What a receptionist does at a counter.
  package enum CounterStep: String, CaseIterable, Sendable {
    case call
    case recall
    case finish
    case noShow = "no-show"
    case park
  }

  /// `/v1/counters/{id}/{step}`.
  package static func counter(_ id: String, _ step: CounterStep) -> String {
    "\(counters)/\(percentEncoded(id))/\(step.rawValue)"
  }

  /// `/v1/tickets/{number}`.
  package static func ticket(_ number: String) -> String { "\(tickets)/\(percentEncoded(number))" }

  /// `/v1/slips/{id}`.
  package static func slip(_ id: Int64) -> String { "\(slips)/\(id)" }

  /// A path segment: everything but unreserved characters (RFC 3986) is encoded.
  static func percentEncoded(_ segment: String) -> String {
    segment.utf8.map { byte in
      let isUnreserved =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-._~".utf8.contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      return isUnreserved
        ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }
}

/// Header names of ours.
package enum Header {
  package static let idempotencyKey = "Idempotency-Key"
  package static let lastEventID = "Last-Event-ID"
}
