/// What somebody probably meant who wrote a time or a date in another form: given back in the right one (J14), never
/// taken for it.
extension LocalTime {
  /// `8.35`, `835`, `8点半`, `8pm`, `9:5`; nil where nobody can tell.
  package static func meant(by text: String) -> LocalTime? {
    let text = text.typedForm.lowercased()
    var numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    if numbers.count == 1, (3...4).contains(numbers[0].count) {
      numbers = [String(numbers[0].dropLast(2)), String(numbers[0].suffix(2))]
    }
    guard (1...2).contains(numbers.count), var hour = Int(numbers[0]),
      let minute = numbers.count == 2 ? Int(numbers[1]) : text.contains("半") ? 30 : 0
    else { return nil }
    let isLate = ["pm", "p.m", "下午", "晚", "傍晚"].contains { text.contains($0) }
    if isLate, hour < 12 { hour += 12 }
    return LocalTime(hour: hour, minute: minute)
  }
}

extension LocalDate {
  /// `2026/3/2`, `2026年3月2日`; nil where nobody can tell.
  package static func meant(by text: String) -> LocalDate? {
    let numbers = text.typedForm.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3, numbers[0] >= 1000 else { return nil }
    let date = LocalDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.isInCalendar ? date : nil
  }
}
