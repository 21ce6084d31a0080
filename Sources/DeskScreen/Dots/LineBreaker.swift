import DeskBasics

/// Breaks texts into lines the way a speaker would pause.
struct LineBreaker {
  let lettering: any Lettering

  /// The lines of `text`, each at most `width` dots wide.
  ///
  /// Two lines part behind a comma, or else between words, where that leaves them most alike; more
  /// are filled one after the other.
  func lines(of text: String, em: Int, width: Int, language: Language) -> [String] {
    let lines = lettering.lines(of: text, em: em, width: width, language: language)
    guard lines.count == 2 else { return lines }
    func measure(_ part: String) -> Int {
      lettering.width(of: part, em: em, language: language)
    }
    let pauses: [(Character) -> Bool] = [{ "，,；;".contains($0) }, { $0 == " " }]
    for isPause in pauses {
      let parts = text.indices.filter { isPause(text[$0]) }.compactMap { index in
        Self.parts(of: text, behind: index)
      }
      let fitting = parts.map { ($0, measure($0[0]), measure($0[1])) }
        .filter { $0.1 <= width && $0.2 <= width }
      if let best = fitting.min(by: { abs($0.1 - $0.2) < abs($1.1 - $1.2) }) { return best.0 }
    }
    return lines
  }

  /// What stands up to `index` and behind it, without spaces at the break; nil where one is empty.
  private static func parts(of text: String, behind index: String.Index) -> [String]? {
    var start = text[...index]
    while start.last == " " { start.removeLast() }
    let end = text[text.index(after: index)...].drop { $0 == " " }
    return start.isEmpty || end.isEmpty ? nil : [String(start), String(end)]
  }
}
