package import DeskBasics

/// Why the opening hours of a date are not changed (S8).
package enum HoursRefusal: Hashable, Sendable {
  /// Those hours were not added by anybody.
  case unknown(DatedHours)
  /// The hours are over already.
  case past(DatedHours)
  /// No evening is that long: from and to may be the wrong way round.
  case tooLong(DatedHours)
  /// More hours are planned than anybody keeps in mind.
  case tooMany(limit: Int)
}

extension HoursRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .unknown: ErrorCode(.unknown, "unknown-opening", "date")
    case .past: ErrorCode(.conflict, "hours-past", "date")
    case .tooLong: ErrorCode(.conflict, "hours-too-long", "to")
    case .tooMany: ErrorCode(.conflict, "too-many-hours", "date")
    }
  }

  package var detail: Phrase {
    switch self {
    case .unknown(let dated):
      Phrase(
        zhHans: "没有加开过 \(dated)", zhHant: "沒有加開過 \(dated)", en: "no hours \(dated) were added")
    case .past(let dated):
      Phrase(zhHans: "\(dated) 已经过去", zhHant: "\(dated) 已經過去", en: "\(dated) is over")
    case .tooLong(let dated):
      Phrase(
        zhHans: "\(dated) 超过十二小时", zhHant: "\(dated) 超過十二小時", en: "\(dated) is over twelve hours")
    case .tooMany(let limit):
      Phrase(
        zhHans: "已经加开了 \(limit) 个日子", zhHant: "已經加開了 \(limit) 個日子",
        en: "\(limit) dates have further hours already")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknown:
      Remedy(
        Phrase(zhHans: "先看加开了哪些。", zhHant: "先看加開了哪些。", en: "See which were added."), see: .hours)
    case .past:
      Remedy(
        Phrase(
          zhHans: "请写还没到的时段。", zhHant: "請寫還沒到的時段。", en: "Give hours that are still to come."))
    case .tooLong:
      .inOrder
    case .tooMany:
      Remedy(
        Phrase(zhHans: "请先去掉一些。", zhHant: "請先去掉一些。", en: "Remove some first."),
        ask: .hours, HoursAsk.CodingKeys.remove)
    }
  }
}
