/// A rectangle in dots, its origin at the top left.
package struct Box: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// One past the last column.
  package var right: Int { x + width }
  /// One past the last row.
  package var bottom: Int { y + height }
  package var isEmpty: Bool { width <= 0 || height <= 0 }

  /// The same rectangle, moved.
  package func moved(x: Int, y: Int) -> Box {
    Box(x: self.x + x, y: self.y + y, width: width, height: height)
  }

  /// Whether the two share a dot.
  func overlaps(_ other: Box) -> Bool {
    !isEmpty && !other.isEmpty && x < other.right && other.x < right && y < other.bottom
      && other.y < bottom
  }

  /// Whether every dot of `other` lies in this one.
  func contains(_ other: Box) -> Bool {
    other.x >= x && other.y >= y && other.right <= right && other.bottom <= bottom
  }
}
