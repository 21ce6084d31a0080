package import DeskBasics

/// How a text looks.
package struct TextStyle: Hashable, Sendable {
  /// The height of a Chinese character's square in dots (the em); 20 and more read well.
  package var size: Double
  var bold: Bool
  /// Chooses the regional form of Chinese characters.
  package var language: Language

  package init(size: Double, bold: Bool = false, language: Language) {
    self.size = size
    self.bold = bold
    self.language = language
  }
}

/// A text to be set: on one line, or broken into lines of a width.
package struct TextBlock: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case left
    case centre
  }

  var text: String
  var style: TextStyle
  /// In dots; nil: as wide as the text.
  var width: Int?
  /// With a `width`: the most lines; what does not fit ends in "…".
  var lines: Int
  /// Within `width`.
  var alignment: Alignment

  package init(
    _ text: String, _ style: TextStyle, width: Int? = nil, lines: Int = 1,
    alignment: Alignment = .left
  ) {
    self.text = text
    self.style = style
    self.width = width
    self.lines = lines
    self.alignment = alignment
  }
}

/// What a text block takes on the paper, from its own top left corner.
package struct TextMetrics: Hashable, Sendable {
  /// The lines with their leading.
  package var box: Box
  /// The ink alone; it may reach a little out of `box`.
  package var ink: Box
  /// The distance from the top to the first baseline.
  package var baseline: Int
  var lines: Int
  /// Whether text was left out and "…" stands for it.
  package var isCut: Bool
  /// Characters that no installed font has.
  package var unknownGlyphs: Int
}
