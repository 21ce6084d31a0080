package import DeskBasics
package import DeskText

/// Draws texts as pictures, for what has to be read from afar.
package protocol Lettering {
  /// A ticket's number or a counter's sign in bold, its digits `dots` high. All numbers of the same
  /// length are of the same size, so that a new one stands where the old one stood.
  func number(_ text: String, dots: Int, language: Language) -> Bitmap

  /// A text in bold, cropped to its ink, as large as fits into `width` × `dots`; nil where that is
  /// too small to be read.
  func headline(_ text: String, width: Int, dots: Int, language: Language) -> Bitmap?

  /// A line of text in bold with an em of `em` dots, `DotType.lineHeight` rows high, nothing of it
  /// cut off.
  func line(_ text: String, em: Int, language: Language) -> Bitmap

  /// The width of such a line in dots.
  func width(of text: String, em: Int, language: Language) -> Int

  /// `text` broken into such lines, each at most `width` dots wide.
  func lines(of text: String, em: Int, width: Int, language: Language) -> [String]
}
