import DeskDomain

/// The words of one line, taken one by one.
struct Words {
  private var rest: ArraySlice<String>

  init(_ words: [String]) {
    rest = words[...]
  }

  mutating func next() -> String? { rest.popFirst() }

  mutating func end() throws(ScriptWordError) {
    guard let word = rest.first else { return }
    throw ScriptWordError(reason: "\"\(word)\" is one word too many")
  }

  mutating func name(_ what: String) throws(ScriptWordError) -> String {
    guard let name = next() else { throw ScriptWordError(reason: "\(what) is missing") }
    return name
  }

  /// Takes `word`; false at the end of the line.
  mutating func take(_ word: String) throws(ScriptWordError) -> Bool {
    guard let found = next() else { return false }
    guard found == word else {
      throw ScriptWordError(reason: "\"\(found)\" stands where \"\(word)\" is expected")
    }
    return true
  }

  mutating func one<Value>(of values: [String: Value]) throws(ScriptWordError) -> Value {
    let word = try name(values.keys.sorted().joined(separator: " or "))
    guard let value = values[word] else {
      throw ScriptWordError(
        reason: "\"\(word)\" is none of " + values.keys.sorted().joined(separator: ", "))
    }
    return value
  }

  /// Takes one of `values`, or nothing where another word, or none, comes next.
  mutating func maybe<Value>(oneOf values: [String: Value]) -> Value? {
    guard let word = rest.first, let value = values[word] else { return nil }
    rest.removeFirst()
    return value
  }

  mutating func one(of words: [String]) throws(ScriptWordError) -> String {
    try one(of: Dictionary(uniqueKeysWithValues: words.map { ($0, $0) }))
  }

  mutating func counter() throws(ScriptWordError) -> String {
    guard next() == "counter" else {
      throw ScriptWordError(reason: "say which counter: call counter 1")
    }
    return try name("the counter")
  }

  /// All that is left.
  mutating func all() -> [String] {
    defer { rest = [] }
    return Array(rest)
  }

  mutating func ticket() throws(ScriptWordError) -> TicketNumber {
    let word = try name("the ticket's number")
    guard let number = TicketNumber(word) else {
      throw ScriptWordError(reason: "\"\(word)\" is no ticket number like A001")
    }
    return number
  }

  mutating func count() throws(ScriptWordError) -> Int {
    let word = try name("a number")
    guard let count = Int(word), count >= 0 else {
      throw ScriptWordError(reason: "\"\(word)\" is no number")
    }
    return count
  }

  mutating func alert() throws(ScriptWordError) -> Alert.Kind {
    try one(of: Alert.Kind.byWord)
  }

  mutating func duration() throws(ScriptWordError) -> Duration {
    let word = try name("a time like 40s")
    guard let duration = Self.duration(word) else {
      throw ScriptWordError(reason: "\"\(word)\" is no time like 0.15s, 2s, 10m, 1h or 1d")
    }
    return duration
  }

  mutating func clock() throws(ScriptWordError) -> ScriptAction {
    let word = try name("+1h, -1d, trusted or untrusted")
    switch word {
    case "trusted": return .trustClock(true)
    case "untrusted": return .trustClock(false)
    default:
      guard let sign = word.first, "+-".contains(sign),
        let duration = Self.duration(String(word.dropFirst()))
      else {
        throw ScriptWordError(reason: "\"\(word)\" is none of +1h, -1d, trusted, untrusted")
      }
      return .shiftClock(sign == "-" ? .zero - duration : duration)
    }
  }

  /// `0.15s`, `50ms`, `2s`, `10m`, `1h`, `1d`; nil where it is anything else.
  static func duration(_ word: String) -> Duration? {
    let units = [("ms", 0.001), ("s", 1.0), ("m", 60), ("h", 3_600), ("d", 86_400)]
    for (unit, seconds) in units where word.hasSuffix(unit) {
      // A hundred years are enough for any script, and fit into nanoseconds.
      guard let number = Double(word.dropLast(unit.count)), word.first?.isNumber == true,
        number * seconds < 100 * 366 * 86_400
      else { continue }
      return .nanoseconds(Int64((number * seconds * 1e9).rounded()))
    }
    return nil
  }
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// Every case by its word.
  static var byWord: [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  }
}
