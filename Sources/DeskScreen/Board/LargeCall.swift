import DeskAPI
import DeskBasics
import DeskText

/// Number, arrow and counter as pictures: side by side, or on tall screens one below the other.
struct LargeCall {
  private let number: Bitmap
  /// The counter's sign; nil where its name has none that is short: then the name alone stands
  /// there.
  private let counter: Bitmap?
  private let isStacked: Bool

  /// Digits lower than this are no larger than plain text.
  private static let smallestRows = 4
  /// Empty rows between number and counter where they are stacked.
  private static let stackGap = 2

  /// Rows of cells.
  var rows: Int {
    let counter = counter?.rowsInHalfBlocks ?? 0
    guard isStacked else { return max(number.rowsInHalfBlocks, counter) }
    return number.rowsInHalfBlocks + Self.stackGap + counter
  }

  /// The height of the arrow in dots; it has to be narrower than the digits, to come after them.
  private var arrowDots: Int { max(4, number.height * 5 / 8) }

  /// Columns of cells, at least.
  private var width: Int {
    let sign = counter.map { $0.width + arrowDots / 2 } ?? 0
    return isStacked
      ? max(number.width, arrowDots + sign) : number.width + arrowDots * 2 + sign
  }

  /// The largest that fits into `width` cells and `rows` rows; nil where even small digits do not.
  static func fitting(
    _ call: BoardCall, language: Language, lettering: any Lettering, width: Int, rows: Int
  ) -> LargeCall? {
    let side = fitting(call, language, lettering, width: width, rows: rows, isStacked: false)
    guard let sign = sign(of: call), !sign.isEmpty, rows * 2 > width / 2 else { return side }
    // On a tall screen the number gets the whole width.
    let stacked = fitting(call, language, lettering, width: width, rows: rows, isStacked: true)
    guard let stacked else { return side }
    return stacked.number.height * 3 > (side?.number.height ?? 0) * 4 ? stacked : side
  }

  private static func fitting(
    _ call: BoardCall, _ language: Language, _ lettering: any Lettering, width: Int, rows: Int,
    isStacked: Bool
  ) -> LargeCall? {
    var rows = isStacked ? (rows * 3 / 2 - stackGap) / 2 : rows
    while rows >= smallestRows {
      let large = LargeCall(
        number: lettering.number(call.ticket, dots: 2 * rows, language: language),
        counter: sign(of: call).map {
          lettering.number($0, dots: 2 * rows, language: language)
        }, isStacked: isStacked)
      guard large.number.width > 0, large.counter?.width != 0 else { return nil }
      if large.width <= width { return large }
      // Lettering scales evenly: jump close, then step.
      rows = min(rows - 1, rows * width / large.width + 1)
    }
    return nil
  }

  /// Draws the number on the left, the counter on the right, the arrow between them.
  func draw(on canvas: inout Canvas, in area: Area, isFlashed: Bool) {
    // Flush with the margins: the letters' own bearings lie outside of what is seen.
    let bearing = number.ink?.x ?? 0
    let flush = number.cropped(
      to: Box(x: bearing, y: 0, width: number.width, height: number.height))
    canvas.draw(
      isFlashed
        ? flush.inverted(width: number.width, height: number.rowsInHalfBlocks * 2) : flush,
      .accent, in: area.columns(0, number.width))
    let below = area.rows(isStacked ? number.rowsInHalfBlocks + Self.stackGap : 0)
    let start = isStacked ? 0 : number.width + arrowDots / 2
    let end = area.width - (counter.map { $0.width + arrowDots / 2 } ?? 0)
    let length = min(end - start, arrowDots * 3)
    let arrow = Arrow.picture(dots: arrowDots, length: length)
    let height = counter?.rowsInHalfBlocks ?? number.rowsInHalfBlocks
    canvas.draw(
      arrow, .accent,
      in: below.columns(start, end - start).rows(max(0, (height - arrow.rowsInHalfBlocks) / 2)),
      counter == nil ? .right : .centre)
    if let counter {
      let bearing = counter.width - (counter.ink?.right ?? counter.width)
      canvas.draw(counter, .accent, in: below.columns(area.width - counter.width + bearing))
    }
  }

  /// The counter's id, where visitors also find it in its name: "2" of "2 号柜台".
  private static func sign(of call: BoardCall) -> String? {
    let isWord = call.counterName.allSatisfy { name in
      name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.contains { $0 == call.counter }
    }
    return isWord && call.counter.count <= 2 ? call.counter : nil
  }
}
