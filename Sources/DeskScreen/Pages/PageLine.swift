import DeskBasics

/// A text on a page of dots: one line of it, somewhere across the page.
struct PagePiece: Hashable {
  var text: String
  var language: Language
  var em: Int
  var ink: Ink
  /// From the page's left side, in dots.
  var x = 0
  /// In dots.
  var width: Int
}

/// A line of a page: texts side by side.
struct PageLine: Hashable {
  var pieces: [PagePiece]
  /// In dots, whole cells.
  var height: Int
}

/// Lines that belong together: a shift, a notice.
struct PageGroup: Hashable {
  var lines: [PageLine]

  /// In dots.
  var height: Int { lines.reduce(0) { $0 + $1.height } }
}

/// Groups of one kind below a title.
struct PageSection: Hashable {
  /// Shown where pages are long enough for it.
  var title: PageLine?
  var groups: [PageGroup]
}
