/// A colour of the board, named for what it says.
///
/// All are among the 16 that every console has, on black. Nothing is told by colour alone: what is
/// gold is also the largest, who is on duty also bears a dot and a word.
enum Ink: CaseIterable, Hashable, Sendable {
  /// What is read first: bright white.
  case strong
  /// Labels and second languages: light grey. (Dark grey is invisible in some colour schemes.)
  case quiet
  /// The call, and only the call: bright yellow, the gold of the house.
  case accent
  /// Who is on duty: bright green.
  case onDuty
  /// Notices: bright cyan.
  case notice
  /// The board is not up to date: bright red.
  case alert
  /// Thin lines, which may vanish without harm: dark grey.
  case rule
}

/// How a cell is drawn; the background is always black.
struct CellStyle: Hashable, Sendable {
  var ink: Ink
  var isBold: Bool
  /// Black letters on the colour.
  var isReversed: Bool

  init(_ ink: Ink, bold: Bool = false, reversed: Bool = false) {
    self.ink = ink
    isBold = bold
    isReversed = reversed
  }

  static let quiet = CellStyle(.quiet)
  static let strong = CellStyle(.strong, bold: true)
  static let accent = CellStyle(.accent, bold: true)
}
