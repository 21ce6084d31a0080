import Foundation

/// Finds surname and title in what a receptionist types, and drops the rest.
///
/// Which characters are the surname:
/// - Chinese: the longest compound surname that it begins with, else the first character. Two
///   characters that are a compound surname are one, with or without a title: 夏侯先生 is never
///   Mr 夏.
/// - Latin letters: of two words or more the first where it is a Chinese surname (Zhou Jielun),
///   else the last with the small words before it (Tom van der Berg).
struct VisitorNameReading {
  var surname: String
  var title: VisitorTitle?

  /// Longer than any name, so that nothing endless is looked at.
  private static let typedLimit = 200

  init(_ text: String) throws(VisitorNameError) {
    var rest = try Self.clean(text)
    title = Self.takeTitle(from: &rest)
    guard !rest.isEmpty else { throw .onlyTitle }
    guard !rest.contains(where: Self.joints.contains) else { throw .joinedParts }
    if let han = rest.firstIndex(where: Self.isHan) {
      surname = Self.chineseSurname(rest[han...])
    } else {
      surname = Self.latinSurname(rest)
    }
  }

  /// `text` in NFC with single spaces and without wide letters, if it can be a name at all.
  static func clean(_ text: String) throws(VisitorNameError) -> String {
    guard text.unicodeScalars.count <= typedLimit else { throw .tooLong }
    var kept = String.UnicodeScalarView()
    for scalar in text.trimmingCharacters(in: .whitespacesAndNewlines).unicodeScalars {
      let narrow = Self.narrow(scalar)
      guard Sanitiser.isFit(narrow) else { throw .control }
      kept.append(narrow)
    }
    let clean = Sanitiser.clean(String(kept))
    guard !clean.isEmpty else { throw .empty }
    for scalar in clean.unicodeScalars { try check(scalar) }
    guard clean.unicodeScalars.contains(where: \.properties.isAlphabetic) else { throw .empty }
    return clean
  }

  /// ASCII for its full-width form, and a plain space for any other.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F: " "
    default: scalar
    }
  }

  private static func check(_ scalar: Unicode.Scalar) throws(VisitorNameError) {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: throw .digits
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .spaceSeparator:
      break
    default:
      guard " '’.-‐·•・".unicodeScalars.contains(scalar) else { throw .sign }
    }
  }

  private static let joints: Set<Character> = ["·", "•", "・"]

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.isIdeographic ?? false
  }

  // MARK: Titles

  private static func takeTitle(from rest: inout String) -> VisitorTitle? {
    for (word, title) in VisitorTitle.suffixes where rest.hasSuffix(word) {
      let before = rest.dropLast(word.count)
      // 总 ends a given name as well.
      guard word.count > 1 || before.isEmpty || isSurname(before) else { continue }
      rest = before.trimmingCharacters(in: .whitespaces)
      return title
    }
    var words = rest.split(separator: " ")
    guard let first = words.first, let last = words.last else { return nil }
    if let title = title(of: first) {
      words.removeFirst()
      rest = words.joined(separator: " ")
      return title
    }
    // Mr.Zhou
    if let point = first.firstIndex(of: "."), let title = title(of: first[..<point]) {
      rest = String(rest[rest.index(after: point)...])
      return title
    }
    guard words.count > 1, let title = title(of: last) else { return nil }
    words.removeLast()
    rest = words.joined(separator: " ")
    return title
  }

  private static func title(of word: Substring) -> VisitorTitle? {
    VisitorTitle.words[word.lowercased().filter { $0 != "." }]
  }

  private static func isSurname(_ text: Substring) -> Bool {
    let text = text.trimmingCharacters(in: .whitespaces)
    return text.count == 1 || CompoundSurnames.all.contains(text)
      || !text.contains(where: isHan)
  }

  // MARK: Surnames

  /// Of a text that begins with a Chinese character.
  private static func chineseSurname(_ text: Substring) -> String {
    let letters = text.filter { $0 != " " }.prefix(while: isHan)
    for length in stride(from: CompoundSurnames.longest, through: 2, by: -1)
    where CompoundSurnames.all.contains(String(letters.prefix(length))) {
      return String(letters.prefix(length))
    }
    return String(letters.prefix(1))
  }

  private static func latinSurname(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count > 1 else { return capitalised(text) }
    // Ouyang Xiu, and Ou Yang Xiu
    let two = words.prefix(2).joined()
    if words.count > 2, SurnameSpelling.compounds.contains(two.lowercased()) {
      return capitalised(words.prefix(2).joined(separator: " "))
    }
    if SurnameSpelling.all.contains(first.lowercased()) { return capitalised(String(first)) }
    let small = words.dropLast().reversed().prefix { particles.contains($0.lowercased()) }
    return capitalised(words.suffix(small.count + 1).joined(separator: " "))
  }

  /// Words before a surname that belong to it.
  private static let particles: Set<String> = [
    "al", "bin", "d", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "la",
    "le", "mac", "mc", "o", "san", "st", "st.", "ten", "ter", "van", "von", "zu",
  ]

  /// A name typed all in small letters begins with a capital.
  private static func capitalised(_ surname: String) -> String {
    guard surname == surname.lowercased() else { return surname }
    return surname.split(separator: " ").map { word in
      particles.contains(String(word))
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}
