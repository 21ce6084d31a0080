/// Lengths of time that people plan with: `45m`, `1h`, `30d`.
struct LongDuration: Comparable {
  let seconds: Int

  static func minutes(_ count: Int) -> LongDuration { LongDuration(seconds: count * 60) }
  static func hours(_ count: Int) -> LongDuration { LongDuration(seconds: count * 3_600) }
  static func days(_ count: Int) -> LongDuration { LongDuration(seconds: count * 86_400) }

  private init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads a whole number and a unit (m, h or d); nil where it is anything else.
  init?(_ text: some StringProtocol) {
    guard let unit = text.last, let factor = ["m": 60, "h": 3_600, "d": 86_400][unit],
      let count = decimal(text.dropLast())
    else { return nil }
    seconds = count * factor
  }

  var duration: Duration { .seconds(seconds) }

  /// In the largest unit that has no remainder: `2d`, `45m`.
  var written: String {
    if seconds % 86_400 == 0 { return "\(seconds / 86_400)d" }
    return seconds % 3_600 == 0 ? "\(seconds / 3_600)h" : "\(seconds / 60)m"
  }

  static func < (left: LongDuration, right: LongDuration) -> Bool {
    left.seconds < right.seconds
  }
}

extension Cursor {
  /// A length of time within `range`, whose ends are told as `ends` ("5m to 12h").
  ///
  /// `unit` is the one that is meant where only a number stands.
  func duration(
    _ range: ClosedRange<LongDuration>, such example: String, ends: String, unit: Character
  ) -> LongDuration? {
    let what = "a time such as \(example), from \(ends)"
    guard let text = text(what) else { return nil }
    if let duration = LongDuration(text), range.contains(duration) { return duration }
    var suggestion: String?
    if let meant = durationMeant(by: text, unit: unit), let duration = LongDuration(meant),
      range.contains(duration)
    {
      suggestion = "did you mean \"\(meant)\"?"
    }
    return refuse("must be \(what), not \(quoted(text))", suggestion)
  }

  /// `45`, `45 min`, `1 Hour`, `30天` as `45m`, `1h`, `30d`.
  private func durationMeant(by text: String, unit: Character) -> String? {
    let count = text.prefix { ("0"..."9").contains($0) }
    let word = text.dropFirst(count.count).filter { $0 != " " }.lowercased()
    let units: [(Character, [String])] = [
      ("m", ["m", "min", "mins", "minute", "minutes", "分", "分钟", "分鐘"]),
      ("h", ["h", "hr", "hrs", "hour", "hours", "小时", "小時"]),
      ("d", ["d", "day", "days", "天", "日"]),
    ]
    let letter = word.isEmpty ? unit : units.first { $0.1.contains(word) }?.0
    return letter.map { "\(count)\($0)" }
  }
}
