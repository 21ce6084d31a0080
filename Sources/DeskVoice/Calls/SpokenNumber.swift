/// A ticket's number as it is read out, character by character.
///
/// A speech program would say "A12" for `A012`, "one hundred" for `100`, and "a" for the letter A.
struct SpokenNumber: Hashable, Sendable {
  /// "A 零 一 二".
  let chinese: String
  /// "A, zero one two": a letter before a comma is spelled, and not taken for a word.
  let english: String

  init(_ number: String) {
    let letters = number.prefix { !$0.isASCII || !$0.isNumber }.map { String($0).uppercased() }
    let digits = number.dropFirst(letters.count).compactMap(\.wholeNumberValue)
    chinese = (letters + digits.map { Self.chineseDigits[$0] }).joined(separator: " ")
    english = (letters + [digits.map { Self.englishDigits[$0] }.joined(separator: " ")])
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static let chineseDigits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let englishDigits = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]
}
