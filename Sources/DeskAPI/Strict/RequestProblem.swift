package import DeskBasics

extension Problem {
  /// What the API says to a request that it cannot read: the field, and the way out.
  package init(_ fault: RequestFault) {
    let field = fault.field
    let name = field ?? "the body"
    switch fault.reason {
    case .typed(let typed): self.init(typed, field: field)
    case .noJSON: self.init(unread: "the body is not JSON", field)
    case .missing: self.init(unread: "\(name) is missing", field)
    case .wrongType(let wanted): self.init(unread: "\(name) must be \(wanted)", field)
    case .twice: self.init(unread: "\(name) is given twice", field, remedy: "Give it once.")
    case .notOne(let words):
      self.init(unread: "\(name) must be one thing", field, remedy: "One of: \(list(words)).")
    case .unreadable(let why): self.init(unread: "\(name) \(why)", field)
    case .unknownField(let nearest):
      self.init(
        type: "unknown-field", title: "Unknown field", status: 422,
        detail: "there is no field \"\(name.prefix(64))\" here", field: field,
        remedy: nearest.map { "Did you mean \($0)?" } ?? "Leave it out.")
    }
  }

  /// What is said to a text, date or time that is not taken.
  package init(_ fault: TypedFault, field: String?) {
    let name = field ?? "the text"
    switch fault {
    case .empty:
      self.init(
        type: "bad-request", title: "Bad request", status: 422, detail: "\(name) is empty",
        field: field, remedy: "Write something that can be seen, or leave it out.")
    case .tooLong(let count, let limit):
      self.init(
        type: "too-long", title: "Too long", status: 422,
        detail: "\(name) has \(count) characters", field: field, remedy: "Say it in \(limit).")
    case .noDate(let text):
      self.init(
        type: "bad-date", title: "Bad date", status: 422,
        detail: "\"\(text.prefix(32))\" is not a day of the calendar", field: field,
        remedy: "Write it as 2026-12-24.")
    case .noTime(let text):
      self.init(
        type: "bad-time", title: "Bad time", status: 422,
        detail: "\"\(text.prefix(32))\" is not a time", field: field,
        remedy: "Write it as 13:00.")
    case .noTicketNumber(let text):
      self.init(
        type: "bad-ticket", title: "Bad ticket number", status: 400,
        detail: "\"\(text.prefix(32))\" is not a ticket number", field: field,
        remedy: "A letter and digits, like A012.")
    case .name(let error):
      self.init(
        type: "bad-name", title: "Bad name", status: 422, detail: String(describing: error),
        field: field)
    case .unknownWord(let word, let known):
      self.init(
        type: "unknown-word", title: "Unknown word", status: 422,
        detail: "\(name) cannot be \"\(word.prefix(32))\"", field: field,
        remedy: Nearest.word(to: word, in: known).map { "Did you mean \($0)?" }
          ?? "One of: \(list(known)).")
    }
  }

  private init(unread detail: String, _ field: String?, remedy: String? = nil) {
    self.init(
      type: "bad-request", title: "Bad request", status: 400, detail: detail, field: field,
      remedy: remedy)
  }
}
