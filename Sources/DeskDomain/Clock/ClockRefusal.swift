package import DeskBasics
package import Foundation

/// A wall clock that nothing can be built on.
package enum ClockRefusal: Hashable, Sendable {
  /// Nobody's word makes such a wall clock right.
  case implausible(Date)
  /// Nobody has confirmed the clock, and `field` would be of an unknown day.
  case unconfirmed(field: String)
  /// The clocks are changed on that date, and skip the hour in which the time of `field` would lie (M5).
  case skipped(field: String, LocalDate, LocalTime, hour: LocalHours)
}

extension ClockRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .implausible: ErrorCode(.conflict, "implausible-clock")
    case .unconfirmed(let field): ErrorCode(.conflict, "clock-unconfirmed", field)
    case .skipped(let field, _, _, _): ErrorCode(.invalid, "time-skipped", field)
    }
  }

  package var detail: Phrase {
    switch self {
    case .implausible(let wall):
      let time = wall.formatted(.iso8601)
      return Phrase(
        zhHans: "时钟是 \(time)，不对", zhHant: "時鐘是 \(time)，不對",
        en: "the clock says \(time), and that cannot be")
    case .unconfirmed:
      return Phrase(
        zhHans: "还没有人核对过时钟，今天的日期不确定", zhHant: "還沒有人核對過時鐘，今天的日期不確定",
        en: "nobody has confirmed the clock: today is not known")
    case .skipped(_, let date, let time, let hour):
      return Phrase(
        zhHans: "\(date) 没有 \(time)：那天时钟从 \(hour.from) 拨到 \(hour.to)",
        zhHant: "\(date) 沒有 \(time)：那天時鐘從 \(hour.from) 撥到 \(hour.to)",
        en: "there is no \(time) on \(date): the clocks go from \(hour.from) to \(hour.to) then")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .implausible:
      Remedy(
        Phrase(zhHans: "请先把系统时间调准。", zhHant: "請先把系統時間調準。", en: "Set the system's clock first."),
        see: .systemClock)
    case .unconfirmed:
      Remedy(
        Phrase(
          zhHans: "请核对时间，必要时调准，再确认。", zhHant: "請核對時間，必要時調準，再確認。",
          en: "Look at the time, set it if need be, then confirm it."),
        ask: .clock, ClockAsk.CodingKeys.confirm)
    case .skipped(_, _, _, let hour):
      Remedy(
        Phrase(
          zhHans: "请写 \(hour.from) 以前，或从 \(hour.to) 起的时间。",
          zhHant: "請寫 \(hour.from) 以前，或從 \(hour.to) 起的時間。",
          en: "Give a time before \(hour.from), or from \(hour.to) on."))
    }
  }
}
