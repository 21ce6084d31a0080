import DeskBasics
import Yams

/// Single values.
///
/// YAML's own guesses (`no` a boolean, `8:10` a number of seconds, `1` an integer) are not used:
/// what was written is read as text, and by what the key expects.
extension Cursor {
  /// The characters as they were written.
  func text(_ what: String) -> String? {
    guard case .scalar(let scalar) = node else {
      return refuse("must be \(what), not \(kind)")
    }
    guard !isNull else { return refuse("must be \(what), and is empty") }
    return scalar.string
  }

  /// A text for people's eyes, without control, bidi-override and invisible characters.
  func plainText(_ what: String) -> PlainText? {
    guard let raw = text(what) else { return nil }
    guard raw.unicodeScalars.count <= 200 else {
      return refuse("is longer than 200 characters", "shorten it: it must fit on board and slip")
    }
    return PlainText(raw)
      ?? refuse("has nothing visible in it", "write letters or characters that can be seen")
  }

  /// A short name for machines and command lines: ASCII letters, digits, `-`, `_` and `.`.
  func identifier(_ what: String, limit: Int = 32) -> String? {
    guard let text = text(what) else { return nil }
    guard text.utf8.count <= limit else {
      return refuse("\(quoted(text)) is longer than \(limit) characters", "shorten it")
    }
    guard isIdentifier(text) else {
      return refuse(
        "\(quoted(text)) cannot be \(what)",
        "begin with an ASCII letter or digit and go on with letters, digits, \"-\", \"_\", \".\"")
    }
    return text
  }

  /// A whole number within `range`.
  func wholeNumber(_ range: ClosedRange<Int>) -> Int? {
    let what = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let text = text(what) else { return nil }
    guard let number = decimal(text), range.contains(number) else {
      return refuse("must be \(what), not \(quoted(text))")
    }
    return number
  }

  /// One of the words that `Choice` has.
  func choice<Choice>(_ type: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return word(of: words).flatMap { Choice(rawValue: $0) }
  }

  /// One of `words`, as it stands there.
  func word(of words: [String]) -> String? {
    guard let text = text(alternatives(words)) else { return nil }
    if words.contains(text) { return text }
    return refuse(
      "must be \(alternatives(words)), not \(quoted(text))",
      Nearest.word(to: text, in: words).map { "did you mean \"\($0)\"?" })
  }
}

/// The number that `text` writes in up to nine decimal digits; nil where it is anything else.
func decimal(_ text: some StringProtocol) -> Int? {
  guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
  else { return nil }
  return Int(text)
}

private func isIdentifier(_ text: String) -> Bool {
  func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
  guard let first = text.utf8.first, isAlphanumeric(first) else { return false }
  return text.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
}
