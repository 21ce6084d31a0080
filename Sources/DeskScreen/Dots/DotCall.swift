import DeskAPI
import DeskBasics
import DeskText

/// The call on a board of dots: the newest number as large as the screen allows, and where to go.
struct DotCall {
  let content: BoardContent
  let plan: DotPlan
  let fitter: TextFitter
  /// In dots, at the most.
  let height: Int
  /// Whether the number is shown the other way round.
  let isFlashed: Bool

  /// Dots of digits below which there is no number to be read.
  private static let smallestDigits = 16
  private static let labelEm = 20

  private var grid: DotGrid { plan.grid }

  func zone(_ call: BoardCall) -> DotZone {
    plan.isStacked || plan.isCards ? stacked(call) : sideBySide(call)
  }

  // MARK: Number and counter beside each other

  private func sideBySide(_ call: BoardCall) -> DotZone {
    var zone = DotZone(height: height)
    let column = narrowestColumn(call)
    // A number comes out a little lower than was asked for.
    let (number, arrow) = pictures(call, digits: height * 25 / 24) { number, arrow in
      number.height <= height && number.width + arrow.width + 3 * gap + column <= plan.width
    }
    let numberWidth = grid.ceilAcross(number.width)
    add(number, call, width: numberWidth, y: 0, to: &zone)
    let arrowX = numberWidth + grid.ceilAcross(gap)
    let arrowBox = Box(
      x: arrowX, y: grid.floorDown((number.height - arrow.height) / 2),
      width: grid.ceilAcross(arrow.width), height: grid.ceilDown(arrow.height))
    zone.items.append(.picture(arrow, .accent, arrowBox, text: ""))
    let x = arrowBox.right + grid.ceilAcross(gap)
    addColumn(call, x: x, width: plan.width - x, to: &zone)
    return zone
  }

  private var gap: Int { max(3, plan.width / 80) }

  /// What the counter's name needs beside the number.
  private func narrowestColumn(_ call: BoardCall) -> Int {
    let name = call.counterName.first ?? call.counter
    let needed = fitter.lettering.width(of: name, em: plan.em, language: content.languages[0])
    return min(needed + 2, plan.width * 36 / 100)
  }

  /// Number and arrow as large as `fits` lets them be.
  private func pictures(
    _ call: BoardCall, digits: Int, fits: (Bitmap, Bitmap) -> Bool
  ) -> (number: Bitmap, arrow: Bitmap) {
    var digits = digits
    while true {
      let whole = fitter.lettering.number(call.ticket, dots: digits, language: content.languages[0])
      // Flush with the margins: the letters' own bearings lie outside of what is seen.
      let ink = whole.ink ?? Box(x: 0, y: 0, width: 0, height: 0)
      let number = whole.cropped(
        to: Box(x: ink.x, y: 0, width: ink.width, height: whole.height))
      let arrow = Arrow.picture(dots: digits / 3, length: digits / 3)
      if fits(number, arrow) || digits <= Self.smallestDigits { return (number, arrow) }
      // Lettering scales evenly: jump close, then step.
      let close = number.width > plan.width ? digits * plan.width / number.width : digits
      digits = min(digits - grid.down, grid.floorDown(close) + grid.down)
    }
  }

  private func add(
    _ number: Bitmap, _ call: BoardCall, width: Int, y: Int, to zone: inout DotZone
  ) {
    let box = Box(
      x: 0, y: y, width: min(width, plan.width), height: grid.ceilDown(number.height))
    let picture = isFlashed ? number.inverted(width: box.width, height: box.height) : number
    zone.items.append(.picture(picture, .accent, box, text: call.ticket))
  }

