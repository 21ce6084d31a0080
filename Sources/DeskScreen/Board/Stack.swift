/// A part of the board that takes whole rows.
struct Block {
  /// Rows without which the part says nothing; 0: it may be left out.
  var minimum: Int
  /// Rows it has use for.
  var ideal: Int
  /// Heights it looks better at, ascending, where others have enough; heights between are no use.
  var better: [Int]
  /// Who gets rows first: 0 before all others.
  var rank: Int
  /// Empty rows it may have above itself.
  var gap: Int
  /// Draws the part in what it was given, `minimum` rows or more.
  var draw: (inout Canvas, Area) -> Void
}

/// Shares the rows of an area among blocks that stand above each other.
struct Stack {
  let blocks: [Block]

  /// The rows of each block and the empty rows above each, together no more than `rows`.
  func plan(rows: Int) -> [(gap: Int, rows: Int)] {
    var heights = blocks.map { _ in 0 }
    var gaps = blocks.map { _ in 0 }
    var left = rows
    let ranked = blocks.indices.sorted { blocks[$0].rank < blocks[$1].rank }

    // Less than its minimum is no use to a block.
    for index in ranked where blocks[index].minimum <= left {
      heights[index] = blocks[index].minimum
      left -= blocks[index].minimum
    }
    for index in ranked where blocks[index].minimum == 0 || heights[index] > 0 {
      let step = min(left, max(0, blocks[index].ideal - heights[index]))
      heights[index] += step
      left -= step
    }
    func improve() {
      for index in ranked {
        guard let next = blocks[index].better.first(where: { $0 > heights[index] }),
          heights[index] >= blocks[index].ideal, next - heights[index] <= left
        else { continue }
        left -= next - heights[index]
        heights[index] = next
      }
    }
    func widenGaps() {
      let top = heights.firstIndex { $0 > 0 }
      for index in ranked where index != top && heights[index] > 0 && left > 0 {
        guard gaps[index] < blocks[index].gap else { continue }
        gaps[index] += 1
        left -= 1
      }
    }

    let rounds = max(blocks.map(\.gap).max() ?? 0, blocks.map(\.better.count).max() ?? 0)
    for _ in 0..<rounds {
      widenGaps()
      improve()
    }
    return Array(zip(gaps, heights)).map { (gap: $0.0, rows: $0.1) }
  }

  /// Draws the blocks from the top of `area` down; rows left over are spread above and below.
  func draw(on canvas: inout Canvas, in area: Area) {
    let plan = plan(rows: area.height)
    let used = plan.reduce(0) { $0 + $1.gap + $1.rows }
    var row = (area.height - used) / 3
    for (block, place) in zip(blocks, plan) {
      row += place.gap
      if place.rows > 0 { block.draw(&canvas, area.rows(row, place.rows)) }
      row += place.rows
    }
  }
}
