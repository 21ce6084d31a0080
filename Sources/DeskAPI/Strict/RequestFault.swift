package import DeskBasics
package import DeskDomain

/// Why a request, or a text that somebody typed, is not read.
package struct RequestFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noJSON
    case missing
    case wrongType(JSONType)
    case unknownField(nearest: String?)
    case twice
    /// Exactly one of these has to be given.
    case notOne(of: [String])
    case typed(TypedFault)
    /// What the decoder says, in English: no reader of ours comes to it.
    case unreadable(String)
  }

  /// What a value has to be.
  package enum JSONType: Hashable, Sendable {
    case object, list, bool, text, number, integer
  }

  var reason: Reason
  /// The names of the fields on the way; of an element of a list, its place from 1.
  var path: [String]

  init(_ reason: Reason, at path: [String]) {
    self.reason = reason
    self.path = path
  }

  /// Of a text that stands for one field.
  package init(_ fault: TypedFault, field: String?) {
    self.init(.typed(fault), at: field.map { [$0] } ?? [])
  }

  /// The field at fault, and of a list the place in it; nil for the whole.
  var field: String? {
    guard let last = path.last else { return nil }
    guard Int(last) != nil, path.count > 1 else { return last }
    return "\(path[path.count - 2]).\(last)"
  }
}

extension RequestFault: Explained {
  package var code: ErrorCode {
    switch reason {
    case .typed(let fault): ErrorCode(fault.kind, fault.name, field)
    case .unknownField: ErrorCode(.invalid, "unknown-field", field)
    case .noJSON, .missing, .wrongType, .twice, .notOne, .unreadable:
      ErrorCode(.unreadable, "bad-request", field)
    }
  }

  /// The field as it is named in a sentence.
  private var name: Phrase {
    guard let name = field?.prefix(64) else {
      return Phrase(zhHans: "内容", zhHant: "內容", en: "the body")
    }
    return Phrase(zhHans: "\(name)", zhHant: "\(name)", en: "\(name)")
  }

  package var detail: Phrase {
    switch reason {
    case .typed(let fault): fault.detail(of: name)
    case .noJSON: Phrase(zhHans: "内容不是 JSON", zhHant: "內容不是 JSON", en: "the body is not JSON")
    case .missing:
      Phrase(
        zhHans: "没有写 \(name.zhHans)", zhHant: "沒有寫 \(name.zhHant)", en: "\(name.en) is missing")
    case .wrongType(let type):
      Phrase(
        zhHans: "\(name.zhHans) 应该是\(type.phrase.zhHans)",
        zhHant: "\(name.zhHant) 應該是\(type.phrase.zhHant)",
        en: "\(name.en) must be \(type.phrase.en)")
    case .unknownField:
      .unknown(Phrase(zhHans: "字段", zhHant: "欄位", en: "field"), field ?? "")
    case .twice:
      Phrase(
        zhHans: "\(name.zhHans) 写了两次", zhHant: "\(name.zhHant) 寫了兩次",
        en: "\(name.en) is given twice")
    case .notOne:
      Phrase(
        zhHans: "\(name.zhHans) 只能写一样", zhHant: "\(name.zhHant) 只能寫一樣",
        en: "\(name.en) must be one thing")
    case .unreadable(let why):
      Phrase(
        zhHans: "看不懂 \(name.zhHans)：\(why)", zhHant: "看不懂 \(name.zhHant)：\(why)",
        en: "\(name.en) \(why)")
    }
  }

  package var remedy: Remedy? {
    switch reason {
    case .typed(let fault): fault.remedy
    case .unknownField(let nearest?): .meant([nearest], of: [])
    case .unknownField(nil):
      Remedy(Phrase(zhHans: "请去掉它。", zhHant: "請去掉它。", en: "Leave it out."))
    case .twice:
      Remedy(Phrase(zhHans: "请只写一次。", zhHant: "請只寫一次。", en: "Give it once."))
    case .notOne(let words): .oneOf(words)
    case .noJSON, .missing, .wrongType, .unreadable: nil
    }
  }
}

