package import DeskBasics
package import DeskCourtesy

/// A time as somebody says it: `17:00` of today, or with a date.
package struct NoticeTime: Hashable, Sendable {
  /// Nil: today's.
  var date: LocalDate?
  package var time: LocalTime

  package init(date: LocalDate? = nil, time: LocalTime) {
    self.date = date
    self.time = time
  }

  /// Reads `17:00` or `2026-03-03 08:00`; nil where it is anything else, or no day of the calendar.
  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard (1...2).contains(parts.count), let time = parts.last.flatMap({ LocalTime(String($0)) })
    else { return nil }
    self.time = time
    guard parts.count == 2 else { return }
    guard let date = LocalDate(String(parts[0])), date.isInCalendar else { return nil }
    self.date = date
  }
}

extension NoticeTime: TypedValue, Codable {
  package init(typed text: String) throws(TypedFault) {
    guard let time = NoticeTime(text) else { throw .noTime(text) }
    self = time
  }

  package init(from decoder: any Decoder) throws { self = try decoder.typed() }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(date.map { "\($0) \(time)" } ?? time.description)
  }
}

/// What a notice is made of, as commands and refusals name it.
package enum NoticeField: String, CaseIterable, Hashable, Sendable {
  case what
  case reason
  case text
  case from
  case until
}

/// Words that no notice may have (G5, G6, G7), and what to say instead.
package struct Discourtesy: Hashable, Sendable {
  package var field: NoticeField
  package var words: String
  package var rule: CourtesyRule
  package var proposal: String
}
