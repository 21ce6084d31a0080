/// The words of a script's lines.
extension ScriptAction {
  init(_ words: [String]) throws(ScriptWordError) {
    var words = Words(words)
    let verb = words.next()
    switch verb {
    case "press":
      let line = try words.name("the button's name")
      var hold = Duration.milliseconds(200)
      if try words.take("for") { hold = try words.duration() }
      self = .press(line: line, hold: hold)
    case "door": self = .door(isOpen: try words.one(of: ["open": true, "close": false]))
    case "call": self = .call(counter: try words.counter())
    case "recall": self = .recall(counter: try words.counter())
    case "noshow": self = .noShow(counter: try words.counter())
    case "park": self = .park(counter: try words.counter())
    case "finish": self = .finish(counter: try words.counter())
    case "check":
      let asset = try words.name("the asset's code")
      let result = try words.one(of: ["ok": CheckResult.ok, "fail": .failed])
      let point = result == .failed ? try words.name("the point that failed") : nil
      self = .check(asset: asset, result, point: point)
    case "printer":
      self = .printer(
        try words.one(
          of: Dictionary(uniqueKeysWithValues: PrinterMood.allCases.map { ($0.rawValue, $0) })))
    case "clock": self = try words.clock()
    case "crash": self = .crash
    case let wait?:
      guard let duration = Words.duration(wait) else {
        throw ScriptWordError(
          reason: "\"\(wait)\" is no word of a script; words: press, door, call, recall, noshow, "
            + "park, finish, check, printer, clock, crash, a wait like 2s, or > for what must hold")
      }
      self = .wait(duration)
    case nil: throw ScriptWordError(reason: "the line is empty")
    }
    try words.end()
  }
}

extension ScriptExpectation {
  init(_ words: [String]) throws(ScriptWordError) {
    var words = Words(words)
    switch words.next() {
    case "ticket":
      let number = try words.ticket()
      let state = try words.one(
        of: ["waiting", "called", "parked", "finished", "no-show", "expired"])
      self = .ticket(number, state: state, detail: words.next())
    case "board":
      let number = try words.ticket()
      guard words.next() == "->" else { throw ScriptWordError(reason: "-> is missing") }
      self = .board(number, counter: try words.name("the counter"))
    case "waiting": self = .waiting(try words.count())
    case "slip":
      let number = try words.ticket()
      let states = Dictionary(
        uniqueKeysWithValues: SlipState.allCases.map { ($0.rawValue, $0) })
      self = .slip(number, try words.one(of: states))
    case "alert": self = .alert(try words.alert())
    case "logged":
      let kinds = Dictionary(
        uniqueKeysWithValues: EventKind.allCases.map { ($0.rawValue, $0) })
      self = .logged(try words.one(of: kinds))
    case "lamp": self = .lamp(isOn: try words.one(of: ["on": true, "off": false]))
    case "door": self = .door(isOpen: try words.one(of: ["open": true, "closed": false]))
    case "check":
      let asset = try words.name("the asset's code")
      self = .check(
        asset: asset, try words.one(of: ["ok": CheckResult.ok, "fail": .failed]))
    case "no":
      switch words.next() {
      case "ticket": self = .noTicket(try words.ticket())
      case "board": self = .notOnBoard(try words.ticket())
      case "alert": self = .noAlert(try words.alert())
      default: throw ScriptWordError(reason: "after \"no\" comes ticket, board or alert")
      }
    case let word:
      throw ScriptWordError(
        reason: "\"\(word ?? "")\" cannot be expected; after > comes ticket, board, waiting, slip, "
          + "alert, logged, lamp, door, check or no")
    }
    try words.end()
  }
}

/// The words of one line, taken one by one.
private struct Words {
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

  mutating func one(of words: [String]) throws(ScriptWordError) -> String {
    try one(of: Dictionary(uniqueKeysWithValues: words.map { ($0, $0) }))
  }

  mutating func counter() throws(ScriptWordError) -> String {
    guard next() == "counter" else {
      throw ScriptWordError(reason: "say which counter: call counter 1")
    }
    return try name("the counter")
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
    try one(of: Dictionary(uniqueKeysWithValues: Alert.Kind.allCases.map { ($0.rawValue, $0) }))
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
