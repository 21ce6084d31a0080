/// One command of the little ESC/POS that slips are made of.
package enum EscPosElement: Hashable, Sendable {
  /// ESC @.
  case initialise
  /// GS v 0: a band of the picture, `stride` bytes a row, 1 = ink.
  case band(stride: Int, rows: Int, data: [UInt8])
  /// GS V 66 0: feed to the cutter and leave the slip hanging by a point.
  case feedAndPartialCut

  /// Rows of a band at the most, as small printers hold no more.
  static let bandRows = 128

  /// Reads the command at `at`, and how many bytes it has; nil where it is not whole yet.
  ///
  /// Anything else is refused at its first byte that does not belong: text, other commands, and
  /// above all those that open a cash drawer (ESC p, DLE DC4).
  package static func read(
    _ bytes: [UInt8], at: Int
  ) throws(EscPosRefusal) -> (element: EscPosElement, count: Int)? {
    switch try match(bytes, at) {
    case nil: return nil
    case .initialise: return (.initialise, 2)
    case .cut: return (.feedAndPartialCut, 4)
    case .band: return try band(bytes, at)
    }
  }

  private enum Command: CaseIterable {
    case initialise
    case band
    case cut

    var code: [UInt8] {
      switch self {
      case .initialise: [0x1B, 0x40]
      case .band: [0x1D, 0x76, 0x30, 0x00]
      case .cut: [0x1D, 0x56, 0x42, 0x00]
      }
    }
  }

  private static func match(_ bytes: [UInt8], _ at: Int) throws(EscPosRefusal) -> Command? {
    var open = Command.allCases
    for offset in 0..<4 where at + offset < bytes.count {
      let next = bytes[at + offset]
      open = open.filter { $0.code[offset] == next }
      if open.isEmpty {
        throw EscPosRefusal(at: at + offset, reason: .unknown(Array(bytes[at...].prefix(5))))
      }
      if let found = open.first, found.code.count == offset + 1 { return found }
    }
    return nil
  }

  private static func band(
    _ bytes: [UInt8], _ at: Int
  ) throws(EscPosRefusal) -> (element: EscPosElement, count: Int)? {
    guard at + 8 <= bytes.count else { return nil }
    let stride = Int(bytes[at + 4]) | Int(bytes[at + 5]) << 8
    let rows = Int(bytes[at + 6]) | Int(bytes[at + 7]) << 8
    guard stride > 0, rows > 0, rows <= bandRows else {
      throw EscPosRefusal(at: at + 4, reason: .badBand(stride: stride, rows: rows))
    }
    let end = at + 8 + stride * rows
    guard end <= bytes.count else { return nil }
    if let order = realTimeOrder(in: bytes, from: at + 8, to: end) {
      throw EscPosRefusal(at: order, reason: .realTimeOrder)
    }
    return (.band(stride: stride, rows: rows, data: Array(bytes[at + 8..<end])), end - at)
  }

  /// Where a picture's dots spell DLE DC4 (drawer, power off) or DLE ENQ (recover, clear).
  ///
  /// Printers look for these in all that comes in, also in the midst of a picture.
  private static func realTimeOrder(in bytes: [UInt8], from: Int, to: Int) -> Int? {
    var at = from
    while at + 1 < to {
      if bytes[at] == 0x10, bytes[at + 1] == 0x14 || bytes[at + 1] == 0x05 { return at }
      at += 1
    }
    return nil
  }
}
