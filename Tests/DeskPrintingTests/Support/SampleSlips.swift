@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain

/// Slips as the daemon words them.
enum SampleSlips {
  static let key = "01JDA7Q8W2E4R6T8Y0VTXPASDF"

  /// What sites use: one or two languages (G8).
  static let sites: [[Language]] = [
    [.simplifiedChinese], [.traditionalChinese], [.english],
    [.simplifiedChinese, .english], [.traditionalChinese, .english],
    [.english, .simplifiedChinese],
  ]

  static func usual(_ languages: [Language], number: String = "A012") -> SlipContent {
    func texts(_ zhHans: String, _ zhHant: String, _ en: String) -> [String] {
      Phrase(zhHans: zhHans, zhHant: zhHant, en: en).texts(in: languages)
    }
    return SlipContent(
      site: texts("湖畔花园销售中心", "湖畔花園銷售中心", "Lakeside Garden Sales Center")[0],
      greeting: texts("上午好，欢迎光临", "上午好，歡迎光臨", "Good morning, and welcome"),
      service: texts("置业咨询", "置業諮詢", "Property consulting"), number: number,
      ahead: texts("您前面还有 3 位", "您前面還有 3 位", "3 people ahead of you"),
      issued: "2026-11-22 09:41", key: key,
      codeCaption: texts(
        "请接待员扫码，查询您的号码", "請接待員掃碼，查詢您的號碼",
        "This code finds your ticket"),
      farewell: texts("感谢您的光临", "感謝您的光臨", "Thank you for your visit"))
  }

  /// The longest texts that somebody may configure.
  static func longest(_ languages: [Language]) -> SlipContent {
    func long(_ count: Int) -> [String] {
      func cut(_ text: String) -> String {
        String(String(repeating: text, count: count / text.count + 1).prefix(count))
      }
      return Phrase(
        zhHans: cut("观澜湖畔国际花园城销售接待中心"), zhHant: cut("觀瀾湖畔國際花園城銷售接待中心"),
        en: cut("International Lakeside Garden City Reception ")
      ).texts(in: languages)
    }
    return SlipContent(
      site: long(500)[0], greeting: long(120), service: long(80), number: "W999", ahead: long(120),
      issued: "2026-12-28 22:58", key: String(repeating: "Q7", count: 32),
      codeCaption: long(60), farewell: long(120))
  }

  static func task(_ id: Int64, state: SlipState = .owed, jobID: Int? = nil) -> SlipTask {
    SlipTask(
      id: id, state: state, content: usual([.english], number: "A\(100 + id)"),
      jobName: "frontdesk-test-\(id)", jobID: jobID)
  }
}
