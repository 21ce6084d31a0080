import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskScreen

/// The display in tmux, as a visitor sees it.
@Suite("The display in a real terminal", .serialized)
struct TerminalRigTests {
  /// 2026-11-22 09:41 in Shanghai.
  private static let now = Date(timeIntervalSince1970: 1_795_311_660)

  private func board(_ language: Language) -> BoardSnapshot {
    let texts: [String] =
      switch language {
      case .simplifiedChinese: ["上午好，欢迎光临", "2 号柜台", "置业咨询", "前台接待", "欧阳淑芬"]
      case .traditionalChinese: ["上午好，歡迎光臨", "2 號櫃檯", "置業諮詢", "前台接待", "歐陽淑芬"]
      case .english: ["Good morning", "Counter 2", "Consulting", "Reception", "O’Neil"]
      }
    return BoardSnapshot(
      at: Self.now, timeZone: "Asia/Shanghai", languages: [language.rawValue], site: "云栖湾",
      greeting: [texts[0]],
      nowServing: [
        BoardCall(ticket: "A012", counter: "2", counterName: [texts[1]], calledAt: Self.now)
      ],
      waiting: [BoardQueue(service: "consult", serviceName: [texts[2]], waiting: 7)],
      shifts: [
        BoardShift(
          post: [texts[3]], person: texts[4], from: "08:10", to: "17:30", crossesMidnight: false,
          phase: .onDuty)
      ], notices: [["😀 e\u{301}x\u{336}\u{20DD} ก็ ｱ 한국"]])
  }

  /// What the screen should show.
  private func expected(
    _ board: BoardSnapshot, _ columns: Int, _ rows: Int, asOf: Date? = nil,
    isJustCalled: Bool = false
  )
    -> [String]
  {
    // The pages turn with the wall clock, every ten seconds.
    let moment = BoardMoment(
      now: Self.now, asOf: asOf, turn: Int(Self.now.timeIntervalSince1970 / 10),
      isCallFresh: isJustCalled, isFlashed: isJustCalled)
    return BoardPainter(mode: .cells).frame(
      board, size: ScreenSize(columns: columns, rows: rows), at: moment
    ).frame.lines
  }

  /// Waits until `terminal` shows `lines`.
  private func expect(
    _ terminal: Tmux, shows lines: [String], _ location: SourceLocation = #_sourceLocation
  ) async throws {
    var screen: [String] = []
    for _ in 0..<200 {
      screen = try await terminal.screen()
      if screen == lines { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(screen == lines, sourceLocation: location)
  }

  /// Waits until `terminal` shows a line that begins with `text`.
  private func expect(
    _ terminal: Tmux, says text: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    for _ in 0..<200 {
      if try await terminal.screen().contains(where: { $0.hasPrefix(text) }) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("\(text) is not on\n\(try await terminal.screen())", sourceLocation: location)
  }

  @Test("every cell of the board is where it should be", arguments: Language.allCases)
  func shows(language: Language) async throws {
    let probe = try await Probe(columns: 80, rows: 24, now: Self.now)
    var board = board(language)
    try probe.show(board)
    try await expect(probe.terminal, shows: expected(board, 80, 24))
    // Bright yellow on black: the call.
    #expect(try await probe.terminal.colours().contains("93"))
    #expect(try await probe.terminal.ask("#{cursor_flag} #{alternate_on}") == "0 1")

    board.nowServing.insert(
      BoardCall(ticket: "B104", counter: "1", counterName: ["1"], calledAt: Self.now), at: 0)
    board.waiting[0].waiting = 6
    try probe.show(board)
    try await expect(probe.terminal, shows: expected(board, 80, 24, isJustCalled: true))
  }

  @Test("resized while it runs, the board fits again")
  func resizes() async throws {
    let probe = try await Probe(columns: 80, rows: 24, now: Self.now)
    let board = board(.simplifiedChinese)
    try probe.show(board)
    for (columns, rows) in [(120, 33), (60, 80), (20, 5), (160, 45), (80, 24)] {
      try await probe.terminal.resize(columns: columns, rows: rows)
      try await expect(probe.terminal, shows: expected(board, columns, rows))
    }
  }

  @Test("cut off from the desk it says as of when, and comes back")
  func cutOff() async throws {
    let probe = try await Probe(columns: 100, rows: 30, now: Self.now)
    let board = board(.english)
    try probe.show(board)
    let since = Self.now - 180
    try probe.say("cutoff \(Int(since.timeIntervalSince1970))")
    try await expect(probe.terminal, shows: expected(board, 100, 30, asOf: since))
    try probe.say("connected")
    try await expect(probe.terminal, shows: expected(board, 100, 30))
  }

  @Test("the terminal is given back: at the end, on Ctrl-C, SIGTERM and SIGHUP, after a crash")
  func givesBack() async throws {
    // Swift's traps are illegal instructions.
    let ways = [("end", 0), ("C-c", 130), ("TERM", 143), ("HUP", 129), ("crash", 132)]
    for (way, status) in ways {
      let probe = try await Probe(columns: 80, rows: 24, now: Self.now)
      try probe.show(board(.english))
      try await expect(probe.terminal, says: "  Good morning")
      let process = try #require(probe.log().first.flatMap { pid_t($0) })
      switch way {
      case "end", "crash": try probe.say(way)
      case "C-c": try await probe.terminal.press("C-c")
      case "TERM": kill(process, SIGTERM)
      default: kill(process, SIGHUP)
      }
      try await expect(probe.terminal, says: "exit \(status)")
      #expect(try await probe.terminal.screen().first == "before", "\(way)")
      let state = try await probe.terminal.ask("#{cursor_flag} #{alternate_on} #{wrap_flag}")
      #expect(state == "1 0 1", "\(way)")
      try await probe.terminal.type("stty -a")
      try await probe.terminal.press("Enter")
      try await expect(probe.terminal, says: "isig icanon iexten echo")
    }
  }

  @Test("keys reach the program, arrows and suspension do not")
  func keys() async throws {
    let probe = try await Probe(columns: 80, rows: 24, now: Self.now)
    try probe.show(board(.english))
    try await expect(probe.terminal, says: "  Good morning")
    try await probe.terminal.press("d", "Up", "Left", "C-z", "C-s", "n", "Space", "F5", "q")
    for _ in 0..<200 where try probe.log().count < 5 {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try probe.log().dropFirst() == ["d", "n", " ", "q"])
  }
}
