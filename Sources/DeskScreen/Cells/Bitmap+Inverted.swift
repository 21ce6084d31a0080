import DeskText

extension Bitmap {
  /// Paper where the picture has ink, on a box of ink; the picture stands in it from (x, 0) on.
  func inverted(width: Int, height: Int, x: Int = 0) -> Bitmap {
    var result = Bitmap(width: width, height: height)
    for row in 0..<height {
      for column in 0..<width {
        result[column, row] = !self[column - x, row]
      }
    }
    return result
  }
}
