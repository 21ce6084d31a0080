/// A text with its positions counted as libYAML counts them: lines and Unicode scalars, from 1.
struct SourceText {
  /// Never so short that Swift would keep it in registers: the parser holds a pointer into it.
  let string: String
  private let scalars: [Unicode.Scalar]

  /// Takes the text without its byte order mark.
  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.init(scalars: scalars)
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    if scalars.count < 16 { view.append(contentsOf: repeatElement("\n", count: 16)) }
    string = String(view)
  }

  /// The number of characters.
  var count: Int { scalars.count }

  /// Whether YAML takes the character unescaped.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  /// Every character with its place.
  var positions: some Sequence<(SiteFileError.Position, Unicode.Scalar)> {
    var position = SiteFileError.Position(line: 1, column: 1)
    var index = 0
    return AnyIterator { [scalars] () -> (SiteFileError.Position, Unicode.Scalar)? in
      guard index < scalars.count else { return nil }
      let scalar = scalars[index]
      let here = position
      index += 1
      let isHalfBreak = scalar == "\r" && index < scalars.count && scalars[index] == "\n"
      if Self.isBreak(scalar) && !isHalfBreak {
        position = SiteFileError.Position(line: here.line + 1, column: 1)
      } else {
        position.column += 1
      }
      return (here, scalar)
    }
  }

  /// The place, or the end of the text where it lies behind that: a parser's "end of the stream".
  func clamped(_ position: SiteFileError.Position) -> SiteFileError.Position {
    var last = SiteFileError.Position(line: 1, column: 1)
    for (place, _) in positions { last = place }
    return min(position, last)
  }

  /// The character at `position`.
  subscript(position: SiteFileError.Position) -> Unicode.Scalar? {
    index(of: position).map { scalars[$0] }
  }

  /// The text with the character at `position` replaced; nil where there is none.
  func replacing(at position: SiteFileError.Position, with scalar: Unicode.Scalar) -> SourceText? {
    guard let index = index(of: position) else { return nil }
    var changed = scalars
    changed[index] = scalar
    return SourceText(scalars: changed)
  }

  /// Where `*name` stands at the beginning of a word, outside of whole-line comments.
  var positionsOfPossibleAliases: [SiteFileError.Position] {
    var found: [SiteFileError.Position] = []
    var previous: Unicode.Scalar = "\n"
    var isComment = false
    var isLineStart = true
    for (position, scalar) in positions {
      if position.column == 1 { (isComment, isLineStart) = (false, true) }
      if isLineStart, scalar == "#" { isComment = true }
      if scalar != " " { isLineStart = false }
      let opens = position.column == 1 || " \t[{,:?-".unicodeScalars.contains(previous)
      if scalar == "*", opens, !isComment { found.append(position) }
      previous = scalar
    }
    return found
  }

  private func index(of position: SiteFileError.Position) -> Int? {
    for (index, (place, _)) in positions.enumerated() where place == position { return index }
    return nil
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
