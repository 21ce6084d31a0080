import DeskAPI
import DeskBasics
import Foundation
import Testing

@testable import DeskScreen

@Suite("J10 a board of two languages says everything in each of them, on every screen")
struct BoardLanguagesTests {
  private static let pairs = SampleBoards.languages.filter { $0.count == 2 }

  /// What a visitor of the language at `index` has to find, each thing whole on one page.
  private func words(of board: BoardSnapshot, _ index: Int) -> [String] {
    let language = Language(rawValue: board.languages[index]) ?? .english
    let waiting = board.waiting.flatMap {
      [$0.serviceName[index]] + ($0.wait.map { [$0[index]] } ?? [])
    }
    return board.notices.map { $0[index] } + waiting
      + board.nowServing.map { $0.counterName[index] } + board.shifts.map { $0.post[index] }
      + [BoardWords.waiting[language], BoardWords.today[language]]
  }

  private func withoutSpaces(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "●" }
  }

  /// The pages that a screen turns, as text without spaces.
  private func pages(_ page: (BoardMoment) -> (text: String, pages: Int)) -> [String] {
    var (texts, count): ([String], Int) = ([], 1)
    while texts.count < count {
      let shown = page(BoardMoment(now: SampleBoards.now, turn: texts.count))
      count = shown.pages
      texts.append(withoutSpaces(shown.text))
    }
    return texts
  }

  private func busy(_ languages: [Language]) -> BoardSnapshot {
    var board = SampleBoards.busy(languages)
    board.notices.append(Words.pestControl.texts(in: languages))
    return board
  }

  @Test("in the terminal's letters", arguments: SampleBoards.sizes)
  func cells(size: ScreenSizeText) {
    let layout = BoardLayout(lettering: EngineLettering())
    for languages in Self.pairs where size.size.rows >= 24 {
      let board = busy(languages)
      let pages = pages { moment in
        let (canvas, pages) = layout.picture(board, size: size.size, at: moment)
        return (canvas.frame.lines.joined(), pages)
      }
      for index in languages.indices {
        for word in words(of: board, index) {
          #expect(
            pages.contains { $0.contains(withoutSpaces(word)) },
            "\(word) in \(languages):\n\(pages.joined(separator: "\n"))")
        }
      }
      // The greeting, the counter of the call and the day stand beside each other or take turns.
      let all = pages.joined()
      for day in ["11月22日", "22Nov"] where languages.contains(.english) && size.size.columns >= 60 {
        #expect(all.contains(day), "\(languages)")
      }
    }
  }

  /// On the smallest screens a page is a line.
  @Test(
    "in dots",
    arguments: DotBoardTests.screens.filter { !DotPlan($0.size, grid: $0.grid).isCards })
  func dots(screen: DotBoardTests.Screen) {
    let layout = DotLayout(lettering: MetricLettering(), grid: screen.grid)
    for languages in Self.pairs {
      let board = busy(languages)
      let pages = pages { moment in
        let (canvas, pages) = layout.picture(board, size: screen.size, at: moment)
        return (canvas.placements.map(\.text).joined(), pages)
      }
      for index in languages.indices {
        let titles = [BoardWords.waiting, BoardWords.today].flatMap { $0.texts(in: languages) }
        for word in words(of: board, index) + [board.greeting[index]]
        where !titles.contains(word) {
          // Where there is a line or two for it, a notice goes on at the next pause, as far as a line reaches.
          for part in Wrapping.parts(of: word, fits: { _ in false }) where part.count < 50 {
            #expect(
              pages.contains { $0.contains(withoutSpaces(part)) },
              "\(part) in \(languages):\n\(pages.joined(separator: "\n"))")
          }
        }
      }
    }
  }

  @Test("a notice is read in one piece, on a page of its own where need be")
  func wholeNotices() {
    var canvas = Canvas(ScreenSize(columns: 1, rows: 1))
    let pages = (0..<4).map { canvas.page(of: [2, 2, 1, 5, 1], room: 3, turn: $0) }
    #expect(pages == [0..<2, 2..<5, 5..<8, 8..<11])
    #expect(canvas.pages == 4)
    #expect(canvas.page(of: 5, room: 2, turn: 1) == 2..<4)
    #expect(canvas.page(of: 0, room: 2, turn: 1) == 0..<0)
  }

  @Test("what is read on two pages is parted where a reader pauses")
  func parts() {
    let text =
      "Pest control from 08:00 to 12:00. Please keep children, and pets, indoors. Thank you"
    func parts(_ room: Int) -> [String] { Wrapping.parts(of: text) { $0.count <= room } }
    #expect(parts(100) == [text])
    #expect(
      parts(40) == [
        "Pest control from 08:00 to 12:00.", "Please keep children, and pets, indoors.",
        "Thank you",
      ])
    #expect(parts(35).dropFirst().prefix(3) == ["Please keep children,", "and pets,", "indoors."])
    #expect(Wrapping.parts(of: "消杀，请关窗。谢谢") { $0.count < 4 } == ["消杀，", "请关窗。", "谢谢"])
  }

  @Test("one language turns no pages of its own where everything is on the screen")
  func oneLanguage() {
    let layout = BoardLayout(lettering: EngineLettering())
    let size = ScreenSize(columns: 160, rows: 45)
    let moment = BoardMoment(now: SampleBoards.now)
    #expect(layout.picture(SampleBoards.busy([.english]), size: size, at: moment).pages == 1)
  }
}
