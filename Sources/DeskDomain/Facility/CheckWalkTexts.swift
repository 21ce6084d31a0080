import DeskBasics

/// What the walk from check to check says and understands.
enum CheckWalkTexts {
  static let nothingDue = Phrase(
    zhHans: "现在没有要检查的。", zhHant: "現在沒有要檢查的。", en: "Nothing is to be checked now.")
  static let allDone = Phrase(
    zhHans: "都检查完了，谢谢！", zhHant: "都檢查完了，謝謝！", en: "That was all. Thank you!")
  static let listQuestion = Phrase(
    zhHans: "回车从第一项开始；也可输入序号或扫码；q 结束 > ",
    zhHant: "Enter 從第一項開始；也可輸入序號或掃碼；q 結束 > ",
    en: "Enter begins with the first; a number or a scanned code with another; q ends > ")
  static let pointQuestion = Phrase(
    zhHans: "    回车 合格 · f 不合格 · b 上一步 · s 以后再查 · q 结束 > ",
    zhHant: "    Enter 合格 · f 不合格 · b 上一步 · s 稍後再查 · q 結束 > ",
    en: "    Enter in order · f failed · b back · s later · q end > ")
  static let noteQuestion = Phrase(
    zhHans: "    哪里不对？（可不填）> ", zhHant: "    哪裡不對？（可不填）> ",
    en: "    What is wrong? (Enter: nothing to add) > ")

  static func due(_ time: String) -> Phrase {
    Phrase(zhHans: "\(time) 前", zhHant: "\(time) 前", en: "by \(time)")
  }

  static func late(_ time: String) -> Phrase {
    Phrase(zhHans: "已过 \(time)", zhHant: "已過 \(time)", en: "late since \(time)")
  }

  static func notListed(_ word: String) -> Phrase {
    Phrase(
      zhHans: "“\(word)”不在表中。", zhHant: "「\(word)」不在表中。",
      en: "\"\(word)\" is not on the list.")
  }

  static func notUnderstood(_ word: String) -> Phrase {
    Phrase(
      zhHans: "“\(word)”没有看懂。", zhHant: "「\(word)」沒有看懂。",
      en: "\"\(word)\" is not understood here.")
  }

  static func notLogged(_ asset: String) -> Phrase {
    Phrase(
      zhHans: "\(asset) 没有查完，未登记。", zhHant: "\(asset) 沒有查完，未登記。",
      en: "\(asset) was not finished, and is not logged.")
  }

  static func notTaken(_ asset: String) -> Phrase {
    Phrase(
      zhHans: "\(asset) 没有登记成功，仍在表中。", zhHant: "\(asset) 沒有登記成功，仍在表中。",
      en: "\(asset) is not logged, and still on the list.")
  }

  static let fail: Set<String> = ["f", "fail", "n", "no", "不合格"]
  static let back: Set<String> = ["b", "back", "上一步"]
  static let skip: Set<String> = ["s", "skip"]
  static let quit: Set<String> = ["q", "quit", "exit"]
}
