/// How a board is brought to a terminal.
package enum DisplayMode: String, CaseIterable, Hashable, Sendable {
  /// Square dots by a console font of our own: everything is drawn, 2 × 4 dots a cell.
  case octant
  /// Square dots by ▀ ▄ █: everything is drawn, 1 × 2 dots a cell.
  case halfBlocks = "half-blocks"
  /// The terminal's own letters, and the called number in half blocks.
  case cells

  /// The dots of a cell; nil where the terminal's letters are used.
  var grid: DotGrid? {
    switch self {
    case .octant: .octants
    case .halfBlocks: .halfBlocks
    case .cells: nil
    }
  }
}
