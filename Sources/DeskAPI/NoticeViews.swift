package import DeskDomain
package import Foundation

/// A notice to be put on the board (N1, N2).
package struct NoticeRequest: Codable, Hashable, Sendable {
  package var kind: NoticeKind
  /// Of an outage: what does not work.
  package var what: Outage?
  /// Why, in one text for all languages or one a language; an outage must have it.
  package var reason: Name?
  /// Of the kind `text`: what it says, likewise.
  package var text: Name?
  /// `17:00` of today, or `2026-03-03 08:00`; without it, from now on.
  package var from: String?
  /// Likewise; of an outage, when it will be over.
  package var until: String?

  package init(
    kind: NoticeKind, what: Outage? = nil, reason: Name? = nil, text: Name? = nil,
    from: String? = nil, until: String? = nil
  ) {
    self.kind = kind
    self.what = what
    self.reason = reason
    self.text = text
    self.from = from
    self.until = until
  }

  /// The notice that is asked for.
  ///
  /// - Throws: `Problem` that names the time which is none.
  package func order() throws(Problem) -> NoticeOrder {
    NoticeOrder(
      kind: kind, what: what, reason: reason, text: text,
      from: try from.map { text throws(Problem) in try noticeTime(text, .from) },
      until: try until.map { text throws(Problem) in try noticeTime(text, .until) })
  }
}

/// A later end of a notice.
package struct NoticeEndRequest: Codable, Hashable, Sendable {
  /// `17:00` of today, or `2026-03-03 08:00`.
  package var until: String

  package init(until: String) {
    self.until = until
  }

  /// The end that is meant.
  ///
  /// - Throws: `Problem` where it is no time.
  package func end() throws(Problem) -> NoticeTime { try noticeTime(until, .until) }
}

/// A notice as the API shows it to the staff.
package struct NoticeView: Codable, Hashable, Sendable {
  /// Where it stands.
  package enum State: String, Codable, Hashable, Sendable {
    /// Not on the board yet.
    case planned
    /// On the board.
    case shown
    /// On the board with an apology: the stated end has passed, and a new one is asked for (N1).
    case overdue
  }

  /// Its number.
  package var notice: Int64
  package var kind: NoticeKind
  package var what: Outage?
  package var state: State
  package var from: Date
  package var until: Date
  /// What the board says, one text for each of the site's languages.
  package var texts: [String]

  package init(_ notice: Notice, desk: Desk, at moment: Moment) {
    self.notice = notice.id
    kind = notice.kind
    if case .outage(let what, _) = notice.matter { self.what = what }
    let isShown = desk.shownNotices(at: moment).contains { $0.id == notice.id }
    state = desk.isOverdue(notice, at: moment) ? .overdue : isShown ? .shown : .planned
    from = desk.instant(notice.from)
    until = desk.instant(notice.until)
    texts = desk.words(of: notice, at: moment).distinctTexts(in: desk.site.languages)
  }
}

extension Phrase {
  /// The text in each of `languages`, without saying the same thing twice.
  func distinctTexts(in languages: [Language]) -> [String] {
    var seen: [String] = []
    for text in texts(in: languages) where !seen.contains(text) { seen.append(text) }
    return seen
  }
}

extension Desk {
  /// Every notice that is posted, in that order.
  package func noticeViews(at moment: Moment) -> [NoticeView] {
    memory.reception.notices.map { NoticeView($0, desk: self, at: moment) }
  }
}

private func noticeTime(_ text: String, _ field: NoticeField) throws(Problem) -> NoticeTime {
  guard let time = NoticeTime(text) else {
    throw Problem(
      type: "bad-time", title: "Bad time", status: 422,
      detail: "\"\(text.prefix(32))\" is not a time", field: field.rawValue,
      remedy: "Write it as 17:00, or with its date as \"2026-03-03 08:00\".")
  }
  return time
}
