/// What a board of dots is measured by: margins, the em of its pages, how its zones share the
/// height.
struct DotPlan {
  /// Lower than this, call and pages cannot stand on the screen together.
  private static let lowestForBoth = 116
  /// Narrower than this, a counter cannot stand beside its number.
  private static let narrowestForSide = 200
  /// From this height on there is a second line below the greeting.
  private static let lowestForSecondLine = 230

  let grid: DotGrid
  /// In dots, without the margins.
  let width: Int
  /// In dots, without the margins.
  let height: Int
  /// Left and right, in dots.
  let marginAcross: Int
  /// Above and below, in dots.
  let marginDown: Int
  /// Of the pages.
  var em: Int
  /// Whether call, greeting and the rest take turns with the whole screen.
  var isCards: Bool
  /// Whether number and counter stand above each other.
  let isStacked: Bool
  /// Whether the greeting has a line below it for another language, or the site.
  let hasSecondLine: Bool

  init(_ size: ScreenSize, grid: DotGrid) {
    let (width, height) = (size.columns * grid.across, size.rows * grid.down)
    self.grid = grid
    marginAcross = grid.ceilAcross(max(grid.across, width / 60))
    marginDown = grid.down
    self.width = width - 2 * marginAcross
    self.height = height - 2 * marginDown
    em = min(max(DotType.smallestChinese, min(height / 12, width / 18)), DotType.largest)
    isCards = height < Self.lowestForBoth
    isStacked = width < Self.narrowestForSide || height * 5 > width * 6
    hasSecondLine = height >= Self.lowestForSecondLine
  }

  /// Whether Chinese can be read on such a screen at all.
  static func canShow(_ size: ScreenSize, grid: DotGrid) -> Bool {
    size.columns * grid.across >= 112 && size.rows * grid.down >= 60
  }

  /// The rows of dots of a line of the pages.
  var lineHeight: Int { grid.ceilDown(DotType.lineHeight(em)) }

  /// The em for pages of so many dots: a little smaller, where that makes room for another line.
  func pageEm(height: Int) -> Int {
    func lines(_ em: Int) -> Int { height / grid.ceilDown(DotType.lineHeight(em)) }
    let smaller = max(DotType.smallestChinese, em * 9 / 10)
    return lines(smaller) > lines(em) && lines(em) < 4 ? smaller : em
  }
  /// Between zones, in dots.
  var gap: Int { grid.ceilDown(max(2, height / 80)) }
  /// The strip of the thin line and the pages' marks, in dots.
  var stripHeight: Int { grid.ceilDown(4) }

  /// The em of the greeting: 3 cm high on a 24-inch screen of 480 × 268 dots; Latin capitals are
  /// lower than
  /// Chinese characters.
  func greetingEm(isChinese: Bool) -> Int {
    min(
      max(DotType.smallestChinese, min(isChinese ? height / 8 : height * 11 / 75, width / 12)),
      DotType.largest)
  }

  /// What the called number may take below a header of so many dots: 10 cm on a 24-inch screen of
  /// 480 × 268
  /// dots.
  ///
  /// On small screens a little less, where that gives the pages a line more.
  func callHeight(header: Int) -> Int {
    let height = grid.floorDown(self.height * (isStacked ? 45 : 37) / 100)
    guard !hasSecondLine else { return height }
    let missing = lineHeight - pagesHeight(header: header, call: height) % lineHeight
    return missing <= height / 5 ? height - missing : height
  }

  /// What is left for the pages.
  func pagesHeight(header: Int, call: Int) -> Int {
    height - header - call - stripHeight - 3 * gap
  }
}
