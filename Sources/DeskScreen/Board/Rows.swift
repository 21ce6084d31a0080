/// A list below its title: close together, or with air where there is room.
struct Rows {
  /// Lines; of the longer list where two stand side by side, so that their lines do too.
  let count: Int

  /// Rows of title and list, close together.
  var ideal: Int { count > 0 ? 1 + count : 0 }
  /// Then with an empty row below the title, then with one above each line.
  var better: [Int] { count > 0 ? [2 + count, 1 + 2 * count].filter { $0 > ideal } : [] }

  /// The row of a line of the list, below the title, in an area of its block.
  func place(_ index: Int, in area: Area) -> Area {
    if area.height >= 1 + 2 * count { return area.rows(2 + 2 * index, 1) }
    return area.rows(area.height >= 2 + count ? 2 + index : 1 + index, 1)
  }
}
