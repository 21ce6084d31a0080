import DeskBasics

/// A field of a row of a page.
struct PageField: Hashable {
  var text: String
  var language: Language
  var ink: Ink
  /// Whether it stands at the right side of its column.
  var isRight = false
  /// What to say where there is no room for all of it; nil: nothing shorter says it.
  var short: String?

  /// With its short text.
  fileprivate var shortened: PageField {
    var field = self
    field.text = short ?? text
    return field
  }
}

/// Sets rows of fields: in columns where they fit, field by field where not; never cut.
struct PageTable {
  let lettering: any Lettering
  let grid: DotGrid
  /// Of the page, in dots.
  let width: Int
  /// The largest em to set it in.
  let em: Int
  /// The most air between two columns, in ems: more, and the eye loses its line.
  var air = 3

  /// A group for each of `rows`, all of which have the same number of fields.
  func groups(_ rows: [[PageField]]) -> [PageGroup] {
    let short = rows.map { $0.map(\.shortened) }
    return inColumns(rows) ?? inColumns(short) ?? rows.map { stacked($0, smallestEm(rows)) }
  }

  /// Several of `rows` beside each other where they fit, row by row.
  func groups(of rows: [[PageField]], beside count: Int) -> [PageGroup] {
    for count in stride(from: count, to: 1, by: -1) where rows.count >= count {
      let fields = rows.first?.count ?? 0
      let empty = PageField(text: "", language: .english, ink: .quiet)
      let wide = stride(from: 0, to: rows.count, by: count).map { start in
        let row = rows[start..<min(start + count, rows.count)].flatMap { $0 }
        return row + Array(repeating: empty, count: count * fields - row.count)
      }
      if let groups = inColumns(wide) { return groups }
    }
    return groups(rows)
  }

  /// Adds a field to a group: behind its last line where there is room, else on a line of its own.
  func append(_ field: PageField, to group: inout PageGroup) {
    let last = group.lines.indices.last
    if let last, let piece = group.lines[last].pieces.last {
      let x = piece.x + piece.width + gap(piece.em)
      let width = width(field, piece.em)
      if x + width <= self.width {
        group.lines[last].pieces.append(
          self.piece(field.text, field, piece.em, x: x, width: width))
        return
      }
    }
    group.lines += stacked([field], smallestEm([[field]])).lines
  }

  private func smallestEm(_ rows: [[PageField]]) -> Int {
    let texts = rows.flatMap { $0.map(\.text) }
    return min(em, max(DotType.smallestChinese, DotType.smallest(for: texts)))
  }

  /// `rows` in columns at the largest em at which most of them fit; nil where they do not.
  private func inColumns(_ rows: [[PageField]]) -> [PageGroup]? {
    let texts = rows.flatMap { $0.map(\.text) }
    let steps = DotType.steps(from: em, for: texts)
    for em in steps {
      // One endless name shall not cost all others their columns.
      let fitting = rows.filter { natural($0, em) <= width }
      guard fitting.count == rows.count || em == steps.last && fitting.count * 2 > rows.count,
        let columns = columns(fitting, em)
      else { continue }
      return rows.map { row in
        natural(row, em) <= width ? inColumns(row, columns, em) : stacked(row, em)
      }
    }
    return nil
  }

  private func gap(_ em: Int) -> Int { grid.ceilAcross(em * 3 / 4) }

  private func width(_ field: PageField, _ em: Int) -> Int {
    guard !field.text.isEmpty else { return 0 }
    return grid.ceilAcross(lettering.width(of: field.text, em: em, language: field.language))
  }

  /// The width of a row on one line.
  private func natural(_ row: [PageField], _ em: Int) -> Int {
    let widths = row.map { width($0, em) }.filter { $0 > 0 }
    return widths.reduce(0, +) + gap(em) * max(0, widths.count - 1)
  }

  /// Where columns begin and how wide they are; nil where they do not fit.
  private func columns(_ rows: [[PageField]], _ em: Int) -> [(x: Int, width: Int)]? {
    guard let count = rows.first?.count, count > 0 else { return nil }
    let widths = (0..<count).map { index in rows.map { width($0[index], em) }.max() ?? 0 }
    let used = widths.filter { $0 > 0 }
    let gap = gap(em)
    let spare = width - used.reduce(0, +) - gap * max(0, used.count - 1)
    guard spare >= 0 else { return nil }
    let air = used.count > 1 ? min(spare / (used.count - 1), em * air) : 0
    let step = grid.floorAcross(air) + gap
    var x = 0
    return widths.map { width in
      defer { if width > 0 { x += width + step } }
      return (x, width)
    }
  }

  private func inColumns(
    _ row: [PageField], _ columns: [(x: Int, width: Int)], _ em: Int
  ) -> PageGroup {
    let pieces = zip(row, columns).compactMap { field, column -> PagePiece? in
      let width = width(field, em)
      guard width > 0 else { return nil }
      let x = field.isRight ? column.x + column.width - width : column.x
      return piece(field.text, field, em, x: grid.floorAcross(x), width: width)
    }
    return PageGroup(lines: [line(pieces, em)])
  }

  /// Field after field, as many on a line as fit; a field wider than the page is broken.
  private func stacked(_ row: [PageField], _ em: Int) -> PageGroup {
    var lines: [PageLine] = []
    var pieces: [PagePiece] = []
    var x = 0
    func end() {
      if !pieces.isEmpty { lines.append(line(pieces, em)) }
      pieces = []
      x = 0
    }
    for field in row where !field.text.isEmpty {
      let width = width(field, em)
      if x > 0, x + width > self.width { end() }
      guard width > self.width else {
        pieces.append(piece(field.text, field, em, x: x, width: width))
        x += width + gap(em)
        continue
      }
      let texts = LineBreaker(lettering: lettering).lines(
        of: field.text, em: em, width: self.width, language: field.language)
      for text in texts {
        var part = field
        part.text = text
        let width = min(self.width, self.width(part, em))
        lines.append(line([piece(text, field, em, x: 0, width: width)], em))
      }
    }
    end()
    return PageGroup(lines: lines)
  }

  private func piece(
    _ text: String, _ field: PageField, _ em: Int, x: Int, width: Int
  ) -> PagePiece {
    PagePiece(
      text: text, language: field.language, em: em, ink: field.ink, x: x, width: width)
  }

  private func line(_ pieces: [PagePiece], _ em: Int) -> PageLine {
    PageLine(pieces: pieces, height: grid.ceilDown(DotType.lineHeight(em)))
  }
}
