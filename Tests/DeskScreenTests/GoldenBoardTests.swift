import DeskAPI
import DeskBasics
import DeskText
import Foundation
import Testing

@testable import DeskScreen

/// Every layout in every language and on every page, as text in the folder Boards.
///
/// `FRONTDESK_WRITE_BOARDS=1 swift test --filter GoldenBoardTests` writes them anew; git shows what
/// changed.
@Suite("Boards as they were approved")
struct GoldenBoardTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Boards")
  private static let isWriting =
    ProcessInfo.processInfo.environment["FRONTDESK_WRITE_BOARDS"] == "1"

  private static let sizes = ["80x24", "120x33", "160x45", "240x67", "67x120"]

  private func compare(
    _ name: String, _ text: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let file = Self.folder.appending(path: name + ".txt")
    if Self.isWriting { try Data(text.utf8).write(to: file) }
    let approved = try String(contentsOf: file, encoding: .utf8)
    guard approved != text else { return }
    let lines = zip(
      approved.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record(
      """
      \(name) looks different, first here:
      \(first?.0 ?? "(shorter)")
      \(first?.1 ?? "(longer)")
      """, sourceLocation: location)
  }

  private func name(_ languages: [Language]) -> String {
    languages.map(\.rawValue).joined(separator: "+")
  }

  /// Pages below each other, each with its number; of a small screen's many the first ones.
  private func pages(_ page: (BoardMoment) -> (text: String, pages: Int)) -> String {
    var (text, turn, count) = ("", 0, 1)
    while turn < min(count, 8) {
      let shown = page(BoardMoment(now: SampleBoards.now, turn: turn))
      count = shown.pages
      text += "== page \(turn + 1) of \(count)\n" + shown.text + "\n"
      turn += 1
    }
    return text
  }

  @Test("in the terminal's letters", arguments: SampleBoards.languages)
  func cells(languages: [Language]) throws {
    let layout = BoardLayout(lettering: MetricLettering())
    for name in Self.sizes {
      let size = try #require(ScreenSize(name))
      let text = pages { moment in
        let (canvas, pages) = layout.picture(
          SampleBoards.busy(languages), size: size, at: moment)
        return (canvas.frame.lines.joined(separator: "\n"), pages)
      }
      try compare("cells-\(name)-\(self.name(languages))", text)
    }
  }

  @Test("in dots: what stands where, in dots", arguments: SampleBoards.languages)
  func dots(languages: [Language]) throws {
    for (grid, mode) in [(DotGrid.octants, "octant"), (.halfBlocks, "half-blocks")] {
      let layout = DotLayout(lettering: MetricLettering(), grid: grid)
      for name in Self.sizes {
        let size = try #require(ScreenSize(name))
        guard DotLayout.canShow(size, grid: grid) else { continue }
        let text = pages { moment in
          let (canvas, pages) = layout.picture(
            SampleBoards.busy(languages), size: size, at: moment)
          return (canvas.placements.map(line).joined(separator: "\n"), pages)
        }
        try compare("\(mode)-\(name)-\(self.name(languages))", text)
      }
    }
  }

  /// `   8    4  256x40  32 strong  上午好，欢迎光临`.
  private func line(_ placement: DotCanvas.Placement) -> String {
    func pad(_ number: Int) -> String {
      String(repeating: " ", count: max(0, 4 - "\(number)".count)) + "\(number)"
    }
    let box = placement.box
    let text = placement.text.isEmpty ? "" : "  " + placement.text
    return "\(pad(box.x)) \(pad(box.y)) \(pad(box.width))x\(box.height) \(pad(placement.size)) "
      + "\(placement.ink)" + text
  }
}
