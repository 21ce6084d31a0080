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
    let (day, time) = (Day(opening.date, seenFrom: today), opening.time)
    return Phrase(
      zhHans: "\(day.name.zhHans) \(time) ", zhHant: "\(day.name.zhHant) \(time) ",
      en: "\(day.onThatDay) at \(time)")
  }

  /// "tomorrow from 08:00 to 12:00", "from today at 20:00 to Sunday at 06:00"; the Chinese ones end in a space.
  static func span(from: LocalStamp, to: LocalStamp, seenFrom today: LocalDate) -> Phrase {
    let (begins, ends) = (Day(from.date, seenFrom: today), Day(to.date, seenFrom: today))
    guard from.date != to.date else {
      return Phrase(
        zhHans: "\(begins.name.zhHans) \(from.time) 至 \(to.time) ",
        zhHant: "\(begins.name.zhHant) \(from.time) 至 \(to.time) ",
        en: "\(begins.onThatDay) from \(from.time) to \(to.time)")
    }
    return Phrase(
      zhHans: "\(begins.name.zhHans) \(from.time) 至\(ends.name.zhHans) \(to.time) ",
      zhHant: "\(begins.name.zhHant) \(from.time) 至\(ends.name.zhHant) \(to.time) ",
      en: "from \(begins.name.en) at \(from.time) to \(ends.name.en) at \(to.time)")
  }

  /// A date as people say it: today, tomorrow, a weekday up to six days ahead, and else the date.
  private struct Day {
    var name: Phrase
    /// "on Sunday", but "tomorrow".
    var onThatDay: String

    init(_ date: LocalDate, seenFrom today: LocalDate) {
      switch date.dayNumber - today.dayNumber {
      case 0: name = Phrase(zhHans: "今天", zhHant: "今天", en: "today")
      case 1: name = Phrase(zhHans: "明天", zhHant: "明天", en: "tomorrow")
      case 2...6:
        let (chinese, english) = OpeningWords.name(of: date.weekday)
        name = Phrase(zhHans: "周\(chinese)", zhHant: "週\(chinese)", en: english)
      default:
        let chinese = "\(date.month)月\(date.day)日"
        name = Phrase(
          zhHans: chinese, zhHant: chinese, en: "\(date.day) \(OpeningWords.month(date.month))")
      }
      onThatDay = (0...1).contains(date.dayNumber - today.dayNumber) ? name.en : "on \(name.en)"
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
