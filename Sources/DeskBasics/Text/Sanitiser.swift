import Foundation

/// Takes out of a text what could steer a terminal, turn the reading direction, hide itself, or be
/// drawn in another width than the one we count.
enum Sanitiser {
  /// Marks upon one character; more would climb over the lines above.
  static let marksPerCharacter = 2

  /// `raw` as one line in NFC, at most `limit` scalars of it, with single spaces inside and none at
  /// the ends; empty where nothing visible is left.
  static func clean(_ raw: String, limit: Int = .max) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars.lazy.filter({ !isDropped($0) }).prefix(limit) {
      kept.append(isSpace(scalar) ? " " : scalar)
    }
    return settled(String(kept).precomposedStringWithCanonicalMapping)
  }

  /// Whether `scalar` may stand in a text that passed `clean`.
  static func isFit(_ scalar: Unicode.Scalar) -> Bool {
    !isDropped(scalar) && (!isSpace(scalar) || scalar == " ")
  }

  /// Single spaces, and no mark without a letter below it.
  private static func settled(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    var hasBase = false
    for scalar in text.unicodeScalars where isFit(scalar) {
      if scalar == " " {
        if hasBase { result.append(scalar) }
        hasBase = false
      } else if CellWidth.of(scalar) > 0 {
        result.append(scalar)
        marks = 0
        hasBase = true
      } else if hasBase, marks < marksPerCharacter {
        result.append(scalar)
        marks += 1
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Line breaks and tabs part words as a space does.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    // Most of what people write, without asking the tables.
    if (0x20...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) {
      return false
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: return !isSpace(scalar)
    case .format, .surrogate, .privateUse, .unassigned: return true
    default: break
    }
    // Zero-width joiners of every kind, variation selectors, Hangul fillers, tags.
    return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
      || joinsInOwnWay.contains(scalar.value) || scalar == blankBraille
  }

  /// Drawn as nothing though it counts as a letter.
  private static let blankBraille: Unicode.Scalar = "\u{2800}"

  /// Skin tones and halves of flags: terminals disagree on whether they join what stands before.
  private static let joinsInOwnWay: RangeSet<UInt32> = RangeSet([
    0x1F1E6..<0x1F200, 0x1F3FB..<0x1F400,
  ])
}