extension RequestFault.JSONType {
  fileprivate var phrase: Phrase {
    switch self {
    case .object: Phrase(zhHans: "对象", zhHant: "物件", en: "an object")
    case .list: Phrase(zhHans: "列表", zhHant: "列表", en: "a list")
    case .bool: Phrase(zhHans: " true 或 false", zhHant: " true 或 false", en: "true or false")
    case .text: Phrase(zhHans: "文字", zhHant: "文字", en: "a text")
    case .number: Phrase(zhHans: "数字", zhHant: "數字", en: "a number")
    case .integer: Phrase(zhHans: "整数", zhHant: "整數", en: "a whole number")
    }
  }
}

extension TypedFault {
  fileprivate var kind: ErrorCode.Kind {
    if case .noTicketNumber = self { .unreadable } else { .invalid }
  }

  fileprivate var name: String {
    switch self {
    case .empty: "bad-request"
    case .tooLong: "too-long"
    case .noDate: "bad-date"
    case .noTime: "bad-time"
    case .noTicketNumber: "bad-ticket"
    case .name: "bad-name"
    case .outOfRange: "out-of-range"
    case .unknownWord: "unknown-word"
    }
  }

  fileprivate func detail(of name: Phrase) -> Phrase {
    switch self {
    case .empty:
      Phrase(zhHans: "\(name.zhHans) 是空的", zhHant: "\(name.zhHant) 是空的", en: "\(name.en) is empty")
    case .tooLong(let count, _):
      Phrase(
        zhHans: "\(name.zhHans) 有 \(count) 个字", zhHant: "\(name.zhHant) 有 \(count) 個字",
        en: "\(name.en) has \(count) characters")
    case .noDate(let text):
      Self.isNot(text, Phrase(zhHans: "日期", zhHant: "日期", en: "a day of the calendar"))
    case .noTime(let text): Self.isNot(text, Phrase(zhHans: "时间", zhHant: "時間", en: "a time"))
    case .noTicketNumber(let text):
      Self.isNot(text, Phrase(zhHans: "号码", zhHant: "號碼", en: "a ticket number"))
    case .name(let error): error.detail
    case .outOfRange(let text, let range):
      Self.isNot(
        text,
        Phrase(
          zhHans: " \(range.lowerBound) 到 \(range.upperBound) 的数",
          zhHant: " \(range.lowerBound) 到 \(range.upperBound) 的數",
          en: "a number from \(range.lowerBound) to \(range.upperBound)"))
    case .unknownWord(let word, _):
      Phrase(
        zhHans: "\(name.zhHans) 不能是“\(word.prefix(32))”",
        zhHant: "\(name.zhHant) 不能是「\(word.prefix(32))」",
        en: "\(name.en) cannot be \"\(word.prefix(32))\"")
    }
  }

  private static func isNot(_ text: String, _ what: Phrase) -> Phrase {
    Phrase(
      zhHans: "“\(text.prefix(32))”不是\(what.zhHans)",
      zhHant: "「\(text.prefix(32))」不是\(what.zhHant)",
      en: "\"\(text.prefix(32))\" is not \(what.en)")
  }

  fileprivate var remedy: Remedy {
    switch self {
    case .empty:
      Remedy(
        Phrase(
          zhHans: "请写看得见的字，或不写这一项。", zhHant: "請寫看得見的字，或不寫這一項。",
          en: "Write something that can be seen, or leave it out."))
    case .tooLong(_, let limit):
      .within(limit)
    case .noDate(let text): .written(LocalDate.meant(by: text)?.description ?? "2026-12-24")
    case .noTime(let text): .written(LocalTime.meant(by: text)?.description ?? "13:00")
    case .noTicketNumber: .written("A012")
    case .name(let error): Remedy(error.remedy)
    case .outOfRange(_, let range): .written("\(range.lowerBound)")
    case .unknownWord(let word, let known):
      .meant(Nearest.word(to: word, in: known).map { [$0] } ?? [], of: known)
    }
  }
}

extension Remedy {
  /// How such a thing is written.
  package static func written(_ example: String) -> Remedy {
    Remedy(
      Phrase(
        zhHans: "请写成 \(example) 这样。", zhHant: "請寫成 \(example) 這樣。", en: "Write it as \(example)."))
  }
}
