/// A laid-out page: what stands where, in dots; drawn alike as raster and as PDF.
package struct Sheet: Hashable, Sendable {
  /// A placed thing.
  package enum Item: Hashable, Sendable {
    /// A text block by its top left corner.
    case text(TextBlock, x: Int, y: Int)
    /// A picture by its top left corner, each of its dots a square of `factor` dots.
    case picture(Bitmap, x: Int, y: Int, factor: Int)
    /// A rectangle of ink.
    case bar(Box)
  }

  /// In dots.
  var width: Int
  /// In dots.
  var height: Int
  var items: [Item]

  package init(width: Int, height: Int, items: [Item] = []) {
    self.width = width
    self.height = height
    self.items = items
  }
}

extension Sheet {
  /// The same sheet with so many dots of paper on every side.
  package func withMargin(_ margin: Int) -> Sheet {
    Sheet(
      width: width + 2 * margin, height: height + 2 * margin,
      items: items.map { $0.moved(x: margin, y: margin) })
  }
}

extension Sheet.Item {
  /// The same item elsewhere.
  package func moved(x: Int, y: Int) -> Sheet.Item {
    switch self {
    case .text(let block, let left, let top):
      .text(block, x: left + x, y: top + y)
    case .picture(let picture, let left, let top, let factor):
      .picture(picture, x: left + x, y: top + y, factor: factor)
    case .bar(let box):
      .bar(box.moved(x: x, y: y))
    }
  }
}
