import DeskAPI
import DeskText

/// The greeting to be read from afar, and below it what is left of it and the other languages.
///
/// On a festival it is longer than on other days: then as many of its clauses are large as fit (上午好，春节快乐), and
/// the last ones go below (欢迎光临).
struct LargeGreeting {
  let picture: Bitmap
  let below: [String]

  /// In at most `width` × `dots`; nil where not even the first clause is readable from afar.
  init?(_ content: BoardContent, _ lettering: any Lettering, width: Int, dots: Int) {
    guard let greeting = content.board.greeting.first else { return nil }
    for (beginning, rest) in Self.beginnings(of: greeting) {
      let picture = lettering.headline(
        beginning, width: width, dots: dots, language: content.language)
      guard let picture else { continue }
      self.picture = picture
      below = (rest.isEmpty ? [] : [rest]) + content.board.greeting.dropFirst()
      return
    }
    return nil
  }

  /// From the third row of `area` on.
  func draw(on canvas: inout Canvas, in area: Area) {
    canvas.draw(picture, .strong, in: area.rows(2))
    guard !below.isEmpty else { return }
    canvas.draw(
      .inLanguages(below, first: .quiet, width: area.width),
      in: area.rows(3 + picture.rowsInHalfBlocks))
  }

  /// The whole of it first, then without its last clause, and so on, with what is left out.
  private static func beginnings(of greeting: String) -> [(text: String, rest: String)] {
    let cuts = ["，", ". "].flatMap { greeting.ranges(of: $0) }
      .sorted { $0.lowerBound > $1.lowerBound }
    return [(greeting, "")]
      + cuts.map { (String(greeting[..<$0.lowerBound]), String(greeting[$0.upperBound...])) }
  }
}
