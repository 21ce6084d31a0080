package import DeskBasics

/// What visitors are told of their wait: always a time, once it is half a minute or more (G5).
package enum WaitTexts {
  /// The turn cannot be promised for today: an offer instead.
  package static let tooLate = Phrase(
    zhHans: "今天下班前可能轮不到您，接待员很乐意为您另约时间",
    zhHant: "今天下班前可能輪不到您，接待員很樂意為您另約時間",
    en: "Your turn may not come before we close; our receptionist will gladly find another time"
  )

  /// Nobody is calling, so that no time can be promised yet (J5).
  package static let unattended = Phrase(
    zhHans: "已经请接待员过来，轮到您的时间会尽快告诉您", zhHant: "已經請接待員過來，輪到您的時間會盡快告訴您",
    en: "Our receptionist has been called; your time will be stated as soon as it is known")

  /// A wait has outlasted what was stated: the apology, with the new time.
  package static func apology(_ wait: StatedWait) -> Phrase {
    let turn = wait.turn
    return Phrase(
      zhHans: "对不起，让您久等了，\(turn.zhHans)", zhHant: "對不起，讓您久等了，\(turn.zhHant)",
      en: "We are sorry to have kept you waiting. \(turn.en)")
  }

  /// By when the turn comes (`10:40`), on a slip that is printed again.
  package static func turn(by time: String) -> Phrase {
    Phrase(
      zhHans: "预计 \(time) 前轮到您", zhHant: "預計 \(time) 前輪到您",
      en: "We will call you by \(time)")
  }

  /// The same with the time of day by which the turn comes (`10:40`), for a text that stands for a while.
  package static func apology(by time: String) -> Phrase {
    let turn = turn(by: time)
    return Phrase(
      zhHans: "对不起，让您久等了，\(turn.zhHans)", zhHant: "對不起，讓您久等了，\(turn.zhHant)",
      en: "We are sorry to have kept you waiting. \(turn.en)")
  }

  /// The same where nobody is calling, and no time can be promised (J5).
  package static let apologyUnattended = Phrase(
    zhHans: "对不起，让您久等了，已经请接待员过来", zhHant: "對不起，讓您久等了，已經請接待員過來",
    en: "We are sorry to have kept you waiting. Our receptionist has been called for you")

  /// The same where no time of today can be promised any more.
  package static let apologyTooLate = Phrase(
    zhHans: "对不起，让您久等了，\(tooLate.zhHans)", zhHant: "對不起，讓您久等了，\(tooLate.zhHant)",
    en: "We are sorry to have kept you waiting. \(tooLate.en)")
}

extension StatedWait {
  /// The time alone: "大约 10–15 分钟".
  package var text: Phrase {
    if isAtOnce {
      return Phrase(
        zhHans: "马上为您服务", zhHant: "馬上為您服務", en: "We will be with you at once")
    }
    if endsAtClosing { return textBeforeClosing }
    if from == 0 {
      return Phrase(
        zhHans: "不到 \(upper) 分钟", zhHant: "不到 \(upper) 分鐘", en: "under \(upper) minutes")
    }
    let range = range
    return Phrase(
      zhHans: "大约 \(range.zhHans)", zhHant: "大約 \(range.zhHant)", en: "about \(range.en)")
  }

  /// The time as a sentence: "大约 10–15 分钟后轮到您".
  fileprivate var turn: Phrase {
    let text = text
    if isAtOnce { return Phrase(zhHans: text.zhHans, zhHant: text.zhHant, en: text.en + ".") }
    let (after, afterHant) = endsAtClosing ? ("", "") : from == 0 ? ("就", "就") : ("后", "後")
    return Phrase(
      zhHans: "\(text.zhHans)\(after)轮到您", zhHant: "\(text.zhHant)\(afterHant)輪到您",
      en: endsAtClosing && from == 0
        ? "Your turn comes \(text.en)." : "Your turn comes in \(text.en).")
  }

  private var textBeforeClosing: Phrase {
    guard from > 0 else {
      return Phrase(zhHans: "今天下班之前", zhHant: "今天下班之前", en: "before we close today")
    }
    let lower = Self.quantity(from)
    return Phrase(
      zhHans: "大约 \(lower.zhHans)以后、下班之前", zhHant: "大約 \(lower.zhHant)以後、下班之前",
      en: "about \(lower.en) or more, before we close")
  }

  private var upper: Int { Int(until / 60) }

  private var range: Phrase {
    if upper <= 60 || (from < 60 && upper <= 90) {
      return Phrase(
        zhHans: "\(from)–\(upper) 分钟", zhHant: "\(from)–\(upper) 分鐘",
        en: "\(from)–\(upper) minutes")
    }
    if from >= 60 {
      let (low, high) = (Self.hours(from, half: ".5"), Self.hours(upper, half: ".5"))
      return Phrase(
        zhHans: "\(low)–\(high) 小时", zhHant: "\(low)–\(high) 小時",
        en: "\(Self.hours(from, half: "½"))–\(Self.hours(upper, half: "½")) hours")
    }
    let (low, high) = (Self.quantity(from), Self.quantity(upper))
    return Phrase(
      zhHans: "\(low.zhHans)到 \(high.zhHans)", zhHant: "\(low.zhHant)到 \(high.zhHant)",
      en: "\(low.en) to \(high.en)")
  }

  private static func quantity(_ minutes: Int) -> Phrase {
    guard minutes >= 60 else {
      return Phrase(zhHans: "\(minutes) 分钟", zhHant: "\(minutes) 分鐘", en: "\(minutes) minutes")
    }
    let hours = hours(minutes, half: ".5")
    return Phrase(
      zhHans: "\(hours) 小时", zhHant: "\(hours) 小時",
      en: minutes == 60 ? "1 hour" : "\(Self.hours(minutes, half: "½")) hours")
  }

  private static func hours(_ minutes: Int, half: String) -> String {
    "\(minutes / 60)" + (minutes % 60 == 30 ? half : "")
  }
}
