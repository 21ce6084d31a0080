import DeskAPI
import DeskBasics
import DeskDomain
import Foundation
import Testing

@testable import DeskScreen

/// Texts that try to steer the terminal, through the whole display and into a terminal that notes
/// whatever it does not know.
///
/// 10,000 texts; `FRONTDESK_HOSTILE_TEXTS=1000000 swift test --filter HostileTextTests` for more.
@Suite("No text acts as a control")
struct HostileTextTests {
  private static let count =
    ProcessInfo.processInfo.environment["FRONTDESK_HOSTILE_TEXTS"].flatMap { Int($0) } ?? 10_000

  private static let sequences: [String] = [
    "\u{1B}[", "\u{1B}]0;", "\u{1B}P", "\u{1B}c", "\u{1B}%@", "\u{1B}[?1049l", "\u{9B}2J",
    "\u{1B}[6n", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{E0041}",
    "\u{E000}", "\u{301}", "\u{20DD}", "\u{2028}", "\u{3164}", "\u{2800}", "\u{FEFF}", "早",
    "Aé", "😀", "👨\u{200D}👩", "🇨🇳", "ｱ", "ก็", " ",
  ]

  private static let pieces: [String] = {
    let controls = (Array(0..<0x20) + Array(0x7F..<0xA0)).compactMap { Unicode.Scalar($0) }
    let parameters = "[]0123456789;mHJKABCDGhlrqc?=>\\P_^X"
    return controls.map { String(Character($0)) } + parameters.map { String($0) } + sequences
  }()

  private func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...24, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// A board of which every text is hostile, and how many there are.
  private func board(_ random: inout SeededRandom) -> (board: BoardSnapshot, texts: Int) {
    var texts = 0
    func some(_ count: Int) -> [String] {
      texts += count
      return (0..<count).map { _ in text(&random) }
    }
    var board = SampleBoards.busy([.simplifiedChinese, .english])
    board.site = some(1)[0]
    board.greeting = some(2)
    board.nowServing = (0..<4).map { _ in
      BoardCall(
        ticket: some(1)[0], counter: some(1)[0], counterName: some(2), visitor: some(2),
        calledAt: SampleBoards.now)
    }
    board.waiting = (0..<4).map { _ in
      BoardQueue(service: "s", serviceName: some(2), waiting: 3, wait: some(2))
    }
    board.shifts = (0..<4).map { _ in
      BoardShift(
        post: some(2), person: some(1)[0], from: some(1)[0], to: some(1)[0],
        crossesMidnight: true, phase: .onDuty)
    }
    board.notices = (0..<8).map { _ in some(2) }
    board.timeZone = some(1)[0]
    if Bool.random(using: &random) { board.closed = some(2) }
    return (board, texts)
  }

  @Test("whatever is written on the board")
  func hostile() throws {
    var random = SeededRandom(seed: 21)
    let size = try #require(ScreenSize("100x40"))
    let layout = BoardLayout(lettering: MetricLettering())
    var terminal = TinyTerminal(size)
    var shown: Frame?
    var texts = 0
    while texts < Self.count {
      let (board, count) = board(&random)
      texts += count
      let moment = BoardMoment(now: SampleBoards.now, turn: texts)
      let frame = layout.picture(board, size: size, at: moment).canvas.frame
      let bytes = FrameDiff.bytes(from: shown, to: frame, synchronized: true)
      terminal.take(bytes)
      shown = frame
      try #require(terminal.unknown == [])
      try #require(!bytes.contains(0x07))
    }
  }

  @Test("and the board still reads as it was laid out")
  func shown() throws {
    var random = SeededRandom(seed: 22)
    let size = try #require(ScreenSize("80x24"))
    let layout = BoardLayout(lettering: MetricLettering())
    for turn in 0..<20 {
      let board = board(&random).board
      let frame = layout.picture(
        board, size: size, at: BoardMoment(now: SampleBoards.now, turn: turn)
      ).canvas.frame
      var terminal = TinyTerminal(size)
      terminal.take(FrameDiff.bytes(from: nil, to: frame, synchronized: false))
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          #expect(terminal[column, row].text == frame[column, row].glyph?.text)
        }
      }
    }
  }
}
