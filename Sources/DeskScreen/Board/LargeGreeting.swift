import DeskAPI
import DeskBasics
import DeskText

/// The greeting to be read from afar, and below it what is left of it and the other languages.
///
/// On a festival it is longer than on other days: then as many of its clauses are large as fit (上午好，春节快乐), and
/// the last ones go below (欢迎光临).
struct LargeGreeting {
  let picture: Bitmap
  let below: String

  /// In at most `width` × `dots`; nil where not even the first clause is readable from afar.
  ///
  /// Where the other languages have no room below, the greeting is in the one whose turn it is.
  init?(_ content: BoardContent, _ lettering: any Lettering, width: Int, dots: Int) {
    let texts = content.board.greeting
    let size = (width: width, dots: dots)
    let all = LargeGreeting(
      texts.first ?? "", content.languages[0], others: Array(texts.dropFirst()), lettering, size)
    guard
      let greeting = all
        ?? LargeGreeting(
          content.text(texts), content.language, others: [], lettering, size)
    else { return nil }
    self = greeting
  }

  private init?(
    _ greeting: String, _ language: Language, others: [String], _ lettering: any Lettering,
    _ size: (width: Int, dots: Int)
  ) {
    for (beginning, rest) in Self.beginnings(of: greeting) {
      let below = ([rest] + others).filter { !$0.isEmpty }.joined(separator: "  ")
      let picture = lettering.headline(
        beginning, width: size.width, dots: size.dots, language: language)
      guard let picture, CellWidth.of(below) <= size.width else { continue }
      self.picture = picture
      self.below = below
      return
    }
    return nil
  }

  /// From the third row of `area` on.
  func draw(on canvas: inout Canvas, in area: Area) {
    canvas.draw(picture, .strong, in: area.rows(2))
    guard !below.isEmpty else { return }
    canvas.draw(Line(below, .quiet), in: area.rows(3 + picture.rowsInHalfBlocks))
  }

  /// The whole of it first, then without its last clause, and so on, with what is left out.
  private static func beginnings(of greeting: String) -> [(text: String, rest: String)] {
    let cuts = ["，", ". "].flatMap { greeting.ranges(of: $0) }
      .sorted { $0.lowerBound > $1.lowerBound }
    return [(greeting, "")]
      + cuts.map { (String(greeting[..<$0.lowerBound]), String(greeting[$0.upperBound...])) }
  }
}
