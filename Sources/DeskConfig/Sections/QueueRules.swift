import DeskDomain

extension QueueRules {
  /// The section `queue` (Q4).
  init?(_ cursor: Cursor) {
    let keys = ["maximum_wait", "appointment_rate", "priority_rate", "returning_rate"]
    guard let fields = cursor.fields(keys) else { return nil }
    self.init()
    let wait = fields.optional("maximum_wait").flatMap {
      $0.duration(.minutes(5)...(.hours(12)), such: "45m or 1h", ends: "5m to 12h", unit: "m")
    }
    maximumWait = wait?.duration ?? maximumWait
    appointmentRate = fields.optional("appointment_rate")?.rate() ?? appointmentRate
    priorityRate = fields.optional("priority_rate")?.rate() ?? priorityRate
    returningRate = fields.optional("returning_rate")?.rate() ?? returningRate
  }
}

extension Cursor {
  /// How fast a standing grows: 1 to 10, with one decimal at most.
  fileprivate func rate() -> Double? {
    let what = "a number from 1 to 10 with at most one decimal"
    guard let text = text(what) else { return nil }
    if let tenths = tenths(text) { return Double(tenths) / 10 }
    let meant = text.replacing(",", with: ".").replacing("，", with: ".")
    return refuse(
      "must be \(what), not \(quoted(text))",
      tenths(meant) == nil ? nil : "did you mean \"\(meant)\"?")
  }

  /// `3` and `3.5` in tenths, 10 to 100; nil for anything else.
  private func tenths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = decimal(parts[0]) else { return nil }
    guard parts.count == 2 else { return (1...10).contains(whole) ? whole * 10 : nil }
    guard parts[1].count == 1, let tenth = decimal(parts[1]), (0...10).contains(whole)
    else { return nil }
    let tenths = whole * 10 + tenth
    return (10...100).contains(tenths) ? tenths : nil
  }
}
