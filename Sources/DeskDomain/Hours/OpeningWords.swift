package import DeskBasics
import Foundation

/// What visitors read while the desk is closed: when it opens (Q7).
package enum OpeningWords {
  /// "We open today at 18:00", said at `now`, for the board.
  ///
  /// Today, tomorrow, a weekday up to six days ahead, and from then on a date. `opening` is nil
  /// where none is known: then a thank-you without a time.
  static func line(
    opening: Date?, now: Date, calendar: SiteCalendar
  ) -> Phrase {
    guard let opening else { return thanks }
    let day = self.day(of: calendar.local(opening), seenFrom: calendar.local(now).date)
    return Phrase(
      zhHans: "\(day.zhHans)开始接待", zhHant: "\(day.zhHant)開始接待", en: "We open \(day.en)")
  }

  /// Where no time is known.
  package static let thanks = Phrase(
    zhHans: "谢谢您的到来，期待再次为您服务", zhHant: "謝謝您的到來，期待再次為您服務",
    en: "Thank you for coming by. We look forward to welcoming you again")

  /// "today at 18:00"; the Chinese ones end in a space.
  static func day(of opening: LocalDateTime, seenFrom today: LocalDate) -> Phrase {
    let time = opening.time
    switch opening.date.dayNumber - today.dayNumber {
    case 0:
      return Phrase(zhHans: "今天 \(time) ", zhHant: "今天 \(time) ", en: "today at \(time)")
    case 1:
      return Phrase(zhHans: "明天 \(time) ", zhHant: "明天 \(time) ", en: "tomorrow at \(time)")
    case 2...6:
      let (chinese, english) = name(of: opening.weekday)
      return Phrase(
        zhHans: "周\(chinese) \(time) ", zhHant: "週\(chinese) \(time) ",
        en: "on \(english) at \(time)")
    default:
      let date = opening.date
      let chinese = "\(date.month)月\(date.day)日 \(time) "
      return Phrase(
        zhHans: chinese, zhHant: chinese, en: "on \(date.day) \(month(date.month)) at \(time)")
    }
  }

  private static func name(of weekday: Weekday) -> (chinese: String, english: String) {
    switch weekday {
    case .monday: ("一", "Monday")
    case .tuesday: ("二", "Tuesday")
    case .wednesday: ("三", "Wednesday")
    case .thursday: ("四", "Thursday")
    case .friday: ("五", "Friday")
    case .saturday: ("六", "Saturday")
    case .sunday: ("日", "Sunday")
    }
  }

  private static func month(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : String(number)
  }
}
