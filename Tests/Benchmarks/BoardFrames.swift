import DeskAPI
import DeskBasics
import DeskScreen
import Foundation

/// What the display needs for a board in octants: time to draw it, and bytes to the console.
///
/// Beside the times stands the decoding of the same board from JSON, which is done for each one anyway.
enum BoardFrames {
  static func measure() throws {
    let board = SampleBoard.board([.simplifiedChinese, .english], at: SampleBoard.morning)
    let json = try Wire.encode(board)
    let decoding = try median { _ in _ = try Wire.decode(BoardSnapshot.self, from: json) }
    for name in ["160x45", "240x67"] {
      guard let size = ScreenSize(name) else { continue }
      let painter = BoardPainter(mode: .octant)
      func frame(_ board: BoardSnapshot, minutes: Int = 0) -> Frame {
        let now = SampleBoard.morning + Double(minutes) * 60
        return painter.frame(board, size: size, at: BoardMoment(now: now)).frame
      }
      let before = frame(board)
      var next = board
      next.nowServing[0].ticket = "A013"
      let drawing = median { minutes in
        let after = frame(next, minutes: minutes)
        _ = FrameDiff.bytes(from: before, to: after, synchronized: false)
      }
      func cost(_ after: Frame?) -> Int {
        FrameDiff.bytes(
          from: after == nil ? nil : before, to: after ?? before, synchronized: false
        ).count
      }
      row(
        "a frame at \(name), p50", milliseconds(drawing),
        "\(Int((drawing / decoding).rounded())) times decoding the board: \(milliseconds(decoding))"
      )
      row(
        "bytes at \(name) for a call, a minute, nothing",
        "\(cost(frame(next))), \(cost(frame(board, minutes: 1))), \(cost(before))",
        "all of the screen \(cost(nil))")
    }
  }

  /// Seconds, of a hundred runs after ten that warm up.
  private static func median(_ body: (_ run: Int) throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for run in 0..<110 {
      let start = ContinuousClock.now
      try body(run % 7)
      let (seconds, attoseconds) = (ContinuousClock.now - start).components
      if run >= 10 { times.append(Double(seconds) + Double(attoseconds) / 1e18) }
    }
    return times.percentile(0.5)
  }
}
