import DeskDomain

extension InputSetup {
  /// The inputs of `gpio`, under names of the site's own.
  static func list(
    _ fields: Fields, known: KnownIDs, lines: inout FirstUses<LineAddress>
  ) -> [InputSetup] {
    var ratings = FirstUses<RatingButton>("one button for each rating of a counter") {
      "the counter \(quoted($0.counter)) has its button for \($0.rating.rawValue) already"
    }
    return fields.names.compactMap { name in
      if !isWord(name) {
        fields.refuse(
          name, "cannot be an input's name", "use ASCII letters, digits, \"-\" and \"_\"")
      }
      return fields.required(name, example: "{role: call, service: consult, line: GPIO17}")
        .flatMap { InputSetup(name: name, $0, known: known, lines: &lines, ratings: &ratings) }
    }
  }

  private init?(
    name: String, _ cursor: Cursor, known: KnownIDs, lines: inout FirstUses<LineAddress>,
    ratings: inout FirstUses<RatingButton>
  ) {
    let keys = [
      "role", "service", "counter", "rating", "point", "long_press", "line", "chip", "offset",
      "bias",
      "active", "debounce",
    ]
    guard let fields = cursor.fields(keys) else { return nil }
    let role = InputRole(fields, known: known)
    if case .rate(let rating, let counter) = role {
      ratings.check(RatingButton(rating: rating, counter: counter), at: cursor)
    }
    let isCall = fields.optional("role")?.peekedText == "call"
    let longPress = isCall ? fields.optional("long_press")?.word(of: ["help"]) : nil
    let address = LineAddress(fields, uses: &lines)
    let bias = fields.optional("bias").flatMap { $0.choice(LineBias.self) }
    let isActiveLow = fields.optional("active")?.isActiveLow()
    let windows: DebounceWindows = role == .door ? .door : .button
    let debounce = fields.optional("debounce").flatMap { DebounceWindows($0, default: windows) }
    guard let role, let address else { return nil }
    // A button pulls its line to ground when pressed; a reed contact does while the door is shut.
    self.init(
      name: name, role: role, address: address, isActiveLow: isActiveLow ?? (role != .door),
      bias: bias ?? .pullUp, debounce: debounce ?? windows, asksForHelpWhenHeld: longPress != nil)
  }
}

private struct RatingButton: Hashable {
  let rating: Rating
  let counter: String
}

extension InputRole {
  /// The keys that belong to one role or another, and not to an input as such.
  private static let keys = ["service", "counter", "rating", "point", "long_press"]
  private static let keysOfRoles = [
    "call": ["service", "long_press"], "door": [], "next": ["counter"],
    "rate": ["counter", "rating"], "patrol": ["point"],
  ]

  /// Reads `role` with the keys that belong to it.
  fileprivate init?(_ fields: Fields, known: KnownIDs) {
    let role = fields.required("role", example: "call")?
      .word(of: ["call", "door", "next", "rate", "patrol"])
    if let role, let own = Self.keysOfRoles[role] {
      for key in Self.keys where fields.has(key) && !own.contains(key) {
        fields.refuse(key, "does not belong to the role \(role)", "remove it")
      }
    }
    switch role {
    case "call":
      guard
        let service = fields.required("service", example: known.services?.first ?? "consult")?
          .reference(to: "services", among: known.services)
      else { return nil }
      self = .call(service: service)
    case "next":
      guard let counter = fields.counter(known) else { return nil }
      self = .next(counter: counter)
    case "rate":
      let counter = fields.counter(known)
      let rating = fields.required("rating", example: "equal")?.choice(Rating.self)
      guard let counter, let rating else { return nil }
      self = .rate(rating, counter: counter)
    case "patrol":
      guard let point = fields.point(known) else { return nil }
      self = .patrol(point: point)
    case "door":
      self = .door
    default:
      return nil
    }
  }
}

extension Fields {
  /// The counter that a button stands at.
  fileprivate func counter(_ known: KnownIDs) -> String? {
    required("counter", example: known.counters?.first ?? "1")?
      .reference(to: "counters", among: known.counters)
  }

  /// The point of the patrol that a button stands at.
  fileprivate func point(_ known: KnownIDs) -> String? {
    guard known.hasPatrol else {
      refuse("role", "presses for a patrol that the file does not have", "add the section patrol")
      return nil
    }
    return required("point", example: known.points?.first ?? "hall")?
      .reference(to: "points of the patrol", among: known.points)
  }
}

extension DebounceWindows {
  /// Reads `50ms`, or `{active: 50ms, inactive: 500ms}` with the default for what is left out.
  fileprivate init?(_ cursor: Cursor, default windows: DebounceWindows) {
    if cursor.isMapping {
      guard let fields = cursor.fields(["active", "inactive"]) else { return nil }
      let active = fields.optional("active").map { $0.window() } ?? windows.toActive
      let inactive = fields.optional("inactive").map { $0.window() } ?? windows.toInactive
      guard let active, let inactive else { return nil }
      self.init(toActive: active, toInactive: inactive)
    } else {
      guard let window = cursor.window() else { return nil }
      self.init(toActive: window, toInactive: window)
    }
  }
}

extension Cursor {
  /// A stable window of 1 ms to 5 s.
  fileprivate func window() -> Duration? {
    let what = "a time such as 50ms, from 1ms to 5s"
    guard let text = text(what) else { return nil }
    guard let milliseconds = milliseconds(text), (1...5000).contains(milliseconds) else {
      return refuse(
        "must be \(what), not \(quoted(text))", decimal(text).map { "did you mean \"\($0)ms\"?" })
    }
    return .milliseconds(milliseconds)
  }

  /// `50ms`, `2s`; nil where it is anything else.
  private func milliseconds(_ text: String) -> Int? {
    if text.hasSuffix("ms") { return decimal(text.dropLast(2)) }
    if text.hasSuffix("s") { return decimal(text.dropLast()).map { $0 * 1000 } }
    return nil
  }
}

/// Input names are words of the script language (`press call`).
private func isWord(_ name: String) -> Bool {
  (1...32).contains(name.utf8.count)
    && name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || "-_".utf8.contains($0)
    }
}
