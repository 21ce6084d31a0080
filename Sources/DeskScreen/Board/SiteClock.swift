import DeskBasics
import Foundation

/// Wall time as the people of the site read it.
struct SiteClock {
  private var calendar = Calendar(identifier: .gregorian)

  /// A clock in an IANA zone; in GMT where there is no such zone.
  init(timeZone: String) {
    calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
  }

  /// `09:41`.
  func time(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    return "\(twoDigits(parts.hour ?? 0)):\(twoDigits(parts.minute ?? 0))"
  }

  /// Whether it is night, 22:00–05:59: nobody reads a board from afar then.
  func isNight(_ date: Date) -> Bool {
    let hour = calendar.component(.hour, from: date)
    return hour >= 22 || hour < 6
  }

  /// `11月22日 星期日`, `Sun 22 Nov`.
  func day(_ date: Date, _ language: Language) -> String {
    let parts = calendar.dateComponents([.month, .day, .weekday], from: date)
    guard let month = parts.month, let day = parts.day, let weekday = parts.weekday,
      BoardWords.months.indices.contains(month - 1),
      BoardWords.weekdays.indices.contains(weekday - 1)
    else { return "" }
    let name = BoardWords.weekdays[weekday - 1][language]
    return switch language {
    case .simplifiedChinese, .traditionalChinese: "\(month)月\(day)日 \(name)"
    case .english: "\(name) \(day) \(BoardWords.months[month - 1])"
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
