import DeskBasics

/// The board's own words, in every language (G8).
///
/// What the desk has to say it words itself; these are the labels around it.
enum BoardWords {
  static let nowServing = Phrase(zhHans: "正在叫号", zhHant: "正在叫號", en: "Now serving")
  static let waiting = Phrase(zhHans: "等候", zhHant: "等候", en: "Waiting")
  static let today = Phrase(zhHans: "今日班次", zhHant: "今日班次", en: "Today")
  static let onDuty = Phrase(zhHans: "在岗", zhHant: "當值", en: "on duty")
  /// Of somebody in a break (J7).
  static func back(at time: String) -> Phrase {
    Phrase(zhHans: "\(time) 回岗", zhHant: "\(time) 回崗", en: "back at \(time)")
  }
  static let asOf = Phrase(zhHans: "数据截至", zhHant: "資料截至", en: "as of")
  /// Nobody is being called: what to do (G7: a request).
  static let pressButton = Phrase(
    zhHans: "请按按钮取号", zhHant: "請按按鈕取號", en: "Please press the button for a number")
  /// Before the first word of the desk has come.
  static let connecting = Phrase(
    zhHans: "正在连接前台…", zhHant: "正在連接前台…", en: "Connecting to the front desk…")

  /// People who wait, with the word that counts them.
  static func people(_ number: Int, _ language: Language) -> String {
    switch language {
    case .simplifiedChinese, .traditionalChinese: "\(number) 人"
    case .english: "\(number)"
    }
  }

  /// People who wait, on a line that has no other word for it.
  static func waitingPeople(_ number: Int, _ language: Language) -> String {
    switch language {
    case .simplifiedChinese, .traditionalChinese: "等候 \(number) 人"
    case .english: "\(number) waiting"
    }
  }

  /// When two people exchange their posts (S3).
  static func swap(in minutes: Int) -> Phrase {
    Phrase(
      zhHans: "\(minutes) 分钟后换岗", zhHant: "\(minutes) 分鐘後換崗", en: "swap in \(minutes) min")
  }

  static let weekdays = [
    Phrase(zhHans: "星期日", zhHant: "星期日", en: "Sun"),
    Phrase(zhHans: "星期一", zhHant: "星期一", en: "Mon"),
    Phrase(zhHans: "星期二", zhHant: "星期二", en: "Tue"),
    Phrase(zhHans: "星期三", zhHant: "星期三", en: "Wed"),
    Phrase(zhHans: "星期四", zhHant: "星期四", en: "Thu"),
    Phrase(zhHans: "星期五", zhHant: "星期五", en: "Fri"),
    Phrase(zhHans: "星期六", zhHant: "星期六", en: "Sat"),
  ]

  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
