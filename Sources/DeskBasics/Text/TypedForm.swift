extension StringProtocol {
  /// The text with the letters, digits and signs of a Chinese keyboard as those of a Latin one, and without spaces at its
  /// ends: `９：３０` is `9:30`, `Ａ００２` is `A002` (C7).
  package var typedForm: String {
    let halves = unicodeScalars.map { scalar -> Character in
      switch scalar.value {
      case 0xFF01...0xFF5E: Character(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0: " "
      default: Character(scalar)
      }
    }
    let text = String(halves)
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? start
    return String(text[start..<end])
  }
}
