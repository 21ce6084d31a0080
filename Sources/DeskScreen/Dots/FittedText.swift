import DeskBasics

/// A text as large as it fits into a place: on one line, on several, and cut only where nothing
/// else helps.
struct FittedText {
  struct Line {
    var text: String
    /// In dots, whole cells.
    var width: Int
  }

  let whole: String
  let language: Language
  let em: Int
  let lines: [Line]
  /// In dots, whole cells.
  let lineHeight: Int
  /// Whether the last line ends in "…" for what did not fit.
  let isCut: Bool

  var height: Int { lines.count * lineHeight }
  var width: Int { lines.map(\.width).max() ?? 0 }
}

/// Fits texts into places of a board of dots.
struct TextFitter {
  let lettering: any Lettering
  let grid: DotGrid

  /// What a text may take.
  struct Place {
    /// In dots.
    var width: Int
    /// In dots.
    var height: Int
    /// The largest em.
    var em: Int
    /// The most lines.
    var lines = 1
    /// The smallest em for which it stays on one line before it is broken into several.
    var oneLineDownTo = 0
  }

  /// `text` as large as it fits into `place`; nil where not even one line of it can be read there.
  func fit(_ text: String, _ language: Language, in place: Place) -> FittedText? {
    guard !text.isEmpty, place.width > 0 else { return nil }
    let steps = DotType.steps(from: place.em, for: [text])
    for em in steps where em >= place.oneLineDownTo {
      if let fitted = fit(text, language, em, lines: 1, place) { return fitted }
    }
    for em in steps {
      if let fitted = fit(text, language, em, lines: place.lines, place) { return fitted }
    }
    return cut(text, language, em: steps[steps.count - 1], place)
  }

  private func lineHeight(_ em: Int) -> Int { grid.ceilDown(DotType.lineHeight(em)) }

  private func line(_ text: String, _ em: Int, _ language: Language) -> FittedText.Line {
    FittedText.Line(
      text: text, width: grid.ceilAcross(lettering.width(of: text, em: em, language: language)))
  }

  private func fit(
    _ text: String, _ language: Language, _ em: Int, lines count: Int, _ place: Place
  ) -> FittedText? {
    let height = lineHeight(em)
    guard height <= place.height else { return nil }
    let whole = line(text, em, language)
    var lines = [whole]
    if whole.width > place.width {
      guard count > 1 else { return nil }
      lines = LineBreaker(lettering: lettering)
        .lines(of: text, em: em, width: place.width, language: language)
        .map { line($0, em, language) }
    }
    guard lines.count <= count, lines.count * height <= place.height,
      lines.allSatisfy({ $0.width <= place.width })
    else { return nil }
    return FittedText(
      whole: text, language: language, em: em, lines: lines, lineHeight: height, isCut: false)
  }

  private func cut(
    _ text: String, _ language: Language, em: Int, _ place: Place
  ) -> FittedText? {
    let height = lineHeight(em)
    let count = min(place.lines, place.height / height)
    guard count > 0 else { return nil }
    var texts = lettering.lines(of: text, em: em, width: place.width, language: language)
    guard
      texts.count > count || texts.contains(where: { line($0, em, language).width > place.width })
    else { return nil }
    texts = Array(texts.prefix(count))
    let lines = texts.enumerated().map { index, text in
      index < texts.count - 1
        ? line(text, em, language) : shortened(text, em, language, width: place.width)
    }
    return FittedText(
      whole: text, language: language, em: em, lines: lines, lineHeight: height, isCut: true)
  }

  /// As much of `text` as fits with an ellipsis behind it.
  private func shortened(
    _ text: String, _ em: Int, _ language: Language, width: Int
  ) -> FittedText.Line {
    let glyphs = CellWidth.glyphs(of: text).map(\.text)
    func short(_ count: Int) -> FittedText.Line {
      line(glyphs.prefix(count).joined() + "…", em, language)
    }
    var (fitting, excess) = (0, glyphs.count + 1)
    while excess - fitting > 1 {
      let middle = (fitting + excess) / 2
      if short(middle).width <= width { fitting = middle } else { excess = middle }
    }
    return short(fitting)
  }
}
