import DeskBasics

/// Breaks texts into lines of so many cells.
enum Wrapping {
  /// `text` on at most `limit` lines of `width` cells; what remains is cut with an ellipsis.
  static func lines(of text: String, width: Int, limit: Int) -> [String] {
    guard width > 0, limit > 0 else { return [] }
    var lines: [String] = []
    var rest = CellWidth.glyphs(of: text)[...]
    while !rest.isEmpty {
      if lines.count == limit - 1 {
        lines.append(CellWidth.cut(rest.map(\.text).joined(), to: width))
        break
      }
      let line = rest.prefix(breakPoint(in: rest, width: width))
      rest = rest.dropFirst(line.count).drop { $0.text == " " }
      lines.append(line.map(\.text).joined().trimmingEnd())
    }
    return lines
  }

  /// `text` in one piece where it `fits`, else in sentences, and of a sentence that does not fit its clauses: what is read
  /// on two pages is parted where a reader pauses.
  static func parts(of text: String, fits: (String) -> Bool) -> [String] {
    if fits(text) { return [text] }
    return parts(of: text, after: "。！？", ".!?").flatMap { sentence in
      fits(sentence) ? [sentence] : parts(of: sentence, after: "，；：", ",;:")
    }
  }

  /// Parted after each of the Chinese marks, and after the others where a space follows.
  private static func parts(of text: String, after chinese: String, _ latin: String) -> [String] {
    var parts = [""]
    var previous: Character?
    for character in text {
      if let previous,
        chinese.contains(previous) || (latin.contains(previous) && character == " ")
      {
        parts.append("")
      }
      parts[parts.count - 1].append(character)
      previous = character
    }
    return parts.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  /// How many glyphs go on a line: up to the last place where words may part, at least one.
  private static func breakPoint(in glyphs: ArraySlice<CellGlyph>, width: Int) -> Int {
    var used = 0
    var fitting = 0
    var best = 0
    for (offset, glyph) in glyphs.enumerated() {
      if offset > 0, mayBreak(glyphs[glyphs.startIndex + offset - 1], glyph) { best = offset }
      guard used + glyph.width <= width else { return max(1, best > 0 ? best : fitting) }
      used += glyph.width
      fitting = offset + 1
    }
    return fitting
  }

  /// Between words, and around Chinese characters, but never before a closing mark.
  private static func mayBreak(_ left: CellGlyph, _ right: CellGlyph) -> Bool {
    if closing.contains(right.text) || opening.contains(left.text) { return false }
    return left.text == " " || left.width == 2 || right.width == 2
  }

  private static let closing: Set<String> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "”", "》", ",", ".", ";", ":", "?", "!", ")",
    "%",
  ]
  private static let opening: Set<String> = ["（", "「", "『", "“", "《", "("]
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
