/// A word of a text as the linter compares it: a Chinese character, a word in letters, or a number.
struct CourtesyWord {
  /// What is compared; see `CourtesyVocabulary`.
  var id: Int
  /// Where it stands in the text.
  var range: Range<String.Index>
  /// What stands before it.
  var gap: CourtesyGap
  /// Whether it begins with a capital and goes on in small letters (`Burger`).
  var isCapitalised = false
}

/// What parts two words.
enum CourtesyGap: Int, Comparable {
  /// Nothing, a space, or marks inside a phrase.
  case none
  /// A comma, a colon.
  case clause
  /// A full stop, a question, the beginning of the text.
  case sentence

  static func < (left: CourtesyGap, right: CourtesyGap) -> Bool { left.rawValue < right.rawValue }
}

/// The words that the patterns know, as numbers: Chinese characters have their own, other words are counted.
struct CourtesyVocabulary {
  /// Any number in digits.
  static let number = -1
  /// A time of day in digits (`17:30`).
  static let clock = -2
  /// A word that no pattern knows.
  static let unknown = -3
  /// Above every scalar.
  private static let firstWord = 0x20_0000

  private var ids: [String: Int] = [:]

  /// The number of `word`, which a pattern has.
  mutating func add(_ word: String) -> Int {
    if let id = self[character: word] { return id }
    if let id = ids[word] { return id }
    ids[word] = Self.firstWord + ids.count
    return Self.firstWord + ids.count - 1
  }

  /// The number of `word` in small letters.
  subscript(word: String) -> Int { ids[word] ?? Self.unknown }

  private subscript(character word: String) -> Int? {
    guard let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1, isHan(scalar)
    else { return nil }
    return hanID(scalar)
  }
}

/// The number of a Chinese character; forms that regions write differently are one.
func hanID(_ scalar: Unicode.Scalar) -> Int { Int((hanForms[scalar] ?? scalar).value) }

private let hanForms: [Unicode.Scalar: Unicode.Scalar] = [
  "裏": "裡", "爲": "為", "着": "著", "臺": "台", "説": "說", "没": "沒", "菸": "煙", "羣": "群", "啓": "啟",
]

/// Whether `scalar` is a Chinese character.
func isHan(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
  default: false
  }
}

/// Whether `id` is a Chinese numeral from one to a hundred, or a half.
func isNumeral(_ id: Int) -> Bool {
  guard id > 0, let scalar = Unicode.Scalar(UInt32(id)) else { return false }
  return numerals.contains(scalar)
}

private let numerals = Set("一二三四五六七八九十百两兩半".unicodeScalars)