  /// Label, counter, and the counter in the other language, below each other.
  private func addColumn(_ call: BoardCall, x: Int, width: Int, to zone: inout DotZone) {
    let smallLine = grid.ceilDown(DotType.lineHeight(Self.labelEm))
    let names = call.counterName
    let hasOther = names.count > 1 && names[1] != names[0]
    var left = height
    var label: FittedText?
    if left >= smallLine * (hasOther ? 4 : 3) {
      label = fitter.fit(
        content.text(BoardWords.nowServing), content.language,
        in: .init(width: width, height: smallLine, em: Self.labelEm))
      if label?.isCut == true { label = nil }
    }
    left -= label?.height ?? 0
    let otherHeight = hasOther && left >= smallLine * 2 ? smallLine : 0
    let name = fitter.fit(
      names.first ?? call.counter, content.languages[0],
      in: .init(
        width: width, height: left - otherHeight, em: max(plan.em, height * 2 / 5), lines: 4,
        oneLineDownTo: plan.em))
    let otherRoom = left - (name?.height ?? 0)
    let other =
      hasOther
      ? fitter.fit(
        names[1], content.languages[1],
        in: .init(
          width: width, height: otherRoom, em: plan.em * 5 / 4, lines: 2, oneLineDownTo: 0))
      : nil
    let parts = [(label, Ink.quiet), (name, .notice), (other, .notice)]
    let used = parts.reduce(0) { $0 + ($1.0?.height ?? 0) }
    var y = grid.floorDown(max(0, height - used) / 2)
    for (text, ink) in parts {
      guard let text else { continue }
      zone.add(text, ink, x: x, y: y, width: width)
      y += text.height
    }
    if hasOther, other == nil { leave(names[1], to: &zone) }
  }

  private func leave(_ name: String, to zone: inout DotZone) {
    zone.leftOver.append(.init(text: name, language: content.languages[1]))
  }

  // MARK: Number above counter

  private func stacked(_ call: BoardCall) -> DotZone {
    var zone = DotZone()
    let line = grid.ceilDown(DotType.lineHeight(plan.em))
    let names = call.counterName
    let hasOther = names.count > 1 && names[1] != names[0]
    let below = height >= line * 5 && hasOther ? 2 * line : line
    let (number, _) = pictures(call, digits: max(Self.smallestDigits, height - below)) {
      number, _ in
      number.width <= plan.width
    }
    add(number, call, width: grid.ceilAcross(number.width), y: 0, to: &zone)
    zone.height = grid.ceilDown(number.height) + (height > 3 * line ? grid.down : 0)
    addCounter(call, below: below, to: &zone)
    return zone
  }

  private func addCounter(_ call: BoardCall, below: Int, to zone: inout DotZone) {
    let line = grid.ceilDown(DotType.lineHeight(plan.em))
    let names = call.counterName
    let hasOther = names.count > 1 && names[1] != names[0]
    let arrow = Arrow.picture(dots: plan.em * 2 / 3, length: plan.em)
    let x = grid.ceilAcross(arrow.width) + grid.ceilAcross(plan.em / 3)
    let name = fitter.fit(
      names.first ?? call.counter, content.languages[0],
      in: .init(
        width: plan.width - x, height: max(line, height - zone.height - below + line),
        em: plan.em * 3 / 2, lines: plan.isCards ? 1 : 2, oneLineDownTo: plan.em))
    let firstLine = name?.lineHeight ?? line
    let arrowBox = Box(
      x: 0, y: zone.height + grid.floorDown(max(0, firstLine - arrow.height) / 2),
      width: grid.ceilAcross(arrow.width), height: grid.ceilDown(arrow.height))
    zone.items.append(.picture(arrow, .accent, arrowBox, text: ""))
    if let name { zone.add(name, .notice, x: x, y: zone.height, width: plan.width - x) }
    zone.height += max(name?.height ?? 0, line)
    let other =
      hasOther
      ? fitter.fit(
        names[1], content.languages[1],
        in: .init(width: plan.width - x, height: height - zone.height, em: plan.em)) : nil
    if let other {
      zone.add(other, .notice, x: x, y: zone.height, width: plan.width - x)
      zone.height += other.height
    } else if hasOther {
      leave(names[1], to: &zone)
    }
  }
}
