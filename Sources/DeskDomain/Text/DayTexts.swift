package import DeskBasics

/// The words of the daily summary, for the people of the house.
package enum DayTexts {
  package static let title = Phrase(zhHans: "每日小结", zhHant: "每日小結", en: "Daily summary")
  package static let soFar = Phrase(
    zhHans: "营业日尚未结束，以下是目前的数字", zhHant: "營業日尚未結束，以下是目前的數字",
    en: "The day is not over: figures so far")

  package static let visitors = Phrase(zhHans: "来访", zhHant: "來訪", en: "Visitors")
  package static let drawn = Phrase(zhHans: "取号", zhHant: "取號", en: "Numbers drawn")
  package static let served = Phrase(zhHans: "已接待", zhHant: "已接待", en: "Served")
  package static let noShow = Phrase(zhHans: "过号", zhHant: "過號", en: "Did not come")
  package static let cancelled = Phrase(zhHans: "取消", zhHant: "取消", en: "Cancelled")
  package static let expired = Phrase(
    zhHans: "当日未接待", zhHant: "當日未接待", en: "Not served that day")

  package static let waits = Phrase(zhHans: "等候", zhHant: "等候", en: "Waits")
  package static let medianWait = Phrase(
    zhHans: "等候中位数", zhHant: "等候中位數", en: "Median wait")
  package static let slowFifthWait = Phrase(
    zhHans: "最慢的五分之一", zhHant: "最慢的五分之一", en: "Slowest fifth from")
  package static let promises = Phrase(
    zhHans: "告知过时间", zhHant: "告知過時間", en: "Told a time")
  package static let promisesKept = Phrase(
    zhHans: "按时叫号", zhHant: "按時叫號", en: "Called within it")

  package static let opinions = Phrase(zhHans: "评价", zhHant: "評價", en: "Opinions")
  package static let above = Phrase(zhHans: "超出期望", zhHant: "超出期望", en: "Above expectation")
  package static let equal = Phrase(zhHans: "符合期望", zhHant: "符合期望", en: "As expected")
  package static let below = Phrase(zhHans: "低于期望", zhHant: "低於期望", en: "Below expectation")
  package static let followUps = Phrase(
    zhHans: "待回访", zhHant: "待回訪", en: "Follow-ups open now")

  package static let house = Phrase(zhHans: "现场", zhHant: "現場", en: "The house")
  package static let checksOK = Phrase(zhHans: "检查合格", zhHant: "檢查合格", en: "Checks in order")
  package static let checksFailed = Phrase(
    zhHans: "检查不合格", zhHant: "檢查不合格", en: "Checks failed")
  package static let checksLate = Phrase(
    zhHans: "逾期检查", zhHant: "逾期檢查", en: "Checks made late")
  package static let checksMissed = Phrase(zhHans: "漏检", zhHant: "漏檢", en: "Checks missed")
  package static let rounds = Phrase(zhHans: "巡更完成", zhHant: "巡更完成", en: "Rounds walked")
  package static let roundsMissed = Phrase(zhHans: "漏巡", zhHant: "漏巡", en: "Rounds missed")
  package static let findings = Phrase(zhHans: "发现问题", zhHant: "發現問題", en: "Findings")
  package static let repairsOpen = Phrase(
    zhHans: "待整改", zhHant: "待整改", en: "Repairs open now")
  package static let repairsOverdue = Phrase(
    zhHans: "逾期未整改", zhHant: "逾期未整改", en: "Repairs overdue now")
  package static let alertsRaised = Phrase(zhHans: "报警", zhHant: "警報", en: "Alerts raised")
  package static let alertsOpen = Phrase(
    zhHans: "未解除的报警", zhHant: "未解除的警報", en: "Alerts open now")

  package static let journal = Phrase(zhHans: "日志", zhHant: "日誌", en: "The journal")
  package static let entries = Phrase(zhHans: "记录", zhHant: "記錄", en: "Entries")
  package static let corrections = Phrase(zhHans: "更正", zhHant: "更正", en: "Corrections")
  /// Before the number of an entry and its hash.
  package static let head = Phrase(zhHans: "链头", zhHant: "鏈頭", en: "Head of the chain")

  package static let minutes = Phrase(zhHans: "分钟", zhHant: "分鐘", en: "min")
}
