/// Finds what may stand only once in a file (an id, a line, a letter) and stands twice.
struct FirstUses<Value: Hashable> {
  private var lines: [Value: Int] = [:]
  private let reason: (Value) -> String
  private let suggestion: String

  /// `reason` words the collision, without the line of the first use.
  init(_ suggestion: String, _ reason: @escaping (Value) -> String) {
    self.reason = reason
    self.suggestion = suggestion
  }

  /// Tells an error at `cursor` where `value` was there before.
  mutating func check(_ value: Value, at cursor: Cursor) {
    if let line = lines[value] {
      cursor.report("\(reason(value)) in line \(line)", suggestion)
    } else {
      lines[value] = cursor.position.line
    }
  }
}
