/// What is done to a whole frame for the sake of screens and eyes.
extension Frame {
  /// The same in grey, for the night: who looks then is near, and nothing is told by colour alone.
  func dimmed() -> Frame {
    restyled { style in
      var style = style
      style.isBold = false
      if style.ink != .alert, style.ink != .rule { style.ink = .quiet }
      return style
    }
  }

  /// The same, moved by a cell to the right and down, or by none, against burning in.
  ///
  /// Where that would push something off the screen it stays.
  func drifted(step: Int) -> Frame {
    let (right, down) = [(0, 0), (1, 0), (1, 1), (0, 1)][step.wrapped(by: 4)]
    let isFreeRight = (0..<size.rows).allSatisfy { isBlank(column: size.columns - 1, row: $0) }
    let isFreeBelow = (0..<size.columns).allSatisfy { isBlank(column: $0, row: size.rows - 1) }
    return moved(right: isFreeRight ? right : 0, down: isFreeBelow ? down : 0)
  }
}
