import DeskText

/// The thin line above the pages, and at its end a mark for each page.
struct DotStrip {
  /// More marks than this say nothing to anybody.
  private static let limit = 16

  let plan: DotPlan
  let pages: Int
  /// Which of them is shown.
  let page: Int

  var zone: DotZone {
    var zone = DotZone(height: plan.stripHeight)
    // Whole cells, so that line and marks never share one.
    let side = plan.grid.ceilAcross(4)
    let needed = (2 * pages + 2) * side
    let isMarked = pages > 1 && pages <= Self.limit && needed <= plan.width / 3
    let marks = isMarked ? needed : 0
    let line = max(1, plan.stripHeight / 4)
    zone.items.append(
      .bar(
        Box(x: 0, y: plan.stripHeight / 2 - line / 2, width: plan.width - marks, height: line),
        .rule))
    guard isMarked else { return zone }
    var x = plan.width - marks + side
    for index in 0..<pages {
      // The page that is shown has the longer mark.
      let width = index == page ? 3 * side : side
      zone.items.append(
        .bar(
          Box(x: x, y: 0, width: width, height: plan.stripHeight),
          index == page ? .strong : .quiet))
      x += width + side
    }
    return zone
  }
}
