import DeskBasics

extension Weekday {
  /// The words of the site file, Monday first.
  static let words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}

extension Cursor {
  /// Days of the week, one word or a list: `sat`, `mon-fri`, also over Sunday as in `fri-mon`.
  func days() -> Set<Weekday>? {
    guard let items else { return span().map { Set($0) } }
    guard !items.isEmpty else {
      return refuse("is empty", "name the days, or remove the key for every day")
    }
    var days: Set<Weekday> = []
    var isWhole = true
    for item in items {
      guard let span = item.span() else {
        isWhole = false
        continue
      }
      for day in span where !days.insert(day).inserted {
        item.report(
          "\(Weekday.words[day.rawValue - 1]) stands already in this list", "name each day once")
      }
    }
    return isWhole ? days : nil
  }

  private func span() -> [Weekday]? {
    let what = "a day (\(alternatives(Weekday.words))) or a span such as mon-fri"
    guard let text = text(what) else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let indices = ends.compactMap { Weekday.words.firstIndex(of: $0) }
    guard (1...2).contains(ends.count), indices.count == ends.count, let first = indices.first,
      let last = indices.last
    else {
      return refuse("must be \(what), not \(quoted(text))", meant(ends))
    }
    let count = (last - first + 7) % 7 + 1
    return (0..<count).compactMap { Weekday(rawValue: (first + $0) % 7 + 1) }
  }

  private func meant(_ ends: [String]) -> String? {
    let words = ends.compactMap { Nearest.word(to: $0, in: Weekday.words) }
    guard (1...2).contains(ends.count), words.count == ends.count else { return nil }
    return "did you mean \"\(words.joined(separator: "-"))\"?"
  }
}
