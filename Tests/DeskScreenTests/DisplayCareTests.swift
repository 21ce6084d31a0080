import DeskAPI
import DeskBasics
import Foundation
import Synchronization
import Testing

@testable import DeskScreen

@Suite("The display through the day")
struct DisplayCareTests {
  private final class Beats: Sendable {
    let count = Atomic<Int>(0)
    func beat() { count.add(1, ordering: .relaxed) }
  }

  private let board = SampleBoards.busy([.simplifiedChinese, .english])
  private let beats = Beats()

  private func loop(
    _ screen: RecordingScreen, _ clock: ManualClock, chimes: Bool = false
  ) -> DisplayLoop {
    DisplayLoop(
      screen: screen, chimes: chimes, now: { clock.wall }, clock: clock,
      heartbeat: { [beats] in beats.beat() })
  }

  private func screen(
    _ size: String, _ mode: DisplayMode, isConsole: Bool = false
  ) throws -> RecordingScreen {
    RecordingScreen(try #require(ScreenSize(size)), mode: mode, isConsole: isConsole)
  }

  @Test("a call rings once, flashes, and comes to rest; each frame proves that the display lives")
  func call() async throws {
    let screen = try screen("160x45", .octant)
    let clock = ManualClock(start: SampleBoards.now + 20)
    let loop = loop(screen, clock, chimes: true)
    try await loop.handle(.board(board))
    #expect(screen.bells == 0, "old calls do not ring")
    var next = board
    next.nowServing.insert(
      SampleBoards.call("A013", "1", [.simplifiedChinese, .english]), at: 0)
    next.nowServing[0].calledAt = SampleBoards.now + 20
    try await loop.handle(.board(next))
    #expect(screen.bells == 1)
    var looks: [String] = [screen.text]
    for _ in 0..<12 {
      clock.advance(by: .milliseconds(500))
      try await loop.handle(.tick)
      if looks.last != screen.text { looks.append(screen.text) }
    }
    #expect(looks.count >= 10 && screen.bells == 1)
    #expect(beats.count.load(ordering: .relaxed) == 14)
  }

  @Test(
    "a font that somebody else sets on the console is replaced within a minute, and all is drawn again"
  )
  func lostFont() async throws {
    let screen = try screen("160x45", .octant, isConsole: true)
    let clock = ManualClock(start: SampleBoards.now)
    let loop = loop(screen, clock)
    try await loop.handle(.board(board))
    let whole = try #require(screen.writes.last).count
    screen.loseFont()
    clock.advance(by: .seconds(60))
    try await loop.handle(.tick)
    #expect(try #require(screen.writes.last).count > whole / 2)
    let count = screen.writes.count
    try await loop.handle(.tick)
    #expect(screen.writes.count == count)
  }

  @Test("pages turn every ten seconds where there is more than fits, and only there")
  func pages() async throws {
    let screen = try screen("160x45", .octant)
    let clock = ManualClock(start: Date(timeIntervalSince1970: 1_795_311_660))
    let (inputs, input) = AsyncStream.makeStream(of: DisplayInput.self)
    let loop = loop(screen, clock)
    let running = Task { try await loop.run(inputs) }
    input.yield(.board(board))
    for page in 1...3 {
      for _ in 0..<10_000 where screen.writes.count <= page || clock.sleeps.count != 1 {
        try await Task.sleep(for: .milliseconds(1))
      }
      #expect(clock.sleeps.first.map { $0 <= .seconds(10.1) } == true)
      let before = screen.text
      clock.advance(by: clock.sleeps.first ?? .zero)
      for _ in 0..<10_000 where screen.text == before {
        try await Task.sleep(for: .milliseconds(1))
      }
      #expect(screen.text != before)
    }
    running.cancel()
    _ = await running.result
    input.finish()
  }

  @Test(
    "a console is painted anew every few minutes, without flicker; elsewhere nothing is written"
  )
  func repaints() async throws {
    var quiet = board
    quiet.waiting = []
    quiet.shifts = []
    quiet.notices = []
    quiet.nowServing = []
    quiet.languages = ["en"]
    for isConsole in [true, false] {
      let screen = try screen("160x45", .cells, isConsole: isConsole)
      let clock = ManualClock(start: SampleBoards.now)
      let loop = loop(screen, clock)
      try await loop.handle(.board(quiet))
      let whole = screen.writes[0].count
      clock.advance(by: .seconds(601))
      try await loop.handle(.tick)
      let last = try #require(screen.writes.last)
      #expect((last.count > whole / 2) == isConsole)
      #expect(!String(decoding: last, as: UTF8.self).contains("\u{1B}[2J"))
    }
  }

  @Test("closed at night everything but the alarm is grey; an evening opening is not")
  func night() throws {
    let night = SampleBoards.now + 14 * 3600
    var frame = BoardPainter(mode: .octant).frame(
      board, size: ScreenSize(columns: 160, rows: 45), at: BoardMoment(now: night, asOf: night)
    ).frame
    frame = frame.dimmed()
    var inks: Set<Ink> = []
    for row in 0..<45 {
      for column in 0..<160 where frame[column, row] != .blank {
        inks.insert(frame[column, row].style.ink)
      }
    }
    #expect(inks == [.quiet, .alert, .rule])
    let clock = SiteClock(timeZone: "Asia/Shanghai")
    #expect(clock.isNight(night) && !clock.isNight(SampleBoards.now))
  }

  @Test(
    "the board drifts by a cell and loses nothing; what fills the screen stays", arguments: 0..<4)
  func drift(step: Int) {
    for mode in DisplayMode.allCases {
      let frame = BoardPainter(mode: mode).frame(
        board, size: ScreenSize(columns: 160, rows: 45), at: BoardMoment(now: SampleBoards.now)
      ).frame
      let drifted = frame.drifted(step: step)
      let (right, down) = [(0, 0), (1, 0), (1, 1), (0, 1)][step]
      #expect(drifted.moved(right: -right, down: -down) == frame)
    }
    var full = Frame(ScreenSize(columns: 2, rows: 1))
    for column in 0...1 {
      full.put(CellGlyph(text: "x", width: 1), .strong, column: column, row: 0)
    }
    #expect(full.drifted(step: step) == full)
  }

  @Test("a call, a minute and nothing in bytes", arguments: ["160x45", "240x67"])
  func bytes(name: String) throws {
    let size = try #require(ScreenSize(name))
    let painter = BoardPainter(mode: .octant)
    var next = board
    func frame(_ board: BoardSnapshot, _ seconds: TimeInterval = 0) -> Frame {
      painter.frame(board, size: size, at: BoardMoment(now: SampleBoards.now + seconds)).frame
    }
    let before = frame(board)
    next.nowServing[0].ticket = "A013"
    func cost(_ after: Frame) -> Int {
      FrameDiff.bytes(from: before, to: after, synchronized: false).count
    }
    #expect(cost(frame(next)) < 4000)
    #expect(cost(frame(board, 60)) < 400)
    #expect(cost(before) == 0)
    let whole = FrameDiff.bytes(from: nil, to: before, synchronized: false).count
    #expect(whole < size.columns * size.rows * 3)
    print(
      "\(name): call \(cost(frame(next))), minute \(cost(frame(board, 60))), whole \(whole) bytes")
  }
}
