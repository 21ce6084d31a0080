import Glibc

/// Makes a terminal ready for a board: which mode it is drawn in, and what a console needs for
/// that.
enum ConsoleSetup {
  /// The characters of which half blocks are made.
  private static let halves: [Unicode.Scalar] = ["▀", "▄", "█"]

  /// The mode for the terminal behind `descriptor`; in octant mode a console shows our font from
  /// now on.
  ///
  /// - Parameters:
  ///   - wanted: The mode that was asked for; nil: the best there is.
  ///   - descriptor: The terminal's.
  ///   - found: Takes the old font, to give it back.
  /// - Returns: The mode to draw in.
  /// - Throws: `TerminalError` where a console refuses the font that was asked for.
  static func mode(
    _ wanted: DisplayMode?, _ descriptor: Int32, _ found: FoundTerminal
  ) throws(TerminalError) -> DisplayMode {
    guard LinuxConsole.isOne(descriptor) else { return wanted ?? .cells }
    if let wanted, wanted != .octant { return wanted }
    let old = LinuxConsole.font(descriptor)
    if let old, found.show(OctantFont.make(from: old), insteadOf: old) { return .octant }
    guard wanted == nil else { throw TerminalError(.font) }
    return old?.has(halves) == true ? .halfBlocks : .cells
  }

  /// Shows our font again where somebody changed it (`setfont` from outside); whether somebody had.
  static func renewFont(_ descriptor: Int32) -> Bool {
    guard let font = LinuxConsole.font(descriptor), !font.has([DotGrid.octant(255)]) else {
      return false
    }
    _ = LinuxConsole.set(OctantFont.make(from: font), descriptor)
    return true
  }
}
