/// A list below its title: close together, or with air between the lines where there is room.
struct Rows {
  let count: Int

  /// Rows of title and list, close together.
  var ideal: Int { 1 + count }
  /// Rows of title and list with an empty row above each line.
  var airy: Int { 1 + 2 * count }

  /// The row of a line of the list, below the title of a block that was given `height` rows.
  func place(_ index: Int, in area: Area) -> Area {
    let pitch = area.height >= airy ? 2 : 1
    return area.rows(pitch * (1 + index), 1)
  }
}
