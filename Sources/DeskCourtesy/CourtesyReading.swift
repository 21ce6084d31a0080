import Foundation

/// Cuts a text into words that can be compared, whatever its spacing, widths, case, accents and marks.
struct CourtesyReading {
  private(set) var words: [CourtesyWord] = []
  private let text: String
  private let vocabulary: CourtesyVocabulary
  /// The letters or digits of the word that is being read.
  private var pending = ""
  private var isNumber = false
  private var isCapitalised = false
  private var hasSmall = false
  private var start: String.Index
  private var end: String.Index
  private var gap = CourtesyGap.sentence
  private var lastWord = ""

  init(_ text: String, vocabulary: CourtesyVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    start = text.startIndex
    end = text.startIndex
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      let following = next < scalars.endIndex ? scalars[next] : nil
      if Self.isPlain(scalars[index]) {
        take(scalars[index], at: index..<next, before: following)
      } else {
        for folded in Self.fold(scalars[index]) {
          take(folded, at: index..<next, before: following)
        }
      }
      index = next
    }
    finish()
    joinSingleCharacters()
  }

  /// Most of what people write, without asking the tables.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80, 0x4E00...0x9FFF, 0x3001...0x301F, 0xB4: true
    default: scalar == "，" || scalar == "：" || scalar == "！" || scalar == "？" || scalar == "；"
    }
  }

  /// Full-width, bold, accented and compatibility forms as plain ones.
  private static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Array(String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars)
  }

  private mutating func take(
    _ scalar: Unicode.Scalar, at range: Range<String.Index>, before next: Unicode.Scalar?
  ) {
    if isHan(scalar) {
      finish()
      append(hanID(scalar), range)
    } else if Self.isLetter(scalar) {
      if isNumber { finish() }
      begin(at: range)
      if pending.isEmpty { isCapitalised = scalar.properties.isUppercase }
      hasSmall = hasSmall || scalar.properties.isLowercase
      pending += scalar.properties.lowercaseMapping
    } else if let digit = scalar.properties.numericValue, (0...9).contains(digit) {
      if !isNumber { finish() }
      begin(at: range)
      isNumber = true
      pending.unicodeScalars.append(scalar)
    } else {
      mark(scalar, at: range, before: next)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
      : scalar.properties.isAlphabetic
  }

  /// A scalar that is no letter, digit or character.
  private mutating func mark(
    _ scalar: Unicode.Scalar, at range: Range<String.Index>, before next: Unicode.Scalar?
  ) {
    if Self.apostrophes.contains(scalar), !pending.isEmpty, !isNumber {
      pending.append("'")
    } else if isNumber, ":：.".unicodeScalars.contains(scalar),
      next?.properties.numericType != nil
    {
      pending.unicodeScalars.append(scalar == "：" ? ":" : scalar)
    } else if Self.sentenceEnds.contains(scalar)
      || scalar == "." && next?.properties.isWhitespace != false
    {
      part(.sentence)
    } else if Self.clauseEnds.contains(scalar) {
      part(.clause)
    } else if !Self.isInvisible(scalar) {
      part(.none)
    }
  }

  private static let apostrophes = Set("'’‘`´′".unicodeScalars)
  private static let sentenceEnds = Set("。！？；!?;\n\r\u{2028}\u{2029}".unicodeScalars)
  private static let clauseEnds = Set("，,：:—–|/".unicodeScalars)

  /// Accents, joiners, directions: a word goes on through them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private mutating func begin(at range: Range<String.Index>) {
    if pending.isEmpty { start = range.lowerBound }
    end = range.upperBound
  }

  private mutating func part(_ gap: CourtesyGap) {
    finish()
    self.gap = max(self.gap, gap)
  }

  private mutating func finish() {
    guard !pending.isEmpty else { return }
    let word = pending
    let range = start..<end
    let isName = isCapitalised && hasSmall
    defer { (pending, isNumber, isCapitalised, hasSmall) = ("", false, false, false) }
    if isNumber {
      append(word.contains(":") ? CourtesyVocabulary.clock : CourtesyVocabulary.number, range)
      return
    }
    // `don t` and `don't` are one.
    if word == "t", gap == .none, let last = words.last,
      let whole = CourtesyContractions.negations[lastWord]
    {
      words.removeLast()
      gap = last.gap
      for part in whole { append(vocabulary[part], last.range.lowerBound..<range.upperBound) }
      return
    }
    lastWord = word
    for part in CourtesyContractions.parts(of: word) {
      append(vocabulary[part], range, isCapitalised: isName)
    }
  }

  private mutating func append(
    _ id: Int, _ range: Range<String.Index>, isCapitalised: Bool = false
  ) {
    words.append(
      CourtesyWord(id: id, range: range, gap: gap, isCapitalised: isCapitalised))
    gap = .none
  }

  /// Commas between characters that all stand alone part nothing: `不，知，道`.
  private mutating func joinSingleCharacters() {
    var joined: [Int] = []
    for index in words.indices.dropFirst() where words[index].gap == .clause {
      let endsAlone = index + 1 == words.count || words[index + 1].gap != .none
      let beginsAlone = words[index - 1].gap != .none
      if endsAlone, beginsAlone, words[index].id > 0, words[index - 1].id > 0 {
        joined.append(index)
      }
    }
    for index in joined { words[index].gap = .none }
  }
}
