package import DeskAPI
import DeskBasics

/// Draws boards in one of the modes; where a screen has too few dots for it, in cells.
package struct BoardPainter {
  private let cells: BoardLayout
  private let dots: DotLayout?
  private let grid: DotGrid?

  package init(mode: DisplayMode, lettering: any Lettering = EngineLettering()) {
    cells = BoardLayout(lettering: lettering)
    grid = mode.grid
    dots = mode.grid.map { DotLayout(lettering: lettering, grid: $0) }
  }

  /// The board at `moment`, and how many pages it turns: 1 where it all fits.
  package func frame(
    _ board: BoardSnapshot, size: ScreenSize, at moment: BoardMoment
  ) -> (frame: Frame, pages: Int) {
    if let dots = dots(for: size) {
      let (canvas, pages) = dots.picture(board, size: size, at: moment)
      return (canvas.frame, pages)
    }
    let (canvas, pages) = cells.picture(board, size: size, at: moment)
    return (canvas.frame, pages)
  }

  /// The screen before the first board has come.
  func connecting(size: ScreenSize, languages: [Language]) -> Frame {
    dots(for: size)?.connecting(size: size, languages: languages).frame
      ?? cells.connecting(size: size, languages: languages)
  }

  private func dots(for size: ScreenSize) -> DotLayout? {
    guard let grid, DotLayout.canShow(size, grid: grid) else { return nil }
    return dots
  }
}
