package import DeskAPI
import DeskBasics
import DeskText
import Foundation

/// Lays a board out in square dots: pure, the same input gives the same picture.
///
/// One coordinate system for every way of drawing dots; a screen of 240 × 67 octant cells has 480 ×
/// 268.
package struct DotLayout {
  private let lettering: any Lettering
  private let grid: DotGrid
  private var fitter: TextFitter { TextFitter(lettering: lettering, grid: grid) }

  package init(lettering: any Lettering, grid: DotGrid) {
    self.lettering = lettering
    self.grid = grid
  }

  /// Whether a screen has enough dots for a board.
  static func canShow(_ size: ScreenSize, grid: DotGrid) -> Bool {
    DotPlan.canShow(size, grid: grid)
  }

  /// The board at `moment`, and how many pages it turns.
  package func picture(
    _ board: BoardSnapshot, size: ScreenSize, at moment: BoardMoment
  ) -> (canvas: DotCanvas, pages: Int) {
    let content = BoardContent(board, now: moment.now, asOf: moment.asOf)
    let plan = DotPlan(size, grid: grid)
    var canvas = DotCanvas(size, grid: grid)
    let pages =
      drawAll(content, plan, moment, on: &canvas)
      ?? drawCards(content, plan, moment, on: &canvas)
    return (canvas, pages)
  }

  /// The screen before the first board has come.
  func connecting(size: ScreenSize, languages: [Language]) -> DotCanvas {
    let plan = DotPlan(size, grid: grid)
    var canvas = DotCanvas(size, grid: grid)
    let table = PageTable(lettering: lettering, grid: grid, width: plan.width, em: plan.em)
    let texts = zip(BoardWords.connecting.texts(in: languages), languages)
    let groups = texts.flatMap { text, language in
      table.groups([[PageField(text: text, language: language, ink: .quiet)]])
    }
    // On a small screen one language has to do.
    let all = zone(of: groups.flatMap(\.lines))
    let zone = all.height <= plan.height ? all : self.zone(of: groups.first?.lines ?? [])
    let y = grid.floorDown(max(0, plan.height - zone.height) / 2)
    draw(zone, plan, y: plan.marginDown + y, on: &canvas)
    return canvas
  }

  // MARK: Everything on one screen

  /// Nil where the screen is too small for it: then nothing is drawn.
  private func drawAll(
    _ content: BoardContent, _ plan: DotPlan, _ moment: BoardMoment, on canvas: inout DotCanvas
  ) -> Int? {
    guard !plan.isCards else { return nil }
    var faces: [Face] = []
    for index in content.languages.indices {
      guard let face = face(content.inTurn(index), plan, moment) else { return nil }
      faces.append(face)
    }
    let turns = faces.enumerated().flatMap { index, face in
      face.pages.map { (index: index, page: $0) }
    }
    let page = turns.isEmpty ? 0 : moment.turn.wrapped(by: turns.count)
    let face = turns.isEmpty ? faces[0] : faces[turns[page].index]
    let plan = face.plan
    var y = plan.marginDown
    draw(face.header, plan, y: y, on: &canvas)
    y += face.header.height + face.gap
    draw(face.call, plan, y: y, on: &canvas)
    y += face.call.height + plan.gap
    draw(DotStrip(plan: plan, pages: turns.count, page: page).zone, plan, y: y, on: &canvas)
    y += plan.stripHeight + plan.gap
    if turns.indices.contains(page) { draw(zone(of: turns[page].page), plan, y: y, on: &canvas) }
    let foot = plan.marginDown + plan.height - face.banner.height
    draw(face.banner, plan, y: foot, on: &canvas)
    return max(1, turns.count)
  }

  /// The board while it is the turn of one language.
  private struct Face {
    var plan: DotPlan
    var header: DotZone
    /// Between header and call, in dots.
    var gap: Int
    var call: DotZone
    var banner: DotZone
    var pages: [[PageLine]]
  }

  private func face(_ content: BoardContent, _ plan: DotPlan, _ moment: BoardMoment) -> Face? {
    var plan = plan
    let header = DotHeader(
      content: content, plan: plan, fitter: fitter, greeting: greeting(content, moment)
    ).zone
    let call = callZone(
      content, plan, moment, height: plan.callHeight(header: header.height))
    let banner = lateZone(content, plan)
    let free = plan.pagesHeight(header: header.height, call: call.height) - banner.height
    plan.em = plan.pageEm(height: free)
    guard free >= plan.lineHeight else { return nil }
    // What no line of the pages can use is air above the call.
    let spare = grid.floorDown(max(0, min(free % plan.lineHeight, 6 * plan.gap)))
    return Face(
      plan: plan, header: header, gap: plan.gap + spare, call: call, banner: banner,
      pages: pages(
        content, plan, leftOver: header.leftOver + call.leftOver, height: free - spare))
  }

  // MARK: One thing after the other, on small screens

  private func drawCards(
    _ content: BoardContent, _ plan: DotPlan, _ moment: BoardMoment, on canvas: inout DotCanvas
  ) -> Int {
    var plan = plan
    plan.isCards = true
    let late = lateZone(content, plan)
    // Where the bar would take too much, it is a card like the others.
    let isLateCard = late.height * 3 > plan.height
    let banner = isLateCard ? DotZone() : late
    let room = plan.height - banner.height
    let call = callZone(content, plan, moment, height: room)
    let cards = content.languages.indices.flatMap { index in
      let content = content.inTurn(index)
      let greeting = greetingCard(content, plan, height: room)
      let leftOver = call.leftOver + greeting.leftOver
      return (isLateCard ? [lateZone(content, plan)] : []) + [greeting]
        + pages(content, plan, leftOver: leftOver, height: room).map { zone(of: $0) }
    }
    // The call comes back after every other card, and stays while it is fresh.
    let sequence = cards.flatMap { [call, $0] }
    let index = moment.turn.wrapped(by: sequence.count)
    let isCall = moment.isCallFresh && !content.board.nowServing.isEmpty
    let card = isCall ? call : sequence[index]
    draw(
      card, plan, y: plan.marginDown + grid.floorDown(max(0, room - card.height) / 2), on: &canvas)
    draw(banner, plan, y: plan.marginDown + plan.height - banner.height, on: &canvas)
    return sequence.count
  }

  /// The greeting and the time.
  private func greetingCard(
    _ content: BoardContent, _ plan: DotPlan, height: Int
  ) -> DotZone {
    let greeting = content.board.nowServing.first?.visitor ?? content.board.greeting
    let text = fitter.fit(
      content.text(greeting), content.language,
      in: .init(
        width: plan.width, height: height, em: plan.em, lines: 3,
        oneLineDownTo: DotType.smallestChinese))
    let clock = content.time.flatMap { time in
      fitter.fit(
        time, content.language,
        in: .init(width: plan.width, height: height - (text?.height ?? 0), em: plan.em))
    }
    var zone = DotZone(height: (text?.height ?? 0) + (clock?.height ?? 0))
    if let text { zone.add(text, .strong, x: 0, y: 0, width: plan.width) }
    if let clock {
      zone.add(clock, .quiet, x: 0, y: text?.height ?? 0, width: plan.width)
    } else if let time = content.time {
      zone.leftOver.append(.init(text: time, language: content.language))
    }
    return zone
  }

  // MARK: Parts

  /// Whoever has just been called is greeted by name (G4), everybody else by the time of day.
  private func greeting(_ content: BoardContent, _ moment: BoardMoment) -> [String] {
    let visitor = moment.isCallFresh ? content.board.nowServing.first?.visitor : nil
    return visitor ?? content.board.greeting
  }

  private func callZone(
    _ content: BoardContent, _ plan: DotPlan, _ moment: BoardMoment, height: Int
  ) -> DotZone {
    guard let newest = content.board.nowServing.first else {
      return DotInvitation(content: content, plan: plan, fitter: fitter, height: height).zone
    }
    return DotCall(
      content: content, plan: plan, fitter: fitter, height: height, isFlashed: moment.isFlashed
    ).zone(newest)
  }

  /// The pages in the language whose turn it is.
  private func pages(
    _ content: BoardContent, _ plan: DotPlan, leftOver: [DotZone.LeftOver], height: Int
  ) -> [[PageLine]] {
    guard height >= plan.lineHeight else { return [] }
    let isLong = height >= 7 * plan.lineHeight
    let table = PageTable(lettering: lettering, grid: grid, width: plan.width, em: plan.em)
    let sections = BoardSections(
      content: content, table: table, leftOver: leftOver, hasTitles: isLong, height: height)
    let paginator = Paginator(
      height: height, gap: grid.ceilDown(plan.lineHeight / 3), isLong: isLong)
    return paginator.pages(of: sections.all)
  }

  /// Since when nothing was heard of the desk: a bar across the foot of the board.
  private func lateZone(_ content: BoardContent, _ plan: DotPlan) -> DotZone {
    guard let asOf = content.asOf else { return DotZone() }
    let time = content.clock.time(asOf)
    let options = [content.languages, [content.language]].map { languages in
      BoardWords.asOf.texts(in: languages).joined(separator: " · ") + " " + time
    }
    let indent = grid.ceilAcross(plan.em / 3)
    let place = TextFitter.Place(
      width: plan.width - 2 * indent, height: 2 * plan.lineHeight, em: plan.em)
    var fitted = options.lazy.compactMap { fitter.fit($0, content.language, in: place) }
      .first { !$0.isCut }
    if fitted == nil {
      var place = place
      place.lines = 2
      fitted = fitter.fit(options[1], content.language, in: place)
    }
    return fitted.map { bar(of: $0, .alert, indent: indent) } ?? DotZone()
  }

  /// Letters cut out of a bar of ink.
  private func bar(of text: FittedText, _ ink: Ink, indent: Int) -> DotZone {
    let box = Box(x: 0, y: 0, width: text.width + 2 * indent, height: text.height)
    var letters = Bitmap(width: box.width, height: box.height)
    for (index, line) in text.lines.enumerated() {
      letters.draw(
        lettering.line(line.text, em: text.em, language: text.language), x: indent,
        y: index * text.lineHeight)
    }
    let bar = letters.inverted(width: box.width, height: box.height)
    return DotZone(height: box.height, items: [.picture(bar, ink, box, text: text.whole)])
  }

  private func zone(of lines: [PageLine]) -> DotZone {
    var zone = DotZone()
    for line in lines {
      zone.add(line, y: zone.height)
      zone.height += line.height
    }
    return zone
  }

  private func draw(_ zone: DotZone, _ plan: DotPlan, y: Int, on canvas: inout DotCanvas) {
    zone.draw(on: &canvas, lettering: lettering, x: plan.marginAcross, y: y)
  }
}
