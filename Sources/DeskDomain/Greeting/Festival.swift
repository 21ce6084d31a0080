import DeskBasics

/// A festival that the desk has wishes of its own for (G3).
package enum Festival: String, CaseIterable, Hashable, Codable, Sendable {
  /// 除夕: the last day of the lunar year, whether that is the 29th or the 30th.
  case springFestivalEve = "spring-festival-eve"
  /// 春节: 正月初一 to 初七, the days for which the country is on holiday.
  case springFestival = "spring-festival"
  /// 元宵节: 正月十五.
  case lantern
  /// 清明节: a solar term, 4 to 6 April.
  case qingming
  /// 端午节: 五月初五.
  case dragonBoat = "dragon-boat"
  /// 中秋节: 八月十五.
  case midAutumn = "mid-autumn"
  /// 重阳节: 九月初九.
  case doubleNinth = "double-ninth"
  /// 元旦: 1 January.
  case newYear = "new-year"
  /// 劳动节: 1 May.
  case labourDay = "labour-day"
  /// 国庆节: 1 to 7 October, the days for which the country is on holiday.
  case nationalDay = "national-day"
  /// 圣诞节: 25 December.
  case christmas

  /// The festival of this day, if there is one.
  ///
  /// Those of the Chinese calendar win: Mid-Autumn and Double Ninth can fall into the days of National Day, and have one
  /// day each. After 2100-02-08, which the Chinese calendar's tables end on, only those of the Gregorian one are known.
  init?(on date: LocalDate) {
    guard let festival = Self.traditional(date) ?? Self.gregorian(date) else { return nil }
    self = festival
  }

  private static func traditional(_ date: LocalDate) -> Festival? {
    if SolarTerm.qingming(of: date.year) == date { return .qingming }
    if let next = LunarDate(date.next), next.month == 1, next.day == 1 { return .springFestivalEve }
    // A leap month repeats no festival.
    guard let lunar = LunarDate(date), !lunar.isLeapMonth else { return nil }
    switch (lunar.month, lunar.day) {
    case (1, 1...7): return .springFestival
    case (1, 15): return .lantern
    case (5, 5): return .dragonBoat
    case (8, 15): return .midAutumn
    case (9, 9): return .doubleNinth
    default: return nil
    }
  }

  private static func gregorian(_ date: LocalDate) -> Festival? {
    switch (date.month, date.day) {
    case (1, 1): .newYear
    case (5, 1): .labourDay
    case (10, 1...7): .nationalDay
    case (12, 25): .christmas
    default: nil
    }
  }
}
