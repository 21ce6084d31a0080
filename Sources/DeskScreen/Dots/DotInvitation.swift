import DeskAPI
import DeskBasics
import DeskDomain

/// What a board of dots says while nobody is called: how to get a number (G7), or when the desk
/// opens (Q7).
struct DotInvitation {
  let content: BoardContent
  let plan: DotPlan
  let fitter: TextFitter
  /// In dots, at the most.
  let height: Int

  var zone: DotZone {
    let texts = content.board.closed ?? BoardWords.pressButton.texts(in: content.languages)
    let small = plan.grid.ceilDown(DotType.lineHeight(plan.em))
    let others = texts.count > 1 ? min(small * (plan.isStacked ? 2 : 1), height - small) : 0
    var zone = DotZone()
    let first = fitter.fit(
      texts[0], content.languages[0],
      in: .init(
        width: plan.width, height: height - others, em: min(DotType.largest, height / 2),
        lines: plan.isStacked ? 3 : 2, oneLineDownTo: plan.em))
    let second =
      texts.count > 1
      ? fitter.fit(
        texts[1], content.languages[min(1, content.languages.count - 1)],
        in: .init(
          width: plan.width, height: height - (first?.height ?? 0), em: plan.em * 5 / 4, lines: 2,
          oneLineDownTo: DotType.smallestLatin))
      : nil
    let used = (first?.height ?? 0) + (second?.height ?? 0)
    zone.height = min(height, used + 4 * plan.gap)
    var y = plan.grid.floorDown((zone.height - used) / 2)
    if let first { zone.add(first, .accent, x: 0, y: y, width: plan.width) }
    y += first?.height ?? 0
    if let second { zone.add(second, .quiet, x: 0, y: y, width: plan.width) }
    return zone
  }
}
