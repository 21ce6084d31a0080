/// Shares the sections of a board among pages of one height.
struct Paginator {
  /// In dots.
  let height: Int
  /// Dots between sections on one page.
  let gap: Int
  /// Whether a page has room for titles and for air between sections; short ones are filled line by
  /// line.
  let isLong: Bool

  /// The pages, each with lines that together are no higher than `height`; none where there is
  /// nothing to show.
  func pages(of sections: [PageSection]) -> [[PageLine]] {
    var pages: [[PageLine]] = []
    var page: [PageLine] = []
    var used = 0
    func turn() {
      if !page.isEmpty { pages.append(page) }
      page = []
      used = 0
    }
    for section in sections where !section.groups.isEmpty {
      let title = isLong ? section.title : nil
      let gap = isLong ? gap : 0
      let whole = section.groups.reduce(title?.height ?? 0) { $0 + $1.height }
      // A section stays in one piece where that leaves no large hole.
      if isLong, used > 0, used + gap + whole > height, used * 10 > height * 6 { turn() }
      var isBegun = false
      for group in section.groups {
        let needed = group.height + (isBegun ? 0 : (title?.height ?? 0) + (used > 0 ? gap : 0))
        if used > 0, used + needed > height { turn() }
        if used == 0 { isBegun = false }
        if !isBegun {
          if used > 0, gap > 0 {
            page.append(PageLine(pieces: [], height: gap))
            used += gap
          }
          if let title { page.append(title) }
          used += title?.height ?? 0
          isBegun = true
        }
        for line in group.lines {
          // A group higher than a page goes on on the next one.
          if used + line.height > height, used > 0 { turn() }
          page.append(line)
          used += line.height
        }
      }
    }
    turn()
    return pages
  }
}
