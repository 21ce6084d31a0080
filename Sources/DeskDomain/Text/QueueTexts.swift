import DeskBasics

/// What the staff is told of the queue.
extension StaffTexts {
  static func waitUnattended(_ service: String) -> Phrase {
    Phrase(
      zhHans: "业务“\(service)”有客户超时等候，没有人叫号：请马上叫号",
      zhHant: "業務「\(service)」有客戶超時等候，沒有人叫號：請馬上叫號",
      en: "Visitors for \(service) wait past what they were told, and nobody calls: call them now")
  }

  static func serviceClosed(_ service: String) -> Phrase {
    Phrase(
      zhHans: "业务“\(service)”的柜台全部关闭：请开一个",
      zhHant: "業務「\(service)」的櫃檯全部關閉：請開一個",
      en: "Every counter for \(service) is closed: open one")
  }

  static func serviceGone(_ service: String) -> Phrase {
    Phrase(
      zhHans: "站点文件里已没有业务“\(service)”，还有客户在等：请转到别的业务",
      zhHant: "站點檔裡已沒有業務「\(service)」，還有客戶在等：請轉到別的業務",
      en: "The site has no service \(service) any more, and visitors wait for it: transfer them")
  }

  static func visitUnfinished(_ counter: String) -> Phrase {
    Phrase(
      zhHans: "柜台 \(counter) 的接待时间过长：客户走了请办结",
      zhHant: "櫃檯 \(counter) 的接待時間過長：客戶走了請辦結",
      en: "The visit at counter \(counter) is unusually long: finish it if the visitor has gone")
  }

  static let waitingAfterClosing = Phrase(
    zhHans: "已经下班，还有号没有办结：请接待，或取消已经离开的",
    zhHant: "已經下班，還有號沒有辦結：請接待，或取消已經離開的",
    en: "We have closed, and tickets are still open: serve them, or cancel those who have left")

  static func numbersExhausted(_ service: String) -> Phrase {
    Phrase(
      zhHans: "业务“\(service)”没有号可取了：请先办结一些，或放宽号段",
      zhHant: "業務「\(service)」沒有號可取了：請先辦結一些，或放寬號段",
      en: "There is no number left for \(service): finish visits, or widen its numbers")
  }
}
