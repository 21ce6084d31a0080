import DeskBasics

/// A piece of a line in one style.
struct Span: Hashable, Sendable {
  var text: String
  var style: CellStyle

  init(_ text: String, _ style: CellStyle) {
    self.text = text
    self.style = style
  }
}

/// A line of text in several styles.
struct Line: Hashable, Sendable {
  var spans: [Span]

  init(_ spans: Span...) {
    self.spans = spans
  }

  init(spans: [Span]) {
    self.spans = spans
  }

  init(_ text: String, _ style: CellStyle) {
    spans = [Span(text, style)]
  }

  /// In cells.
  var width: Int { spans.reduce(0) { $0 + CellWidth.of($1.text) } }

  /// The line, or as much of it as fits into `cells` with an ellipsis behind.
  func cut(to cells: Int) -> Line {
    guard width > cells else { return self }
    var left = cells
    var result = Line()
    for span in spans {
      let width = CellWidth.of(span.text)
      // An ellipsis has to fit in behind whatever is kept whole.
      if width < left {
        result.spans.append(span)
        left -= width
      } else {
        let short = CellWidth.cut(span.text + "…", to: left)
        result.spans.append(Span(short, span.style))
        break
      }
    }
    return result
  }
}
