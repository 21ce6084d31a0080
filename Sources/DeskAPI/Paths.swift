package import DeskDomain

/// Where things are on the daemon's socket.
///
/// Reads are `GET`; what is asked for is a `POST` to `commands` with an `Idempotency-Key` header: a repeated key returns the
/// first answer. `tickets` and `counters` take tickets and counters' steps as well, as programs of before send them.
package enum Path {
  package static let version = "/v1"
  /// Everything that may be asked for (`Ask`).
  package static let commands = "/v1/commands"
  package static let status = "/v1/status"
  package static let board = "/v1/board"
  package static let queue = "/v1/queue"
  package static let tickets = "/v1/tickets"
  package static let counters = "/v1/counters"
  package static let slips = "/v1/slips"
  /// The same for the printer's process, which shows by asking that it lives.
  package static let slipsToPrint = "/v1/slips/to-print"
  package static let printer = "/v1/printer"
  package static let checks = "/v1/checks"
  /// What is to be looked at now; `?person=` of one of the people.
  package static let dueChecks = "/v1/checks/due"
  package static let repairs = "/v1/repairs"
  package static let checkReport = "/v1/reports/checks"
  package static let journal = "/v1/journal"
  /// Whether the journal's chain is whole (R4); the answer may take long, and begins with blanks until it is known.
  package static let journalVerdict = "/v1/journal/verify"
  /// The journal as it is stored and hashed, a line of JSON an entry.
  package static let journalExport = "/v1/journal/export"
  package static let dayReport = "/v1/reports/day"
  /// Server-sent events: `board` and `alert` snapshots, `slip` wake-ups, and `journal` entries whose ids are their
  /// sequence numbers (`Last-Event-ID` goes on after one).
  package static let events = "/v1/events"

  package static let hours = "/v1/hours"
  package static let services = "/v1/services"
  package static let turns = "/v1/turns"
  /// A proposal for a week's rota; `?week=2026-W49`, the next one where it is left out.
  package static let rotaPlan = "/v1/rota/plan"
  /// What the rota of a week breaks; `?week=`, this one where it is left out.
  package static let rotaViolations = "/v1/rota/violations"
  /// iCalendar; `?person=` or `?post=`, and `&days=` ahead.
  package static let rotaCalendar = "/v1/rota/calendar"
  /// Duties; `?date=`, today where it is left out, `&days=` from it, `&person=`.
  package static let rota = "/v1/rota"
  /// Who is where now.
  package static let whereabouts = "/v1/rota/now"
  package static let rotaChanges = "/v1/rota/changes"
  package static let handovers = "/v1/rota/handovers"
  /// What was handed over last at each post.
  package static let handedOver = "/v1/rota/handed-over"
  package static let notices = "/v1/notices"
  package static let followUps = "/v1/follow-ups"
  package static let waitReport = "/v1/reports/waits"
  package static let patrol = "/v1/patrol"
  /// `?date=2026-03-02`: the night that began then; last night's where it is left out.
  static let patrolReport = "/v1/reports/patrol"

  /// `/v1/repairs/{id}`.
  package static func repair(_ id: Int64) -> String { "\(repairs)/\(id)" }

  /// `/v1/reports/patrol?date=…`.
  package static func patrolReport(date: String?) -> String {
    patrolReport + (date.map { "?date=\(percentEncoded($0))" } ?? "")
  }

  /// `/v1/journal/{seq}`.
  package static func entry(_ seq: Int64) -> String { "\(journal)/\(seq)" }

  /// `/v1/tickets/{number}`.
  package static func ticket(_ number: String) -> String { "\(tickets)/\(percentEncoded(number))" }

  /// `/v1/counters/{id}/{step}`.
  package static func counter(_ id: String, _ step: CounterAsk.Step.CodingKeys) -> String {
    "\(counters)/\(percentEncoded(id))/\(step.rawValue)"
  }

  /// `/v1/slips/{id}`.
  package static func slip(_ id: Int64) -> String { "\(slips)/\(id)" }

  /// `path` with the values that are given, as a query.
  package static func asking(_ path: String, _ values: KeyValuePairs<String, String?>) -> String {
    let given = values.compactMap { name, value in value.map { "\(name)=\(percentEncoded($0))" } }
    return given.isEmpty ? path : path + "?" + given.joined(separator: "&")
  }

  /// A path segment, or a value of a query: everything but unreserved characters (RFC 3986) is encoded.
  package static func percentEncoded(_ segment: String) -> String {
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
