import DeskBasics

extension Cursor {
  /// A day of the calendar, `YYYY-MM-DD`, quoted or not.
  func date() -> LocalDate? {
    let what = "a date such as 2026-10-01"
    guard let text = text(what) else { return nil }
    guard let date = LocalDate(text), date.description == text, (2000...2099).contains(date.year)
    else {
      return refuse(
        "must be \(what), not \(quoted(text))",
        dateMeant(by: text).map { "did you mean \"\($0)\"?" })
    }
    guard date.isInCalendar else {
      let last = LocalDate(year: date.year, month: date.month + 1, day: 1).previous
      return refuse("\(quoted(text)) is not in the calendar", "that month ends on \(last)")
    }
    return date
  }

  /// `2026-10-1`, `2026/10/01`, `20261001` or `2026年10月1日` for `2026-10-01`.
  private func dateMeant(by text: String) -> LocalDate? {
    var parts = text.split { !("0"..."9").contains($0) }
    guard text.allSatisfy({ ("0"..."9").contains($0) || "-/. 年月日".contains($0) }) else {
      return nil
    }
    if parts.count == 1, let whole = parts.first, whole.count == 8 {
      parts = [whole.prefix(4), whole.dropFirst(4).prefix(2), whole.suffix(2)]
    }
    let numbers = parts.compactMap { decimal($0) }
    guard parts.count == 3, numbers.count == 3, (2000...2099).contains(numbers[0]),
      (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
    else { return nil }
    let date = LocalDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.isInCalendar ? date : nil
  }
}
