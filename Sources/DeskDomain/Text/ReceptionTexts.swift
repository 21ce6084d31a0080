package import DeskBasics

/// What the queue says of itself: why somebody has a place, and what the board tells those who wait.
package enum ReceptionTexts {
  static func waited(minutes: Int) -> Phrase {
    minutes == 0
      ? Phrase(zhHans: "刚到", zhHant: "剛到", en: "just arrived")
      : Phrase(
        zhHans: "已等 \(minutes) 分钟", zhHant: "已等 \(minutes) 分鐘", en: "waited \(minutes) min")
  }

  static func appointment(_ time: LocalTime) -> Phrase {
    Phrase(zhHans: "预约 \(time)", zhHant: "預約 \(time)", en: "appointment \(time)")
  }

  static let priority = Phrase(zhHans: "优先", zhHant: "優先", en: "priority")

  static let returning = Phrase(
    zhHans: "再次回到队列", zhHant: "再次回到隊列", en: "back in the queue")

  static let overMaximumWait = Phrase(
    zhHans: "已超过最长等候时间", zhHant: "已超過最長等候時間", en: "over the maximum wait")

  /// To one of those who wait, on the board.
  package static func to(_ ticket: TicketNumber, _ text: Phrase) -> Phrase {
    Phrase(
      zhHans: "\(ticket) 号：\(text.zhHans)", zhHant: "\(ticket) 號：\(text.zhHant)",
      en: "\(ticket): \(text.en)")
  }

  /// To those who were called and did not come, on the board (B6).
  package static func missed(_ tickets: [TicketNumber]) -> Phrase {
    let numbers = tickets.map(\.description)
    let list = numbers.joined(separator: "、")
    return Phrase(
      zhHans: "\(list) 号：刚才叫到您了，请到前台，我们马上为您安排", zhHant: "\(list) 號：剛才叫到您了，請到前台，我們馬上為您安排",
      en: "\(numbers.joined(separator: ", ")): you were called; please ask at the desk")
  }

  /// On the board while a counter is on a break (Q7).
  package static func back(counter: Phrase, at time: LocalTime) -> Phrase {
    Phrase(
      zhHans: "\(counter.zhHans) \(time) 恢复服务", zhHant: "\(counter.zhHant) \(time) 恢復服務",
      en: "\(counter.en) is back at \(time)")
  }
}
