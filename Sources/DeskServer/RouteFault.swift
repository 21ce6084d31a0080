import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine

/// Why a path, a parameter or a header of a request is not taken.
enum RouteFault: Explained {
  case badSegment(String)
  /// What stands in the path is no whole number.
  case notANumber(String, field: String)
  case outOfRange(field: String, ClosedRange<Int64>)
  /// None of the words that the segment or parameter may have.
  case unknownWord(String, field: String, known: [String])
  case tooLarge(limit: Int)
  case badKey
  case tooManyListeners(limit: Int)
  case badLastEvent
  case badHead(String)
  case badWeek(String)
  case datesReversed
  /// A calendar is of one person or one post.
  case calendarOfNobody
  /// There was no business day on the date; nil: none at all.
  case unknownDay(String?)
  /// What the server's own library refuses, with the status it has for it.
  case http(Int, String)
  case failed(String)

  static let freshKey = Remedy(
    Phrase(
      zhHans: "每个请求请用新的键，例如随机 UUID。", zhHant: "每個請求請用新的鍵，例如隨機 UUID。",
      en: "Give each request a key of its own, such as a random UUID."))

  var code: ErrorCode {
    switch self {
    case .badSegment(let name): ErrorCode(.unreadable, "bad-path", name)
    case .notANumber(_, let field): ErrorCode(.unreadable, "bad-path", field)
    case .outOfRange(let field, _): ErrorCode(.unreadable, "bad-parameter", field)
    case .unknownWord(_, "step", _): ErrorCode(.unknown, "unknown-step", "step")
    case .unknownWord(_, let field, _): ErrorCode(.unreadable, "bad-parameter", field)
    case .tooLarge: ErrorCode(.tooLarge, "too-large")
    case .badKey: ErrorCode(.unreadable, "bad-key", Header.idempotencyKey)
    case .tooManyListeners: ErrorCode(.unavailable, "too-many-listeners")
    case .badLastEvent: ErrorCode(.unreadable, "bad-parameter", Header.lastEventID)
    case .badHead: ErrorCode(.invalid, "bad-head", "head")
    case .badWeek: ErrorCode(.invalid, "bad-week", "week")
    case .datesReversed: ErrorCode(.invalid, "bad-date", "to")
    case .calendarOfNobody: ErrorCode(.invalid, "bad-request", "person")
    case .unknownDay: ErrorCode(.unknown, "unknown-day", "date")
    case .http(let status, _): ErrorCode(.unreadable, "http-\(status)")
    case .failed: ErrorCode(.failed, "internal")
    }
  }

  var detail: Phrase {
    switch self {
    case .badSegment(let name):
      Phrase(
        zhHans: "看不懂路径里的 \(name)", zhHant: "看不懂路徑裡的 \(name)",
        en: "\(name) is missing or not readable")
    case .notANumber(let text, _), .badHead(let text), .badWeek(let text): notTaken(text)
    case .outOfRange(let field, let range):
      Phrase(
        zhHans: "\(field) 应该是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
        zhHant: "\(field) 應該是 \(range.lowerBound) 到 \(range.upperBound) 的整數",
        en: "\(field) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .unknownWord(let word, let field, _):
      Phrase(
        zhHans: "\(field) 不能是“\(word.prefix(32))”", zhHant: "\(field) 不能是「\(word.prefix(32))」",
        en: "\(field) cannot be \"\(word.prefix(32))\"")
    case .tooLarge(let limit):
      Phrase(
        zhHans: "请求超过 \(limit) 字节", zhHant: "請求超過 \(limit) 位元組",
        en: "the request is over \(limit) bytes")
    case .badKey:
      Phrase(
        zhHans: "键应该是 1 到 64 个看得见的 ASCII 字符", zhHant: "鍵應該是 1 到 64 個看得見的 ASCII 字元",
        en: "the key must be 1 to 64 visible ASCII characters")
    case .tooManyListeners(let limit):
      Phrase(
        zhHans: "已有 \(limit) 个在收听", zhHant: "已有 \(limit) 個在收聽", en: "\(limit) listen already")
    case .badLastEvent:
      Phrase(
        zhHans: "应该是日志记录的编号", zhHant: "應該是日誌記錄的編號",
        en: "it must be the number of an entry of the journal")
    case .datesReversed:
      Phrase(zhHans: "结束在开始之前", zhHant: "結束在開始之前", en: "the end is before the beginning")
    case .calendarOfNobody:
      Phrase(
        zhHans: "日历要么是一位同事的，要么是一个岗位的", zhHant: "日曆要麼是一位同事的，要麼是一個崗位的",
        en: "a calendar is of one person or one post")
    case .unknownDay(let date?):
      Phrase(
        zhHans: "\(date.prefix(32)) 没有营业", zhHant: "\(date.prefix(32)) 沒有營業",
        en: "there was no business day \(date.prefix(32))")
    case .unknownDay(nil):
      Phrase(
        zhHans: "还没有过这样的营业日", zhHant: "還沒有過這樣的營業日", en: "there has been no such business day yet")
    case .http(_, let what):
      Phrase(zhHans: "这里没有 \(what)", zhHant: "這裡沒有 \(what)", en: "\(what) is not to be had here")
    case .failed(let what): Phrase(zhHans: what, zhHant: what, en: what)
    }
  }

  private func notTaken(_ text: String) -> Phrase {
    Phrase(
      zhHans: "“\(text.prefix(80))”看不懂", zhHant: "「\(text.prefix(80))」看不懂",
      en: "\"\(text.prefix(80))\" is not readable")
  }

  var remedy: Remedy? {
    switch self {
    case .badSegment, .outOfRange, .tooLarge: nil as Remedy?
    case .notANumber, .badLastEvent: .written("12")
    case .unknownWord(_, _, let known): .oneOf(known)
    case .badKey: Self.freshKey
    case .tooManyListeners:
      Remedy(
        Phrase(zhHans: "请先关掉一个再试。", zhHant: "請先關掉一個再試。", en: "Close one and try again."))
    case .badHead:
      Remedy(
        Phrase(
          zhHans: "请写每日小结上的 64 位十六进制数，或从左起的 32 位。",
          zhHant: "請寫每日小結上的 64 位十六進位數，或從左起的 32 位。",
          en: "Give the 64 hex digits of a day's summary, or 32 of them from the left on."))
    case .badWeek: .written("2026-W49")
    case .datesReversed:
      .inOrder
    case .calendarOfNobody:
      Remedy(
        Phrase(
          zhHans: "请写 person 或 post 其中一个。", zhHant: "請寫 person 或 post 其中一個。",
          en: "Give a person or a post."))
    case .unknownDay:
      Remedy(
        Phrase(
          zhHans: "请写营业过的日子，如 2026-03-02。", zhHant: "請寫營業過的日子，如 2026-03-02。",
          en: "Give a date on which the desk was open, like 2026-03-02."))
    case .http:
      Remedy(
        Phrase(
          zhHans: "路径以 \(Path.version) 开头。", zhHant: "路徑以 \(Path.version) 開頭。",
          en: "Paths begin with \(Path.version)."))
    case .failed:
      Remedy(
        Phrase(zhHans: "请管理员看系统日志。", zhHant: "請管理員看系統日誌。", en: "See the daemon's log."),
        .place(Place(kind: .daemonLog)))
    }
  }
}
