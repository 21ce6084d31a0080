import DeskBasics
import DeskScreen
import Testing

/// Texts of sample boards.
enum Words {
  static let site = Phrase(
    zhHans: "云栖湾销售中心", zhHant: "雲棲灣銷售中心", en: "Cloudrest Bay Sales Center")
  static let greeting = Phrase(
    zhHans: "上午好，欢迎光临", zhHant: "上午好，歡迎光臨", en: "Good morning, and welcome")
  static let festiveGreeting = Phrase(
    zhHans: "上午好，春节快乐，欢迎光临", zhHant: "上午好，春節快樂，歡迎光臨",
    en: "Good morning, and welcome. Happy Spring Festival")
  static let services: [String: Phrase] = [
    "consult": Phrase(zhHans: "置业咨询", zhHant: "置業諮詢", en: "Consulting"),
    "tour": Phrase(zhHans: "样板房参观", zhHant: "樣板房參觀", en: "Show flat tour"),
    "pay": Phrase(zhHans: "缴费", zhHant: "繳費", en: "Payment"),
  ]
  static let wait = Phrase(
    zhHans: "大约 10–15 分钟", zhHant: "大約 10–15 分鐘", en: "about 10–15 minutes")
  static let opens = Phrase(
    zhHans: "明天 08:30 开始接待", zhHant: "明天 08:30 開始接待", en: "We open tomorrow at 08:30")
  static let visitor = Phrase(
    zhHans: "欧阳女士，上午好", zhHant: "歐陽女士，上午好", en: "Good morning, Ms Ouyang")
  static let guardPost = Phrase(zhHans: "保安", zhHant: "保安", en: "Guard")
  static let reception = Phrase(zhHans: "前台接待", zhHant: "前台接待", en: "Reception")
  static let drill = Phrase(
    zhHans: "今日 15:00 消防演习，不便之处，敬请谅解",
    zhHant: "今日 15:00 消防演習，不便之處，敬請諒解",
    en: "Fire drill today at 15:00; we apologise for the inconvenience")

  /// The longest notice that the desk words itself.
  static let pestControl = Phrase(
    zhHans: "明天 08:00 至 12:00 园区消杀，请关好门窗，照看好儿童和宠物，谢谢配合。不便之处，敬请谅解",
    zhHant: "明天 08:00 至 12:00 園區消毒除蟲，請關好門窗，照看好兒童和寵物，謝謝配合。不便之處，敬請諒解",
    en: "Pest control in the grounds tomorrow from 08:00 to 12:00. Please keep the windows closed, "
      + "and children and pets indoors. We apologise for the inconvenience")

  static func counter(_ id: String) -> Phrase {
    Phrase(zhHans: "\(id) 号柜台", zhHant: "\(id) 號櫃檯", en: "Counter \(id)")
  }

  static let longChinese = String(repeating: "国际尊享私人定制置业顾问接待", count: 3)
  static let longLatin =
    "The Honourable Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Suite"

  private static let pieces = [
    "早", "上好", "，", "歐陽", "A", "bc ", "Ünï", "e\u{301}", "x\u{336}\u{20DD}", "😀", "한국", "ｱ", "ก็",
    "— ", "…", "→", "𠮷", "9", " ", "“q”", "☂", "⌚",
  ]

  /// A short random text: wide, narrow, combining, emoji.
  static func scrap(using random: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...14, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}

/// A size, shown in the test's log as it is written.
struct ScreenSizeText: CustomTestStringConvertible, Sendable {
  let size: ScreenSize
  let testDescription: String

  init?(_ text: String) {
    guard let size = ScreenSize(text) else { return nil }
    self.size = size
    testDescription = text
  }
}
