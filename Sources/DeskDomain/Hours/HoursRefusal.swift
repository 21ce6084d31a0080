package import DeskBasics

/// Why the opening hours of a date are not changed (S8).
package enum HoursRefusal: Hashable, Sendable {
  /// Those hours were neither added nor closed by anybody.
  case unknown(DatedHours)
  /// The hours are over already.
  case past(DatedHours)
  /// No evening is that long.
  case tooLong(DatedHours)
  /// They end before they begin, or would be most of a day: from and to are the wrong way round.
  case backwards(DatedHours)
  /// Nobody is received on that date at that time as it is.
  case notOpen(LocalDate, LocalTime)
  /// A time of day by which something was to last is over.
  case endPast(LocalTime)
  /// More hours are planned than anybody keeps in mind.
  case tooMany(limit: Int)
}

extension HoursRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .unknown: ErrorCode(.unknown, "unknown-opening", "date")
    case .past: ErrorCode(.conflict, "hours-past", "date")
    case .tooLong: ErrorCode(.conflict, "hours-too-long", "to")
    case .backwards: ErrorCode(.invalid, "hours-backwards", "to")
    case .notOpen: ErrorCode(.conflict, "not-open", "from")
    case .endPast: ErrorCode(.conflict, "end-past", "until")
    case .tooMany: ErrorCode(.conflict, "too-many-hours", "date")
    }
  }

  package var detail: Phrase {
    switch self {
    case .unknown(let dated):
      Phrase(
        zhHans: "没有登记过 \(dated) 的加开或停止接待", zhHant: "沒有登記過 \(dated) 的加開或停止接待",
        en: "no hours \(dated) were added or closed")
    case .past(let dated):
      Phrase(zhHans: "\(dated) 已经过去", zhHant: "\(dated) 已經過去", en: "\(dated) is over")
    case .tooLong(let dated):
      Phrase(
        zhHans: "\(dated) 超过十二小时", zhHant: "\(dated) 超過十二小時", en: "\(dated) is over twelve hours")
    case .backwards(let dated):
      Phrase(
        zhHans: "\(dated) 结束比开始早", zhHant: "\(dated) 結束比開始早", en: "\(dated) ends before it begins")
    case .notOpen(let date, let time):
      Phrase(
        zhHans: "\(date) \(time) 本来就不接待", zhHant: "\(date) \(time) 本來就不接待",
        en: "nobody is received on \(date) at \(time) as it is")
    case .endPast(let time):
      Phrase(zhHans: "\(time) 已经过去", zhHant: "\(time) 已經過去", en: "\(time) is over")
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
        Phrase(zhHans: "先看登记了哪些。", zhHant: "先看登記了哪些。", en: "See which there are."), see: .hours)
    case .past:
      Remedy(
        Phrase(
          zhHans: "请写还没到的时段。", zhHant: "請寫還沒到的時段。", en: "Give hours that are still to come."))
    case .backwards: .inOrder
    case .tooLong:
      Remedy(
        Phrase(
          zhHans: "请分成两段。", zhHant: "請分成兩段。", en: "Add it in two parts."))
    case .endPast:
      Remedy(
        Phrase(zhHans: "请写晚一些的时间。", zhHant: "請寫晚一些的時間。", en: "Give a later time."))
    case .notOpen:
      Remedy(
        Phrase(
          zhHans: "请看开放时间。", zhHant: "請看開放時間。", en: "See the opening hours."), see: .hours)
    case .tooMany:
      Remedy(
        Phrase(zhHans: "请先去掉一些。", zhHant: "請先去掉一些。", en: "Remove some first."),
        ask: .hours, HoursAsk.CodingKeys.remove)
    }
  }
}
