import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskScreen

@Suite("The display")
struct DisplayLoopTests {
  private let screen = RecordingScreen(ScreenSize(columns: 80, rows: 24))
  private let clock = ManualClock(start: SampleBoards.now + 20)
  /// Of one language, with room for everything: it turns no pages.
  private let board = SampleBoards.busy([.simplifiedChinese])

  private func makeLoop() -> DisplayLoop {
    DisplayLoop(screen: screen, now: { [clock] in clock.wall }, clock: clock)
  }

  /// Lets the other tasks go on until `condition` holds.
  private func wait(_ what: Comment, until condition: () -> Bool) async throws {
    for _ in 0..<10_000 where !condition() {
      try await Task.sleep(for: .milliseconds(1))
    }
    try #require(condition(), what)
  }

  @Test("the same board again writes nothing")
  func unchanged() async throws {
    let loop = makeLoop()
    try await loop.handle(.board(board))
    let text = screen.text
    #expect(text.contains("2 号柜台") && screen.writes.count == 1)
    try await loop.handle(.board(board))
    try await loop.handle(.tick)
    #expect(screen.writes.count == 1)
  }

  @Test("cut off from the desk: as of, until the desk is heard again")
  func cutOff() async throws {
    let loop = makeLoop()
    try await loop.handle(.board(board))
    try await loop.handle(.cutOff(since: SampleBoards.now - 60))
    #expect(screen.text.contains("数据截至 09:40"))
    try await loop.handle(.connected)
    #expect(!screen.text.contains("数据截至"))
    try await loop.handle(.cutOff(since: SampleBoards.now))
    try await loop.handle(.board(board))
    #expect(!screen.text.contains("数据截至"))
  }

  @Test("a failed write is drawn whole the next time")
  func failure() async throws {
    let loop = makeLoop()
    try await loop.handle(.board(board))
    let whole = screen.writes[0].count
    screen.fail(TerminalError(.write, number: EAGAIN))
    var next = board
    next.nowServing[0].ticket = "B077"
    await #expect(throws: TerminalError.self) { try await loop.handle(.board(next)) }
    screen.fail(nil)
    try await loop.handle(.tick)
    #expect(screen.writes.count == 2 && screen.writes[1].count > whole / 2)
  }

  @Test("idle, the display wakes once a minute, on the minute, for the clock alone")
  func minutes() async throws {
    let (inputs, input) = AsyncStream.makeStream(of: DisplayInput.self)
    let loop = makeLoop()
    let running = Task { try await loop.run(inputs) }
    input.yield(.board(board))
    try await wait("the board is drawn") { screen.text.contains("09:41") }
    try await wait("the display sleeps") { clock.sleeps.count == 1 }
    #expect(clock.sleeps[0] > .seconds(40) && clock.sleeps[0] < .seconds(40.1))
    let before = screen.writes.count
    clock.advance(by: clock.sleeps[0])
    try await wait("the clock moves") { screen.text.contains("09:42") }
    #expect(screen.writes.count == before + 1)
    try await wait("the display sleeps again") { clock.sleeps.count == 1 }
    #expect(clock.sleeps[0] > .seconds(59.9))
    input.finish()
    try await running.value
    #expect(clock.sleeps.isEmpty)
  }

  @Test("a resized terminal is drawn anew at its size; its end ends the display")
  func resized() async throws {
    let (inputs, input) = AsyncStream.makeStream(of: DisplayInput.self)
    let loop = makeLoop()
    let running = Task { try await loop.run(inputs) }
    input.yield(.board(board))
    try await wait("the board is drawn") { screen.text.contains("09:41") }
    screen.resize(ScreenSize(columns: 40, rows: 12))
    try await wait("the board is drawn anew") { screen.text.contains("2 号柜台") }
    screen.end()
    try await running.value
  }

  @Test("before the first board: connecting; cancelled, it ends")
  func connecting() async throws {
    let (inputs, input) = AsyncStream.makeStream(of: DisplayInput.self)
    let loop = makeLoop()
    let running = Task { try await loop.run(inputs) }
    try await wait("it says that it connects") { screen.text.contains("正在连接前台") }
    running.cancel()
    _ = await running.result
    input.finish()
  }
}
