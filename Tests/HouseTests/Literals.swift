/// The texts between quotation marks in a Swift file.
struct Literals {
  private(set) var found: [(text: String, line: Int)] = []
  private var rest: Substring
  private var line = 1

  /// What stands for a value put into a text: a number, as most of them are.
  private static let filled = "12"

  /// Every literal in `code`, with a number in place of each interpolation.
  init(_ code: String) {
    rest = code[...]
    while let next = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if next == "\"" {
        let start = line
        found.append((literal(), start))
      } else {
        take()
      }
    }
  }

  private mutating func take() {
    if rest.removeFirst() == "\n" { line += 1 }
  }

  private mutating func literal() -> String {
    let mark = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest.removeFirst(mark.count)
    var text = ""
    while let next = rest.first, !rest.hasPrefix(mark) {
      if rest.hasPrefix("\\(") {
        skipInterpolation()
        text += Self.filled
      } else if next == "\\" {
        rest.removeFirst()
        if let escaped = rest.first { text += escaped == "\n" ? "" : String(escaped) }
        if !rest.isEmpty { take() }
      } else {
        text.append(next)
        take()
      }
    }
    rest = rest.dropFirst(mark.count)
    return text
  }

  private mutating func skipInterpolation() {
    rest.removeFirst(2)
    var depth = 1
    while depth > 0, let next = rest.first {
      if next == "\"" {
        _ = literal()
        continue
      }
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      take()
    }
  }
}
