import DeskBasics
import DeskDomain

extension Greetings {
  /// The section `greetings` (G2, G3).
  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["times", "holidays"]) else { return nil }
    let times = fields.optional("times").flatMap { TimedGreeting.list($0) }
    let holidays = fields.optional("holidays").flatMap { Holiday.list($0) }
    self.init(times: times ?? [], holidays: holidays ?? [])
  }
}

extension TimedGreeting {
  /// The greetings by time of day: apart from each other, and one for every minute.
  ///
  /// They are the same on every day, so a day without a gap is the proof for all of them (`firstGap`).
  fileprivate static func list(_ cursor: Cursor) -> [TimedGreeting]? {
    guard let items = cursor.list(of: "greetings") else { return nil }
    guard !items.isEmpty else {
      return cursor.refuse("is empty", "say when to greet how, or remove the key times")
    }
    var taken: [Int: LocalHours] = [:]
    let times = items.compactMap { TimedGreeting($0, taken: &taken) }
    // What a greeting that could not be read leaves open is no mistake of its own.
    if times.count == items.count, let gap = times.firstGap { report(gap, cursor) }
    return times
  }

  private static func report(_ gap: Int, _ cursor: Cursor) {
    guard let time = LocalTime(hour: gap / 60, minute: gap % 60) else { return }
    cursor.report(
      "has no greeting at \(time), and every minute of the day needs one",
      "add one from \"\(time)\", let another one last longer, or remove the key times")
  }

  /// `taken` has the hours that the minutes of the day belong to so far.
  private init?(_ cursor: Cursor, taken: inout [Int: LocalHours]) {
    guard let fields = cursor.fields(["from", "to", "text"]) else { return nil }
    let hours = fields.hours(from: "05:00", to: "09:00")
    let field = fields.required("text", example: "{zh-Hans: 早安, en: Good morning}")
    guard let field, let text = Name(field), field.fitsGreeting(text), let hours else { return nil }
    self.init(hours: hours, text: text)
    let minutes = (0..<1_440).filter { applies(at: $0) }
    if let other = minutes.compactMap({ taken[$0] }).first {
      cursor.report("\(hours.written) overlaps \(other.written)", "keep the times apart")
    }
    for minute in minutes { taken[minute] = hours }
  }
}

extension Cursor {
  /// Whether `text` leaves room for the wish and the welcome in a line; tells where it does not.
  func fitsGreeting(_ text: Name) -> Bool {
    let texts = Language.allCases.map { text[$0] }
    if let long = texts.first(where: { CellWidth.of($0) > 32 }) {
      report("\(quoted(long)) is wider than 16 Chinese characters or 32 letters", "shorten it")
      return false
    }
    if let marked = texts.first(where: { $0.last?.isPunctuation == true }) {
      report("\(quoted(marked)) ends with a mark, and the line goes on", "leave the mark out")
      return false
    }
    return true
  }
}
