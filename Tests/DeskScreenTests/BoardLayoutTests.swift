import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskScreen

@Suite("The board on every screen (G8, issue: nothing overlaps or is cut)")
struct BoardLayoutTests {
  private let layout = BoardLayout(lettering: EngineLettering())

  private func text(_ board: BoardSnapshot, _ size: ScreenSize, isLate: Bool = false) -> String {
    layout.frame(
      board, size: size, now: SampleBoards.now, asOf: isLate ? SampleBoards.now - 120 : nil
    ).lines.joined(separator: "\n")
  }

  /// Nothing over anything else, every row exactly as wide as the screen.
  private func checkCells(_ board: BoardSnapshot, _ size: ScreenSize, isLate: Bool) {
    let canvas = layout.canvas(
      board, size: size, now: SampleBoards.now, asOf: isLate ? SampleBoards.now : nil)
    let frame = canvas.frame
    #expect(canvas.overlaps == 0, "\(size)\n\(canvas.frame.lines.joined(separator: "\n"))")
    let widths = (0..<size.rows).map { row in
      (0..<size.columns).reduce(0) { $0 + (frame[$1, row].glyph?.width ?? 0) }
    }
    #expect(widths.allSatisfy { $0 == size.columns })
    let longest = frame.lines.map { CellWidth.of($0) }.max() ?? 0
    #expect(longest <= size.columns)
  }

  @Test("S, G8: a busy board shows everything whole", arguments: SampleBoards.sizes)
  func busy(size: ScreenSizeText) {
    for languages in SampleBoards.languages {
      let board = SampleBoards.busy(languages)
      checkCells(board, size.size, isLate: false)
      let text = text(board, size.size)
      let expected =
        [board.greeting[0], "09:41", "A011 → \(board.nowServing[1].counterName[0])"]
        + board.nowServing[0].counterName.prefix(1) + board.waiting.map { $0.serviceName[0] }
      let isGreetingDrawn = size.size.rows >= 45
      for word in expected where !(isGreetingDrawn && word == board.greeting[0]) {
        #expect(text.contains(word), "\(word) in \(languages)")
      }
      // At 40 columns a notice may need more than its two lines.
      let isWhole = size.size.columns < 60 || !text.contains("…")
      #expect(isWhole, "cut in \(languages):\n\(text)")
    }
  }

  @Test("G3: the greeting of a festival is whole on every screen", arguments: SampleBoards.sizes)
  func festival(size: ScreenSizeText) {
    for languages in SampleBoards.languages {
      var board = SampleBoards.busy(languages)
      board.greeting = Words.festiveGreeting.texts(in: languages)
      checkCells(board, size.size, isLate: false)
      let text = text(board, size.size)
      if size.testDescription == "240x67", languages[0] != .english {
        // The wish is drawn, and the welcome stands below.
        let clauses = board.greeting[0].split(separator: "，").dropFirst()
        #expect(clauses.map { text.contains($0) } == [false, true])
      } else if size.size.columns >= 60 {
        #expect(text.contains(board.greeting[0]), "\(languages):\n\(text)")
      }
    }
  }

  @Test("S1–S9: shifts show post, person, hours and who is on", arguments: SampleBoards.sizes)
  func shifts(size: ScreenSizeText) {
    for languages in SampleBoards.languages where size.size.rows >= 24 {
      let board = SampleBoards.busy(languages)
      let lines = layout.frame(board, size: size.size, now: SampleBoards.now).lines
      for shift in board.shifts where shift.phase == .onDuty {
        let line = lines.first { $0.contains(shift.person) }
        #expect(line?.contains(shift.post[0]) == true)
        #expect(line?.contains("\(shift.from)–\(shift.to)") == true)
        #expect(line?.contains("●") == true)
      }
      let night = lines.first { $0.contains("陈卫东") }
      #expect(night?.contains("19:00–07:00 (+1)") == true)
      #expect(night?.contains("●") == false)
    }
  }

  @Test("G4, G5, Q7: greeted by name, waits stated, and when a closed desk opens")
  func reception() {
    for languages in SampleBoards.languages {
      let large = ScreenSize(columns: 160, rows: 45)
      var board = SampleBoards.busy(languages)
      board.nowServing[0].visitor = Words.visitor.texts(in: languages)
      let busy = text(board, large)
      #expect(busy.contains(Words.visitor[languages[0]]))
      #expect(busy.contains(Words.wait[languages[0]]))
      board.nowServing = []
      board.closed = Words.opens.texts(in: languages)
      for size in [large, ScreenSize(columns: 40, rows: 12)] {
        var open = board
        open.closed = nil
        #expect(text(board, size) != text(open, size))
      }
      // Where the letters are too small to be drawn large, they stand as they are.
      #expect(text(board, ScreenSize(columns: 40, rows: 8)).contains(Words.opens[languages[0]]))
    }
  }

