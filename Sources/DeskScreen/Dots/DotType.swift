import DeskBasics

/// The sizes in which texts are set on a board of dots.
enum DotType {
  /// Below this many dots the strokes of Chinese characters run together.
  static let smallestChinese = 20
  /// Latin letters stay clear a little longer.
  static let smallestLatin = 16
  /// Larger only wastes room.
  static let largest = 64

  /// The smallest em in which all of `texts` can be read.
  static func smallest(for texts: [String]) -> Int {
    let isWide = texts.contains { text in
      text.unicodeScalars.contains { CellWidth.of($0) == 2 }
    }
    return isWide ? smallestChinese : smallestLatin
  }

  /// Ems to try, from `largest` down to what can be read.
  static func steps(from largest: Int, for texts: [String]) -> [Int] {
    let smallest = smallest(for: texts)
    guard largest > smallest else { return [smallest] }
    return Array(stride(from: largest, to: smallest, by: -2)) + [smallest]
  }

  /// The rows of dots that a line takes: a character's square, room above for an accent and below
  /// for a g.
  static func lineHeight(_ em: Int) -> Int { (em * 6 + 4) / 5 }
}
