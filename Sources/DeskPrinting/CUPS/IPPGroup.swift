/// The attributes of one printer or one job in an answer of IPP's.
struct IPPGroup: Hashable, Sendable {
  var texts: [String: [String]]
  /// Numbers and enumerations; of booleans 0 or 1.
  var numbers: [String: Int]

  init(texts: [String: [String]] = [:], numbers: [String: Int] = [:]) {
    self.texts = texts
    self.numbers = numbers
  }

  var isEmpty: Bool { texts.isEmpty && numbers.isEmpty }

  /// The first text of an attribute, unless it is empty.
  func text(_ name: String) -> String? {
    texts[name]?.first { !$0.isEmpty }
  }
}
