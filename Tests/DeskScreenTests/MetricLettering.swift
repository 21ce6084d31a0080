import DeskBasics
import DeskText

@testable import DeskScreen

/// Letters that are plain boxes: a board laid out with them is the same whatever fonts are
/// installed.
///
/// A Chinese character is an em wide, everything else half of it.
struct MetricLettering: Lettering {
  func number(_ text: String, dots: Int, language: Language) -> Bitmap {
    solid(width: text.count * (dots * 3 / 4), height: dots)
  }

  func headline(_ text: String, width: Int, dots: Int, language: Language) -> Bitmap? { nil }

  func line(_ text: String, em: Int, language: Language) -> Bitmap {
    var picture = Bitmap(
      width: width(of: text, em: em, language: language), height: DotType.lineHeight(em))
    picture.fill(Box(x: 1, y: em / 10, width: picture.width - 2, height: em * 9 / 10))
    return picture
  }

  func width(of text: String, em: Int, language: Language) -> Int {
    (CellWidth.of(text) * em + 1) / 2
  }

  func lines(of text: String, em: Int, width: Int, language: Language) -> [String] {
    Wrapping.lines(of: text, width: width * 2 / em, limit: .max)
  }

  private func solid(width: Int, height: Int) -> Bitmap {
    var picture = Bitmap(width: width, height: height)
    picture.fill(Box(x: 0, y: 0, width: width, height: height))
    return picture
  }
}
