import DeskCourtesy
import DeskDomain

extension Problem {
  /// What the API says to a notice that is refused (N1, N2, G5, G6, G7); nil where the refusal is about something else.
  init?(notice refusal: Refusal) {
    switch refusal {
    case .noticeWithoutDate:
      self.init(
        type: "clock-unconfirmed", title: "Nobody has confirmed the clock", status: 409,
        detail: "a notice's times would be of an unknown day", field: "until",
        remedy: "Look at the time, set it if need be, then: frontdesk clock confirm.")
    case .noticeIncomplete(let field, let kind):
      self.init(
        type: "notice-incomplete", title: "Notice incomplete", status: 422,
        detail: "a notice of the kind \(kind.rawValue) needs \(field.meaning)",
        field: field.rawValue, remedy: "Give it: --\(field.rawValue) \(field.example).")
    case .noticeTooEarly(let earliest):
      self.init(
        type: "notice-too-early", title: "Too early", status: 422,
        detail: "pest control is announced a day ahead", field: "from",
        remedy: "Begin on \(earliest) or later: --from \"\(earliest) 08:00\".")
    case .noticeEndPast(let until):
      self.init(
        type: "notice-end-past", title: "End is over", status: 422,
        detail: "\(until) is over already", field: "until",
        remedy: "Give a later end; one of another day with its date, as in \"2026-03-03 08:00\".")
    case .noticeEndsFirst(let until, let from):
      self.init(
        type: "notice-ends-first", title: "Ends before it begins", status: 422,
        detail: "\(until) is not after \(from)", field: "until",
        remedy: "Give from and until in this order; one of another day with its date.")
    case .noticeTooLong(let until):
      self.init(
        type: "notice-too-long", title: "Too long", status: 422,
        detail: "\(until) is over a year ahead", field: "until", remedy: "Give an earlier end.")
    case .noticeTooWordy(let field, let limit):
      self.init(
        type: "too-long", title: "Too long", status: 422,
        detail: "\(field.rawValue) has over \(limit) characters", field: field.rawValue,
        remedy: "Say it in \(limit): it must fit on the board.")
    case .discourteous(let found):
      self.init(
        type: "discourteous", title: "Not for visitors", status: 422,
        detail: "“\(found.words)” breaks \(found.rule.rawValue): \(found.rule.meaning)",
        field: found.field.rawValue, remedy: "Say for example “\(found.proposal)”.")
    case .tooManyNotices(let limit):
      self.init(
        type: "too-many-notices", title: "Too many notices", status: 409,
        detail: "\(limit) notices are open already", field: "kind",
        remedy: "Close some first: `frontdesk notice list` shows them.")
    case .unknownNotice(let id, let known):
      self.init(
        type: "unknown-notice", title: "Unknown notice", status: 404,
        detail: "there is no notice \"\(id)\"", field: "notice",
        remedy: known.isEmpty ? "None is open." : "Open: \(list(known.map(String.init))).")
    default: return nil
    }
  }
}

extension NoticeField {
  fileprivate var meaning: String {
    switch self {
    case .what: "what does not work"
    case .reason: "its reason"
    case .text: "its text"
    case .from: "a beginning"
    case .until: "a time when it will be over"
    }
  }

  fileprivate var example: String {
    switch self {
    case .what: Outage.allCases.map(\.rawValue).joined(separator: "|")
    case .reason: "\"work on the pipes\""
    case .text: "\"…\""
    case .from: "\"2026-03-03 08:00\""
    case .until: "17:00"
    }
  }
}
