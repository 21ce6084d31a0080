package import DeskBasics

/// The desk's own texts for visitors: warm, short, in the trade's words.
package enum DeskTexts {
  /// "2 号柜台" for the counter of this id.
  static func counter(_ id: String) -> Phrase {
    Phrase(zhHans: "\(id) 号柜台", zhHant: "\(id) 號櫃檯", en: "Counter \(id)")
  }

  /// How many wait before the holder of a new slip (Q4).
  package static func ahead(_ count: Int) -> Phrase {
    switch count {
    case 0:
      Phrase(zhHans: "下一位就是您", zhHant: "下一位就是您", en: "You are next")
    case 1:
      Phrase(zhHans: "您前面还有 1 位", zhHant: "您前面還有 1 位", en: "1 person ahead of you")
    default:
      Phrase(
        zhHans: "您前面还有 \(count) 位", zhHant: "您前面還有 \(count) 位",
        en: "\(count) people ahead of you")
    }
  }

  /// On a slip that was asked for again.
  package static let reprint = Phrase(zhHans: "补打", zhHant: "補印", en: "Reprint")

  /// On the board, for a visitor whose slip did not come out.
  package static func noSlip(_ number: TicketNumber) -> Phrase {
    Phrase(
      zhHans: "小票暂时没有打印出来，您的号码是 \(number)", zhHant: "小票暫時沒有印出來，您的號碼是 \(number)",
      en: "Your slip is not available; your number is \(number)")
  }

  /// On the board, for a service that has no number to give (B7).
  package static func askAtTheDesk(_ service: Phrase) -> Phrase {
    Phrase(
      zhHans: "\(service.zhHans)：请直接到前台，我们为您安排",
      zhHant: "\(service.zhHant)：請直接到前台，我們為您安排",
      en: "\(service.en): please come to the desk, and we will see to you")
  }

  /// On the board, for a service for which no numbers are given for now (J16).
  package static func stopped(_ service: Phrase, until: LocalTime?) -> Phrase {
    guard let until else {
      return Phrase(
        zhHans: "\(service.zhHans)：今天的号已发完，请到前台另约时间",
        zhHant: "\(service.zhHant)：今天的號已發完，請到前台另約時間",
        en: "\(service.en): no more numbers today; please ask at the desk for another time")
    }
    return Phrase(
      zhHans: "\(service.zhHans)：\(until) 起恢复取号", zhHant: "\(service.zhHant)：\(until) 起恢復取號",
      en: "\(service.en): numbers again from \(until)")
  }

  /// What the code on a slip is for (C8): at the desk it finds the ticket.
  package static let codeCaption = Phrase(
    zhHans: "请接待员扫码，查询您的号码", zhHant: "請接待員掃碼，查詢您的號碼",
    en: "This code finds your ticket")

  /// The farewell under a slip (G1).
  package static let farewell = Phrase(
    zhHans: "感谢您的光临", zhHant: "感謝您的光臨", en: "Thank you for your visit")
}
