import DeskBasics

/// What the staff is told of the queue.
extension StaffTexts {
  static func waitUnattended(_ service: String) -> Phrase {
    Phrase(
      zhHans: "业务“\(service)”有客户在等，没有人叫号：请马上叫号",
      zhHant: "業務「\(service)」有客戶在等，沒有人叫號：請馬上叫號",
      en: "Visitors for \(service) wait, and nobody calls: call them now")
  }

  static func waitOverMaximum(_ service: String) -> Phrase {
    Phrase(
      zhHans: "业务“\(service)”有客户等候超过规定的最长时间：请先叫，或加开柜台",
      zhHant: "業務「\(service)」有客戶等候超過規定的最長時間：請先叫，或加開櫃檯",
      en: "Visitors for \(service) have waited longer than the maximum: call them, "
        + "or open another counter")
  }

  static func callUnanswered(_ counter: String) -> Phrase {
    Phrase(
      zhHans: "柜台 \(counter) 叫的号还没有登记：客户来了请登记开始办理，没来请再叫",
      zhHant: "櫃檯 \(counter) 叫的號還沒有登記：客戶來了請登記開始辦理，沒來請再叫",
      en: "Nothing is said of the visitor called to counter \(counter): serve, or call again")
  }

  static func consultantAway(_ consultant: String) -> Phrase {
    Phrase(
      zhHans: "\(consultant) 登记为不在，柜台却叫了号：人在请登记回岗",
      zhHant: "\(consultant) 登記為不在，櫃檯卻叫了號：人在請登記回崗",
      en: "\(consultant) is entered as away, but a visitor was called there: say if "
        + "\(consultant) is back")
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
