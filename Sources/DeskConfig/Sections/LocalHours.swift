import DeskBasics

extension Fields {
  /// The keys `from` and `to`; `first` and `last` are the times to write where one is missing.
  ///
  /// An end at or before the beginning lies on the next day.
  func hours(from first: String, to last: String) -> LocalHours? {
    let fromField = required("from", example: "\"\(first)\"")
    var from = fromField?.timeOfDay()
    if let fromField, from?.minutes == 24 * 60 {
      fromField.report("is the end of a day, and nothing begins there", "did you mean \"00:00\"?")
      from = nil
    }
    let to = required("to", example: "\"\(last)\"")?.timeOfDay()
    guard let from, let to else { return nil }
    return LocalHours(from: from, to: to)
  }
}

extension LocalHours {
  /// As errors tell them.
  var written: String { "\(from) to \(to)" }
}

extension Cursor {
  /// A time on the wall, `HH:MM`, quoted or not.
  func timeOfDay() -> LocalTime? {
    let what = "a time of day from 00:00 to 24:00"
    guard let text = text(what) else { return nil }
    if let time = LocalTime(text) { return time }
    return refuse(
      "must be \(what), not \(quoted(text))", timeMeant(by: text).map { "did you mean \"\($0)\"?" })
  }

  /// `8:10`, `0810`, `8.10` or `8：10` for `08:10`.
  private func timeMeant(by text: String) -> LocalTime? {
    let digits = text.filter { ("0"..."9").contains($0) }
    guard (3...4).contains(digits.count),
      text.allSatisfy({ ("0"..."9").contains($0) || ":.：h时 ".contains($0) }),
      let hour = Int(digits.dropLast(2)), let minute = Int(digits.suffix(2))
    else { return nil }
    return LocalTime(hour: hour, minute: minute)
  }
}
