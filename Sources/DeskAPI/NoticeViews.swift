package import DeskBasics
package import DeskDomain
package import Foundation

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

  init(_ notice: Notice, desk: Desk, at moment: Moment) {
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
    state.reception.notices.map { NoticeView($0, desk: self, at: moment) }
  }
}
