import DeskAPI
import DeskBasics
import DeskText
import Foundation
import Testing

@testable import DeskScreen

/// A 24-inch screen of 1920 × 1080 is 531 mm wide; at 240 × 67 octant cells a dot is a square of
/// 1.107 mm.
@Suite("Read from three metres on a 24-inch screen")
struct LegibilityTests {
  private static let millimetresADot = 531.0 / 480

  /// The dots of a frame of octants.
  private func dots(_ frame: Frame) -> Bitmap {
    var dots = Bitmap(width: frame.size.columns * 2, height: frame.size.rows * 4)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let value = frame[column, row].glyph?.text.unicodeScalars.first?.value ?? 0x20
        for (dot, bit) in DotGrid.brailleBits.enumerated()
        where value >= 0x2800 && value >> UInt32(bit) & 1 == 1 {
          dots[column * 2 + dot % 2, row * 4 + dot / 2] = true
        }
      }
    }
    return dots
  }

  @Test("the number's capital is 10 cm high, the greeting 3 cm", arguments: SampleBoards.languages)
  func heights(languages: [Language]) throws {
    let size = try #require(ScreenSize("240x67"))
    let board = SampleBoards.busy(languages)
    let canvas = DotLayout(lettering: EngineLettering(), grid: .octants).picture(
      board, size: size, at: BoardMoment(now: SampleBoards.now)
    ).canvas
    let dots = dots(canvas.frame)

    let number = try #require(canvas.placements.first { $0.text == "A012" }).box
    // Its first quarter holds the A, and nothing else.
    let letter = try #require(
      dots.cropped(
        to: Box(x: number.x, y: number.y, width: number.width / 5, height: number.height)
      )
      .ink)
    #expect(Double(letter.height) * Self.millimetresADot >= 100)

    let greeting = try #require(canvas.placements.first { board.greeting[0].hasPrefix($0.text) })
      .box
    // A Latin capital is the first letter; Chinese characters are measured together.
    let isLatin = languages[0] == .english
    let letters = try #require(
      dots.cropped(
        to: Box(
          x: greeting.x, y: greeting.y, width: isLatin ? 24 : greeting.width,
          height: greeting.height)
      ).ink)
    #expect(Double(letters.height) * Self.millimetresADot >= 30)
  }

  @Test("no Chinese character is set smaller than 20 dots, no Latin one smaller than 16")
  func sizes() {
    for screen in DotBoardTests.screens {
      for languages in SampleBoards.languages {
        let layout = DotLayout(lettering: EngineLettering(), grid: screen.grid)
        for turn in [0, 1, 3] {
          let canvas = layout.picture(
            SampleBoards.busy(languages), size: screen.size,
            at: BoardMoment(now: SampleBoards.now, turn: turn)
          ).canvas
          for placement in canvas.placements where !placement.text.isEmpty {
            #expect(placement.size >= DotType.smallest(for: [placement.text]))
          }
        }
      }
    }
  }
}
