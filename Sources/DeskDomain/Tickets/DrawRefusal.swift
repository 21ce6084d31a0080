package import DeskBasics

/// Why nobody gets a number.
package enum DrawRefusal: Hashable, Sendable {
  /// Outside the opening hours (Q7).
  case closed(opens: LocalDateTime?)
  /// Whoever comes now would not be served before the desk closes (Q7).
  case tooLate(closes: LocalDateTime, opens: LocalDateTime?)
  /// The staff has stopped the service (J16).
  case stopped(service: String, until: LocalTime?)
  /// The appointment is over an hour away (J16).
  case early(LocalTime, now: LocalDateTime)
  /// Every number of the series is with a visitor who still waits.
  case numbersExhausted(service: String)
  /// The queue is as long as it may get.
  case queueFull(limit: Int)
}

extension DrawRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .closed: ErrorCode(.conflict, "closed")
    case .tooLate: ErrorCode(.conflict, "too-late", "service")
    case .stopped: ErrorCode(.conflict, "service-stopped", "service")
    case .early: ErrorCode(.conflict, "appointment-early", "appointment")
    case .numbersExhausted: ErrorCode(.conflict, "numbers-exhausted", "service")
    case .queueFull: ErrorCode(.conflict, "queue-full")
    }
  }

  package var detail: Phrase {
    switch self {
    case .closed(let opens?):
      Phrase(
        zhHans: "现在不接待，\(opens.date) \(opens.time) 开始",
        zhHant: "現在不接待，\(opens.date) \(opens.time) 開始",
        en: "the desk is closed until \(opens.date) \(opens.time)")
    case .closed(nil):
      Phrase(zhHans: "现在不接待", zhHant: "現在不接待", en: "the desk is closed")
    case .tooLate(let closes, _):
      Phrase(
        zhHans: "现在取号，\(closes.time) 下班前轮不到", zhHant: "現在取號，\(closes.time) 下班前輪不到",
        en: "a newcomer would not be served before \(closes.time)")
    case .stopped(let service, let until?):
      Phrase(
        zhHans: "业务 \(service) 暂停取号，\(until) 恢复", zhHant: "業務 \(service) 暫停取號，\(until) 恢復",
        en: "no numbers are given for service \(service) until \(until)")
    case .stopped(let service, nil):
      Phrase(
        zhHans: "业务 \(service) 暂停取号", zhHant: "業務 \(service) 暫停取號",
        en: "no numbers are given for service \(service)")
    case .early(let time, let now):
      Phrase(
        zhHans: "预约是 \(time)，现在才 \(now.time)", zhHant: "預約是 \(time)，現在才 \(now.time)",
        en: "the appointment is at \(time), and it is \(now.time)")
    case .numbersExhausted(let service):
      Phrase(
        zhHans: "业务 \(service) 的号全在等候的客户手里", zhHant: "業務 \(service) 的號全在等候的客戶手裡",
        en: "every number of service \(service) is with a waiting visitor")
    case .queueFull(let limit):
      Phrase(
        zhHans: "已有 \(limit) 位客户没有办结", zhHant: "已有 \(limit) 位客戶沒有辦結",
        en: "\(limit) visitors have open tickets")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .closed:
      Remedy(
        Phrase(
          zhHans: "临时开放请加开时段。", zhHant: "臨時開放請加開時段。", en: "To open this once, add hours."),
        ask: .hours, HoursAsk.CodingKeys.add)
    case .tooLate(_, let opens?):
      Remedy(
        Phrase(
          zhHans: "请帮客户约 \(opens.date) \(opens.time) 以后，或写明理由照样取号。",
          zhHant: "請幫客戶約 \(opens.date) \(opens.time) 以後，或寫明理由照樣取號。",
          en: "Ask the visitor to come on \(opens.date) from \(opens.time), or give a reason."),
        ask: .draw)
    case .tooLate(_, nil):
      Remedy(
        Phrase(
          zhHans: "请帮客户改约别的日子，或写明理由照样取号。",
          zhHant: "請幫客戶改約別的日子，或寫明理由照樣取號。",
          en: "Ask the visitor to come another day, or give a reason."), ask: .draw)
    case .stopped(let service, _):
      Remedy(
        Phrase(
          zhHans: "写明理由可照样取号，或恢复取号。", zhHant: "寫明理由可照樣取號，或恢復取號。",
          en: "Draw it with a reason, or give numbers again."),
        ask: .service, ServiceAsk.Step.CodingKeys.start, of: service)
    case .early:
      Remedy(
        Phrase(
          zhHans: "客户愿意现在就等，请写明理由照样取号；否则请客户到时再来。",
          zhHant: "客戶願意現在就等，請寫明理由照樣取號；否則請客戶到時再來。",
          en: "If the visitor will wait from now on, give that as the reason."), ask: .draw)
    case .numbersExhausted:
      Remedy(
        Phrase(
          zhHans: "请先办结一些，或在站点文件 numbers: 里放宽号段。",
          zhHant: "請先辦結一些，或在站點檔 numbers: 裡放寬號段。",
          en: "Finish visits, or widen numbers: in the site file."),
        see: .siteFile, "services")
    case .queueFull:
      Remedy(
        Phrase(
          zhHans: "请先办结或取消一些。", zhHant: "請先辦結或取消一些。", en: "Finish or cancel some first."),
        see: .queue)
    }
  }
}
