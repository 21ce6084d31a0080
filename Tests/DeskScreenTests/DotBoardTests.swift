import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskScreen
@testable import DeskText

@Suite("The board in square dots (G8, issue: nothing overlaps or is cut)")
struct DotBoardTests {
  /// Every screen on which a board is drawn: its cells, and what a cell is made of.
  struct Screen: CustomTestStringConvertible, Sendable {
    var size: ScreenSize
    var grid: DotGrid
    var testDescription: String { "\(size.columns)x\(size.rows) \(grid)" }
  }

  static let screens: [Screen] = [DotGrid.octants, .halfBlocks].flatMap { grid in
    ["80x24", "120x33", "160x45", "240x67", "67x120", "135x120"]
      .compactMap { ScreenSize($0) }
      .filter { DotLayout.canShow($0, grid: grid) }
      .map { Screen(size: $0, grid: grid) }
  }

  private let engine = EngineLettering()
  private let boxes = MetricLettering()

  /// Nothing over anything else, nothing beyond the screen, one colour a cell.
  private func check(
    _ canvas: DotCanvas, _ what: @autoclosure () -> String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let screen = Box(x: 0, y: 0, width: canvas.width, height: canvas.height)
    let (across, down) = (canvas.grid.across, canvas.grid.down)
    for (index, placement) in canvas.placements.enumerated() {
      let box = placement.box
      let isWhole = [box.x % across, box.y % down, box.right % across, box.bottom % down]
        .allSatisfy { $0 == 0 }
      if !screen.contains(box) || box.isEmpty || (!isWhole && !placement.text.isEmpty) {
        Issue.record("\(what()): \(placement) is out of place", sourceLocation: location)
      }
      for other in canvas.placements[(index + 1)...]
      where cells(box, canvas).overlaps(cells(other.box, canvas)) {
        Issue.record("\(what()): \(placement) over \(other)", sourceLocation: location)
      }
    }
  }

  /// The box in whole cells, since a cell has one colour.
  private func cells(_ box: Box, _ canvas: DotCanvas) -> Box {
    let (across, down) = (canvas.grid.across, canvas.grid.down)
    let (x, y) = (box.x / across, box.y / down)
    return Box(
      x: x, y: y, width: (box.right + across - 1) / across - x,
      height: (box.bottom + down - 1) / down - y)
  }

  /// What is written on all the pages, page after page, and what stands beside them, without
  /// spaces.
  private func writing(
    _ board: BoardSnapshot, _ screen: Screen, _ lettering: any Lettering, isLate: Bool = false,
    isFresh: Bool = false
  ) -> String {
    let layout = DotLayout(lettering: lettering, grid: screen.grid)
    var (writing, beside) = ("", "")
    var turn = 0
    var pages = 1
    while turn < pages {
      let moment = BoardMoment(
        now: SampleBoards.now, asOf: isLate ? SampleBoards.now - 120 : nil, turn: turn,
        isCallFresh: isFresh)
      let (canvas, count) = layout.picture(board, size: screen.size, at: moment)
      check(canvas, "\(screen.testDescription) page \(turn)")
      // The pages begin below the thin line; small screens have none, and show the call in between.
      let line = canvas.placements.firstIndex { $0.ink == .rule }
      let isCall =
        line == nil && canvas.placements.contains { $0.text == board.nowServing.first?.ticket }
      let fixed = isCall ? canvas.placements.count : line ?? 0
      beside += canvas.placements.prefix(fixed).map(\.text).joined()
      writing += canvas.placements.dropFirst(fixed).filter { $0.ink != .alert }.map(\.text).joined()
      beside += canvas.placements.filter { $0.ink == .alert }.map(\.text).joined()
      pages = count
      turn += 1
    }
    return (writing + "|" + beside).filter { $0 != " " }
  }

