import DeskAPI
import DeskBasics
import DeskText

/// The head of a board of dots: the greeting (G1, G2), the time, and below it another language or
/// the site.
struct DotHeader {
  let content: BoardContent
  let plan: DotPlan
  let fitter: TextFitter
  /// What to greet with, one text for each language; a visitor just called is greeted by name (G4).
  let greeting: [String]

  private static let secondEm = 20

  var zone: DotZone {
    var zone = DotZone()
    let em = plan.greetingEm(isChinese: isChinese(greeting.first ?? ""))
    let isNarrow = plan.isStacked
    let clock = content.time.flatMap { time in
      fitter.fit(
        time, content.languages[0],
        in: .init(width: plan.width, height: .max, em: isNarrow ? plan.em : em))
    }
    let clockWidth = clock?.width ?? 0
    let room = isNarrow ? plan.width : plan.width - clockWidth - em / 2
    let large = large(em: em, width: room)
    if let large, large.whole != greeting.first {
      leave(greeting.first, content.languages[0], to: &zone)
    }
    if let large {
      // A greeting that had to be set smaller stands beside the middle of the clock.
      let lower = isNarrow ? 0 : max(0, (clock?.height ?? 0) - large.height) / 2
      zone.add(large, .strong, x: 0, y: plan.grid.floorDown(lower), width: plan.width)
      zone.height = large.height
    }
    if let clock, !isNarrow {
      zone.add(clock, .strong, x: 0, y: 0, width: plan.width, isRight: true)
      zone.height = max(zone.height, clock.height)
    }
    if let clock, isNarrow {
      addSecond(left: greeting.dropFirst().first, right: nil, to: &zone)
      addNarrowTime(clock, to: &zone)
    } else if let large, large.lines.count == 2 {
      addBeside(large, clockHeight: clock?.height ?? 0, to: &zone)
    } else if plan.hasSecondLine {
      addSecond(
        left: greeting.count > 1 ? greeting[1] : content.board.site,
        right: content.day(content.language), to: &zone)
    } else {
      leave(greeting.dropFirst().first, content.languages.last, to: &zone)
    }
    return zone
  }

  /// The greeting on one line or two; on one alone where the screen is low, then as much of it as
  /// makes sense.
  private func large(em: Int, width: Int) -> FittedText? {
    let text = greeting.first ?? ""
    let isLow = !plan.hasSecondLine && !plan.isStacked
    let place = TextFitter.Place(
      width: width, height: plan.grid.ceilDown(DotType.lineHeight(em)) * 2, em: em,
      lines: isLow ? 1 : 2, oneLineDownTo: isLow ? 0 : em * 9 / 10)
    let whole = fitter.fit(text, content.languages[0], in: place)
    guard isLow, whole?.isCut != false, let end = text.firstIndex(where: { "，,".contains($0) })
    else { return whole }
    let start = fitter.fit(String(text[..<end]), content.languages[0], in: place)
    return start?.isCut == false ? start : whole
  }

  private func isChinese(_ text: String) -> Bool {
    DotType.smallest(for: [text]) == DotType.smallestChinese
  }

  private func leave(_ text: String?, _ language: Language?, to zone: inout DotZone) {
    guard let text, let language, !text.isEmpty else { return }
    zone.leftOver.append(.init(text: text, language: language))
  }

  /// What stands to the right of the greeting's second line: the other language, or the day.
  private func addBeside(_ large: FittedText, clockHeight: Int, to zone: inout DotZone) {
    let room = plan.width - large.lines[1].width - large.em / 2
    let other = greeting.dropFirst().first
    let text = other ?? content.day(content.language) ?? ""
    let language = other == nil ? content.language : content.languages[1]
    let second = fitter.fit(
      text, language, in: .init(width: room, height: large.lineHeight, em: Self.secondEm))
    let lineHeight = large.lineHeight
    guard let second, !second.isCut, lineHeight >= clockHeight else {
      return leave(other, language, to: &zone)
    }
    let y = lineHeight + plan.grid.floorDown((lineHeight - second.height) * 2 / 3)
    zone.add(second, .quiet, x: 0, y: y, width: plan.width, isRight: true)
  }

  /// A line below the greeting; what does not fit there is left to the pages.
  private func addSecond(left: String?, right: String?, to zone: inout DotZone) {
    let language = greeting.count > 1 ? content.languages[1] : content.languages[0]
    let day = right.flatMap { text in
      fitter.fit(
        text, content.language, in: .init(width: plan.width, height: .max, em: Self.secondEm))
    }
    let room = plan.width - (day.map { $0.width + Self.secondEm } ?? 0)
    let second = left.flatMap { text in
      fitter.fit(
        text, language,
        in: .init(width: room, height: .max, em: Self.secondEm, lines: plan.isStacked ? 2 : 1))
    }
    guard second != nil || day != nil else { return }
    if let second { zone.add(second, .quiet, x: 0, y: zone.height, width: room) }
    if let day {
      zone.add(day, .quiet, x: 0, y: zone.height, width: plan.width, isRight: true)
    }
    zone.height += max(second?.height ?? 0, day?.height ?? 0)
  }

  /// Day and time on a line of their own, where the greeting takes the whole width.
  private func addNarrowTime(_ clock: FittedText, to zone: inout DotZone) {
    let day = fitter.fit(
      content.day(content.language) ?? "", content.language,
      in: .init(width: plan.width - clock.width - clock.em / 2, height: .max, em: plan.em))
    if let day, !day.isCut { zone.add(day, .quiet, x: 0, y: zone.height, width: plan.width) }
    zone.add(clock, .strong, x: 0, y: zone.height, width: plan.width, isRight: true)
    zone.height += clock.height
  }
}
