package import DeskBasics

/// Why nothing is done about a slip.
package enum SlipRefusal: Hashable, Sendable {
  /// No slip of this number is to be printed.
  case unknown(Int64)
  /// The site prints no slips.
  case noPrinter
  /// The ticket's slip is on its way already.
  case underway(TicketNumber, SlipState)
  /// No slip of the ticket is on its way.
  case none(TicketNumber)
  /// A slip does not go from this state to that one.
  case outOfOrder(Int64, from: SlipState, to: SlipState)
}

extension SlipRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .unknown: ErrorCode(.unknown, "unknown-slip", "slip")
    case .noPrinter: ErrorCode(.conflict, "no-printer")
    case .underway: ErrorCode(.conflict, "slip-underway", "ticket")
    case .none: ErrorCode(.conflict, "no-slip", "ticket")
    case .outOfOrder: ErrorCode(.conflict, "slip-out-of-order", "state")
    }
  }

  package var detail: Phrase {
    switch self {
    case .unknown(let id):
      .unknown(Phrase(zhHans: "待打印的小票", zhHant: "待印的小票", en: "slip to be printed"), String(id))
    case .noPrinter:
      Phrase(zhHans: "本站点不打印小票", zhHant: "本站點不印小票", en: "the site prints no slips")
    case .underway(let number, let state):
      Phrase(
        zhHans: "\(number) 号的小票\(state.phrase.zhHans)",
        zhHant: "\(number) 號的小票\(state.phrase.zhHant)",
        en: "the slip of \(number) \(state.phrase.en)")
    case .none(let number):
      Phrase(
        zhHans: "\(number) 号没有在打印的小票", zhHant: "\(number) 號沒有在列印的小票",
        en: "no slip of \(number) is on its way")
    case .outOfOrder(let id, let from, let to):
      Phrase(
        zhHans: "小票 \(id) \(from.phrase.zhHans)，不能变成“\(to.phrase.zhHans)”",
        zhHant: "小票 \(id) \(from.phrase.zhHant)，不能變成「\(to.phrase.zhHant)」",
        en: "slip \(id) cannot go from \(from.rawValue) to \(to.rawValue)")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknown:
      Remedy(
        Phrase(
          zhHans: "它已经处理完，或从来没有过。", zhHant: "它已經處理完，或從來沒有過。",
          en: "It is finished, or never was."), see: .slips)
    case .noPrinter:
      Remedy(
        Phrase(
          zhHans: "请在站点文件 printer: 里写上打印机。", zhHant: "請在站點檔 printer: 裡寫上印表機。",
          en: "Name a printer under printer: in the site file."),
        see: .siteFile, "printer")
    case .underway(let number, _):
      Remedy(
        Phrase(zhHans: "请先看它出来没有。", zhHant: "請先看它出來沒有。", en: "See first what becomes of it."),
        see: .ticket, number.description)
    case .none(let number):
      Remedy(
        Phrase(zhHans: "需要的话请补打一张。", zhHant: "需要的話請補印一張。", en: "Print it again if it is wanted."),
        ask: .ticket, TicketAsk.Step.CodingKeys.reprint, of: number.description)
    case .outOfOrder:
      Remedy(
        Phrase(zhHans: "请先重新查看它的状态。", zhHant: "請先重新查看它的狀態。", en: "Read its state again."),
        see: .slips)
    }
  }
}

extension SlipState {
  /// What is so of a slip, as the staff reads it.
  var phrase: Phrase {
    switch self {
    case .owed: Phrase(zhHans: "等待打印", zhHant: "等待列印", en: "is to be printed")
    case .submitting: Phrase(zhHans: "正在送往打印机", zhHant: "正在送往印表機", en: "is on its way")
    case .submitted: Phrase(zhHans: "正在打印", zhHant: "正在列印", en: "is being printed")
    case .printed: Phrase(zhHans: "已打印", zhHant: "已印出", en: "is printed")
    case .sent: Phrase(zhHans: "已送出", zhHant: "已送出", en: "was sent")
    case .failed: Phrase(zhHans: "没有打印出来", zhHant: "沒有印出來", en: "did not come out")
    case .unsure:
      Phrase(zhHans: "可能打出来了，也可能没有", zhHant: "可能印出來了，也可能沒有", en: "may have come out or not")
    case .dropped: Phrase(zhHans: "不再打印", zhHant: "不再列印", en: "is not printed any more")
    }
  }
}
