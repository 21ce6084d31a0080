import DeskText

/// The arrow from a number to its counter.
enum Arrow {
  /// An arrow to the right, `dots` high and `length` long, at least as long as high.
  static func picture(dots: Int, length: Int) -> Bitmap {
    let height = max(4, dots / 2 * 2)
    let half = height / 2
    let length = max(height, length)
    // The shaft is a quarter of the head.
    let shaft = max(2, height / 8 * 2)
    var picture = Bitmap(width: length, height: height)
    picture.fill(Box(x: 0, y: half - shaft / 2, width: length - half, height: shaft))
    for y in 0..<height {
      let reach = y < half ? y + 1 : height - y
      picture.fill(Box(x: length - half, y: y, width: reach, height: 1))
    }
    return picture
  }
}