  @Test("the longest names overlap nothing", arguments: SampleBoards.sizes)
  func longest(size: ScreenSizeText) {
    for languages in SampleBoards.languages {
      checkCells(SampleBoards.longest(languages), size.size, isLate: false)
      checkCells(SampleBoards.longest(languages), size.size, isLate: true)
    }
  }

  @Test("any board fits any screen, down to a single cell")
  func anything() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<80 {
      let size = ScreenSize(
        columns: Int.random(in: 1...130, using: &random),
        rows: Int.random(in: 1...50, using: &random))
      checkCells(SampleBoards.random(&random), size, isLate: Bool.random(using: &random))
      checkCells(SampleBoards.longest([.english]), size, isLate: false)
    }
  }

  @Test("20×5 still greets, calls and counts")
  func tiny() {
    let text = text(
      SampleBoards.busy([.simplifiedChinese, .english]), ScreenSize(columns: 20, rows: 5))
    for word in ["上午好", "09:41", "A012 → 2 号柜台", "9 人"] { #expect(text.contains(word)) }
  }

  @Test("the called number is the largest thing on the screen")
  func number() {
    for size in SampleBoards.sizes where size.size.rows >= 20 {
      let lines = layout.frame(
        SampleBoards.busy([.english]), size: size.size, now: SampleBoards.now
      ).lines
      let drawn = lines.filter { $0.contains("█") || $0.contains("▀") }
      let expected = min(size.size.rows / 6, size.size.columns / 14)
      #expect(drawn.count >= expected, "\(size.testDescription)")
    }
  }

  @Test("cut off from the desk the board says as of when, in every language")
  func late() {
    let size = ScreenSize(columns: 100, rows: 30)
    let board = SampleBoards.busy([.simplifiedChinese, .english])
    #expect(text(board, size, isLate: true).contains("数据截至 · as of 09:39"))
    let small = ScreenSize(columns: 30, rows: 5)
    #expect(text(SampleBoards.busy([.english]), small, isLate: true).contains("as of 09:39"))
    let hant = SampleBoards.busy([.traditionalChinese])
    #expect(text(hant, size, isLate: true).contains("資料截至 09:39"))
  }

  @Test("A5 a clock nobody vouches for: no time, no date", arguments: SampleBoards.sizes)
  func unsetClock(size: ScreenSizeText) {
    for languages in SampleBoards.languages {
      var board = SampleBoards.busy(languages)
      let day = BoardContent(board, now: SampleBoards.now, asOf: nil).day(languages[0]) ?? ""
      let told = text(board, size.size)
      board.isClockTrusted = false
      let untold = text(board, size.size)
      #expect(!untold.contains("09:41") && !untold.contains(day), "\(size.size) \(languages)")
      #expect(size.size.rows < 24 || told.contains(day) || told.contains("09:41"))
    }
  }

  @Test("G7: nobody called, the board asks to press the button")
  func idle() {
    var board = SampleBoards.busy([.english])
    board.nowServing = []
    for size in SampleBoards.sizes {
      checkCells(board, size.size, isLate: false)
      let text = text(board, size.size)
      if size.size.columns < 200 {
        #expect(text.contains("Please press the button for a number"))
      }
    }
  }

  @Test("bad input: a snapshot's texts cannot steer the terminal")
  func hostile() {
    var board = SampleBoards.busy([.english])
    board.site = "\u{1B}[2JSite\u{202E}\n"
    board.nowServing[0].counterName = ["\u{9B}31m", "\u{200B}"]
    board.shifts[0].person = "\u{1B}]0;x\u{7}"
    board.timeZone = "Nowhere/Never"
    board.languages = ["xx"]
    let text = text(board, ScreenSize(columns: 80, rows: 24))
    let isClean = text.unicodeScalars.allSatisfy { $0 == "\n" || Sanitiser.isFit($0) }
    #expect(isClean)
    #expect(text.contains("[2JSite"))
  }

  @Test("before the first board the screen says that it connects")
  func connecting() {
    let frame = layout.connecting(
      size: ScreenSize(columns: 60, rows: 9), languages: [.simplifiedChinese, .english])
    let text = frame.lines.joined()
    #expect(text.contains("正在连接前台…") && text.contains("Connecting to the front desk…"))
  }
}
