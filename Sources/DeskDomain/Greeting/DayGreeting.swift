package import DeskBasics

/// The greeting by time of day (G2): 早上好 / 上午好 / 中午好 / 下午好 / 晚上好.
package enum DayGreeting: CaseIterable, Hashable, Sendable {
  /// 05:00–08:59.
  case earlyMorning
  /// 09:00–11:29.
  case morning
  /// 11:30–13:29.
  case noon
  /// 13:30–17:59.
  case afternoon
  /// 18:00–04:59.
  case evening
  /// By a clock that nobody vouches for (A5).
  case anyTime

  /// The greeting for this minute of the local day, 0–1439.
  package init(minutes: Int) {
    switch minutes {
    case 300..<540: self = .earlyMorning
    case 540..<690: self = .morning
    case 690..<810: self = .noon
    case 810..<1_080: self = .afternoon
    default: self = .evening
    }
  }

  /// The greeting itself, without a name.
  package var phrase: Phrase {
    switch self {
    case .earlyMorning: Phrase(zhHans: "早上好", zhHant: "早上好", en: "Good morning")
    case .morning: Phrase(zhHans: "上午好", zhHant: "上午好", en: "Good morning")
    case .noon: Phrase(zhHans: "中午好", zhHant: "中午好", en: "Good afternoon")
    case .afternoon: Phrase(zhHans: "下午好", zhHant: "下午好", en: "Good afternoon")
    case .evening: Phrase(zhHans: "晚上好", zhHant: "晚上好", en: "Good evening")
    case .anyTime: Phrase(zhHans: "您好", zhHant: "您好", en: "Hello")
    }
  }
}
