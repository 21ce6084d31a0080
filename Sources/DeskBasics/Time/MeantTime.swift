/// What somebody probably meant who wrote a time or a date in another form: given back in the right one (J14), never
/// taken for it.
extension LocalTime {
  /// `8.35`, `835`, `8点半`, `8pm`, `9:5`; nil where nobody can tell.
  package static func meant(by text: String) -> LocalTime? {
    var text = text.typedForm.lowercased()
    var words: Set<String> = []
    for word in ["a.m.", "p.m.", "am", "pm", "上午", "早上", "下午", "晚上", "半"]
    where text.contains(word) {
      words.insert(word)
      text = text.replacing(word, with: "")
    }
    let parts = text.split { ":.h点點时時分 ".contains($0) }.map(String.init)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
    let digits = parts.count == 1 ? parts[0] : ""
    let numbers =
      (3...4).contains(digits.count)
      ? [String(digits.dropLast(2)), String(digits.suffix(2))] : parts
    let isHalf = words.remove("半") != nil
    guard (1...(isHalf ? 1 : 2)).contains(numbers.count), words.count <= 1,
      var hour = Int(numbers[0]),
      let minute = numbers.count == 2 ? Int(numbers[1]) : isHalf ? 30 : 0
    else { return nil }
    if let word = words.first {
      // Noon or midnight, as people take it.
      guard (1...11).contains(hour) else { return nil }
      if ["p.m.", "pm", "下午", "晚上"].contains(word) { hour += 12 }
    }
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
