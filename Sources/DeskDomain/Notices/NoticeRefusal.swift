package import DeskBasics
import DeskCourtesy

/// Why a notice is not put up, extended or closed (N1, N2, G5, G6, G7).
package enum NoticeRefusal: Hashable, Sendable {
  /// A notice of this kind needs the field.
  case incomplete(NoticeField, NoticeKind)
  /// Pest control is announced a day ahead (N2).
  case tooEarly(earliest: LocalDate)
  /// The end that was given is over already.
  case endPast(LocalStamp)
  /// The end lies before the beginning.
  case endsFirst(LocalStamp, from: LocalStamp)
  /// No notice stands for that long.
  case tooLong(LocalStamp)
  /// The words are more than fit on the board.
  case tooWordy(NoticeField, limit: Int)
  /// Visitors are told no such thing (G5, G6, G7).
  case discourteous(Discourtesy)
  case tooMany(limit: Int)
  case unknown(Int64, known: [Int64])
}

extension NoticeRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .incomplete(let field, _): ErrorCode(.invalid, "notice-incomplete", field.rawValue)
    case .tooEarly: ErrorCode(.invalid, "notice-too-early", "from")
    case .endPast: ErrorCode(.invalid, "notice-end-past", "until")
    case .endsFirst: ErrorCode(.invalid, "notice-ends-first", "until")
    case .tooLong: ErrorCode(.invalid, "notice-too-long", "until")
    case .tooWordy(let field, _): ErrorCode(.invalid, "too-long", field.rawValue)
    case .discourteous(let found): ErrorCode(.invalid, "discourteous", found.field.rawValue)
    case .tooMany: ErrorCode(.conflict, "too-many-notices", "kind")
    case .unknown: ErrorCode(.unknown, "unknown-notice", "notice")
    }
  }

  package var detail: Phrase {
    switch self {
    case .incomplete(let field, _): field.missing
    case .tooEarly:
      Phrase(
        zhHans: "园区消杀最晚提前一天通知", zhHant: "園區消殺最晚提前一天通知", en: "pest control is announced a day ahead")
    case .endPast(let until):
      Phrase(zhHans: "\(until) 已过", zhHant: "\(until) 已過", en: "\(until) is over already")
    case .endsFirst(let until, let from):
      Phrase(
        zhHans: "\(until) 不在 \(from) 之后", zhHant: "\(until) 不在 \(from) 之後",
        en: "\(until) is not after \(from)")
    case .tooLong(let until):
      Phrase(
        zhHans: "\(until) 在一年以后", zhHant: "\(until) 在一年以後", en: "\(until) is over a year ahead")
    case .tooWordy(_, let limit):
      Phrase(
        zhHans: "超过 \(limit) 个字，大屏放不下", zhHant: "超過 \(limit) 個字，大屏放不下",
        en: "over \(limit) characters do not fit on the board")
    case .discourteous(let found):
      Phrase(
        zhHans: "“\(found.words)”不合 \(found.rule.rawValue)：\(found.rule.meaning.zhHans)",
        zhHant: "「\(found.words)」不合 \(found.rule.rawValue)：\(found.rule.meaning.zhHant)",
        en: "“\(found.words)” breaks \(found.rule.rawValue): \(found.rule.meaning.en)")
    case .tooMany(let limit):
      Phrase(
        zhHans: "已经挂着 \(limit) 条通知", zhHant: "已經掛著 \(limit) 條通知",
        en: "\(limit) notices are open already")
    case .unknown(let id, _):
      .unknown(Phrase(zhHans: "通知", zhHant: "通知", en: "notice"), String(id))
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .incomplete(let field, _): Remedy(field.example)
    case .tooEarly(let earliest):
      Remedy(
        Phrase(
          zhHans: "请从 \(earliest) 或以后开始。", zhHant: "請從 \(earliest) 或以後開始。",
          en: "Begin on \(earliest) or later."))
    case .endPast:
      Remedy(
        Phrase(
          zhHans: "请写晚些的时间；别的日子连日期一起写，如 2026-03-03 08:00。",
          zhHant: "請寫晚些的時間；別的日子連日期一起寫，如 2026-03-03 08:00。",
          en: "Give a later end; one of another day with its date, as in 2026-03-03 08:00."))
    case .endsFirst:
      Remedy(
        Phrase(
          zhHans: "请按先后写开始和结束；别的日子连日期一起写。", zhHant: "請按先後寫開始和結束；別的日子連日期一起寫。",
          en: "Give from and until in this order; one of another day with its date."))
    case .tooLong:
      Remedy(Phrase(zhHans: "请写早些的结束。", zhHant: "請寫早些的結束。", en: "Give an earlier end."))
    case .tooWordy(_, let limit):
      .within(limit)
    case .discourteous(let found):
      Remedy(
        Phrase(
          zhHans: "可以写“\(found.proposal)”。", zhHant: "可以寫「\(found.proposal)」。",
          en: "Say for example “\(found.proposal)”."))
    case .tooMany:
      Remedy(
        Phrase(zhHans: "请先关闭一些。", zhHant: "請先關閉一些。", en: "Close some first."), see: .notices)
    case .unknown(_, let known): .open(known)
    }
  }
}

extension NoticeField {
  fileprivate var missing: Phrase {
    switch self {
    case .what: Phrase(zhHans: "没有写停什么", zhHant: "沒有寫停什麼", en: "what does not work is missing")
    case .reason: Phrase(zhHans: "没有写原因", zhHant: "沒有寫原因", en: "the reason is missing")
    case .text: Phrase(zhHans: "没有写内容", zhHant: "沒有寫內容", en: "the text is missing")
    case .from: Phrase(zhHans: "没有写开始时间", zhHant: "沒有寫開始時間", en: "the beginning is missing")
    case .until: Phrase(zhHans: "没有写结束时间", zhHant: "沒有寫結束時間", en: "the end is missing")
    }
  }

  fileprivate var example: Phrase {
    switch self {
    case .what: Remedy.oneOf(Outage.allCases.map(\.rawValue)).words
    case .reason:
      Phrase(zhHans: "例如：管道检修。", zhHant: "例如：管道檢修。", en: "For example: work on the pipes.")
    case .text:
      Phrase(zhHans: "例如：今天咖啡免费。", zhHant: "例如：今天咖啡免費。", en: "For example: free coffee today.")
    case .from:
      Phrase(
        zhHans: "例如：2026-03-03 08:00。", zhHant: "例如：2026-03-03 08:00。",
        en: "For example: 2026-03-03 08:00.")
    case .until: Phrase(zhHans: "例如：17:00。", zhHant: "例如：17:00。", en: "For example: 17:00.")
    }
  }
}
