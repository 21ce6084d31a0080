import DeskDomain

extension InputSetup {
  /// The inputs of `gpio`, under names of the site's own.
  static func list(
    _ fields: Fields, known: KnownIDs, lines: inout FirstUses<LineAddress>
  ) -> [InputSetup] {
    fields.names.compactMap { name in
      if !isWord(name) {
        fields.refuse(
          name, "cannot be an input's name", "use ASCII letters, digits, \"-\" and \"_\"")
      }
      return fields.required(name, example: "{role: call, service: consult, line: GPIO17}")
        .flatMap { InputSetup(name: name, $0, known: known, lines: &lines) }
    }
  }

  private init?(
    name: String, _ cursor: Cursor, known: KnownIDs, lines: inout FirstUses<LineAddress>
  ) {
    let keys = [
      "role", "service", "counter", "line", "chip", "offset", "bias", "active", "debounce",
    ]
    guard let fields = cursor.fields(keys) else { return nil }
    let role = InputRole(fields, known: known)
    let address = LineAddress(fields, uses: &lines)
    let bias = fields.optional("bias").flatMap { $0.choice(LineBias.self) }
    let isActiveLow = fields.optional("active")?.isActiveLow()
    let windows: DebounceWindows = role == .door ? .door : .button
    let debounce = fields.optional("debounce").flatMap { DebounceWindows($0, default: windows) }
    guard let role, let address else { return nil }
    // A button pulls its line to ground when pressed; a reed contact does while the door is shut.
    self.init(
      name: name, role: role, address: address, isActiveLow: isActiveLow ?? (role != .door),
      bias: bias ?? .pullUp, debounce: debounce ?? windows)
  }
}

extension InputRole {
  /// Reads `role` with the key that belongs to it.
  fileprivate init?(_ fields: Fields, known: KnownIDs) {
    let role = fields.required("role", example: "call")?.word(of: ["call", "door", "next"])
    let owner = ["call": "service", "next": "counter"]
    if let role {
      for key in ["service", "counter"] where fields.has(key) && owner[role] != key {
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
      guard
        let counter = fields.required("counter", example: known.counters?.first ?? "1")?
          .reference(to: "counters", among: known.counters)
      else { return nil }
      self = .next(counter: counter)
    case "door":
      self = .door
    default:
      return nil
    }
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