  @Test("a busy board shows everything on one of its pages", arguments: screens)
  func busy(screen: Screen) {
    for (index, languages) in SampleBoards.languages.prefix(3).enumerated() {
      let board = SampleBoards.busy(languages)
      for isLate in index == 0 ? [false, true] : [false] {
        let writing = writing(board, screen, engine, isLate: isLate)
        let words =
          board.greeting + board.nowServing.map(\.ticket)
          + board.nowServing.flatMap(\.counterName) + board.waiting.flatMap(\.serviceName)
          + board.waiting.flatMap { $0.wait ?? [] } + board.notices.flatMap { $0 } + ["09:41"]
          + board.shifts.flatMap { $0.post + [$0.person, "\($0.from)–\($0.to)"] }
          + (isLate ? [BoardWords.asOf[languages[0]], "09:39"] : [])
        for word in words where !writing.contains(word.filter { $0 != " " }) {
          Issue.record("\(word) is not on \(screen.testDescription) in \(languages)")
        }
        #expect(
          writing.contains("(+1)")
            && writing.contains(BoardWords.onDuty[languages[0]].filter { $0 != " " }))
        #expect(isLate || !writing.contains("…"))
      }
    }
  }

  @Test("A5 a board whose clock nobody vouches for shows no time on any page", arguments: screens)
  func unsetClock(screen: Screen) {
    for languages in SampleBoards.languages.prefix(3) {
      var board = SampleBoards.busy(languages)
      board.isClockTrusted = false
      let writing = writing(board, screen, engine)
      #expect(!writing.contains("09:41"), "\(languages)")
      for word in board.greeting where !writing.contains(word.filter { $0 != " " }) {
        Issue.record("\(word) is not on \(screen.testDescription) in \(languages)")
      }
    }
  }

  @Test("names of 200 characters are whole on some page", arguments: screens)
  func longest(screen: Screen) {
    let isEverything = screen.size.columns == 240 || screen.size.columns == 80
    for languages in isEverything ? [[Language.simplifiedChinese, .english]] : [[.english]] {
      var board = SampleBoards.longest(languages)
      board.notices = [languages.map { text(200, $0) }]
      board.greeting = languages.map { text(60, $0) }
      board.shifts = Array(board.shifts.prefix(1))
      board.shifts[0].person = text(200, languages[0])
      board.waiting = Array(board.waiting.prefix(1))
      board.nowServing = Array(board.nowServing.prefix(2))
      let writing = writing(board, screen, MetricLettering())
      let words =
        board.notices[0] + board.greeting + board.nowServing[0].counterName
        + board.waiting[0].serviceName + board.shifts[0].post + [board.shifts[0].person]
      for word in words where !writing.contains(word.filter { $0 != " " }) {
        Issue.record("\(word) is cut on \(screen.testDescription)")
      }
    }
  }

  /// A text of so many characters, no two stretches of it alike.
  private func text(_ count: Int, _ language: Language) -> String {
    let words = (1...count).map { language == .english ? "No\($0) " : "第\($0)号" }
    return String(words.joined().prefix(count)).trimmingCharacters(in: .whitespaces)
  }

  @Test("any texts, wide, narrow, combining, emoji, on any screen")
  func anything() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<60 {
      let grid = Bool.random(using: &random) ? DotGrid.octants : .halfBlocks
      let size = ScreenSize(
        columns: Int.random(in: 56...260, using: &random),
        rows: Int.random(in: 15...140, using: &random))
      guard DotLayout.canShow(size, grid: grid) else { continue }
      let board =
        Bool.random(using: &random)
        ? SampleBoards.random(&random) : SampleBoards.longest([.english, .traditionalChinese])
      let moment = BoardMoment(
        now: SampleBoards.now, asOf: Bool.random(using: &random) ? SampleBoards.now : nil,
        turn: Int.random(in: -3...99, using: &random),
        isCallFresh: Bool.random(using: &random), isFlashed: Bool.random(using: &random))
      let lettering: any Lettering = Bool.random(using: &random) ? engine : MetricLettering()
      let layout = DotLayout(lettering: lettering, grid: grid)
      check(layout.picture(board, size: size, at: moment).canvas, "\(size) \(grid)")
    }
  }

  @Test(
    "the call stands on the screen whatever page is shown; on small ones while it is fresh")
  func calls() {
    let board = SampleBoards.busy([.simplifiedChinese, .english])
    for screen in Self.screens {
      let layout = DotLayout(lettering: MetricLettering(), grid: screen.grid)
      let any = layout.picture(board, size: screen.size, at: BoardMoment(now: SampleBoards.now))
      let isSmall = !any.canvas.placements.contains { $0.ink == .rule }
      for turn in 0..<12 {
        let moment = BoardMoment(now: SampleBoards.now, turn: turn, isCallFresh: isSmall)
        let canvas = layout.picture(board, size: screen.size, at: moment).canvas
        let number = canvas.placements.first { $0.text == "A012" }
        #expect(number != nil, "\(screen.testDescription) page \(turn)")
        let largest = canvas.placements.map(\.size).max()
        #expect(number?.size == largest, "\(screen.testDescription) page \(turn)")
      }
    }
  }

  @Test(
    "G4, G7, Q7: who is called is greeted by name; nobody called: press the button, or when it opens"
  )
  func invitation() {
    for screen in Self.screens {
      var board = SampleBoards.busy([.english])
      board.nowServing[0].visitor = [Words.visitor.en]
      let isSmall = DotPlan(screen.size, grid: screen.grid).isCards
      let greeting = writing(board, screen, boxes, isFresh: !isSmall)
      #expect(greeting.contains("Goodmorning") && greeting.contains("MsOuyang"))
      board.nowServing = []
      #expect(writing(board, screen, boxes).contains("Pleasepressthebuttonforanumber"))
      board.closed = [Words.opens.en]
      #expect(writing(board, screen, boxes).contains("Weopentomorrowat08:30"))
    }
  }

  @Test("S3: when guards swap their posts")
  func swaps() throws {
    var board = SampleBoards.busy([.simplifiedChinese, .english])
    board.shifts[0].swapsAt = SampleBoards.now + 19 * 60
    let size = try #require(ScreenSize("240x67"))
    let writing = writing(board, Screen(size: size, grid: .octants), engine)
    #expect(writing.contains("19分钟后换岗") && writing.contains("swapin19min"))
  }

  @Test("a flashed number is shown the other way round, in its place")
  func flash() throws {
    let size = try #require(ScreenSize("240x67"))
    let layout = DotLayout(lettering: engine, grid: .octants)
    let board = SampleBoards.busy([.english])
    let plain = layout.picture(
      board, size: size, at: BoardMoment(now: SampleBoards.now, isCallFresh: true))
    let flashed = layout.picture(
      board, size: size,
      at: BoardMoment(now: SampleBoards.now, isCallFresh: true, isFlashed: true))
    #expect(plain.canvas.placements.map(\.box) == flashed.canvas.placements.map(\.box))
    #expect(plain.canvas.frame != flashed.canvas.frame)
  }

  @Test("before the first board it connects")
  func connecting() {
    for screen in Self.screens {
      let canvas = DotLayout(lettering: engine, grid: screen.grid).connecting(
        size: screen.size, languages: [.traditionalChinese, .english])
      check(canvas, screen.testDescription)
      #expect(canvas.placements.map(\.text).joined().contains("正在連接前台"))
    }
  }
}
