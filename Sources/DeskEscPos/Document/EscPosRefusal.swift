/// Bytes that are no slip: where, and why.
package struct EscPosRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  enum Reason: Hashable, Sendable {
    /// No command that a slip may hold.
    case unknown([UInt8])
    /// A band without dots, or with more rows than small printers hold.
    case badBand(stride: Int, rows: Int)
    /// Dots that a printer would take for an order to open the drawer or to switch off.
    case realTimeOrder
    /// A band of another width than the first.
    case otherWidth(stride: Int)
    /// A command at a place where a slip has another.
    case outOfOrder
    /// The bytes end within a command, or before the cut.
    case truncated
    /// More than one slip can have.
    case tooLong
  }

  /// The offset of the first byte that does not belong.
  var at: Int
  var reason: Reason

  init(at: Int, reason: Reason) {
    self.at = at
    self.reason = reason
  }

  package var description: String { "byte \(at): \(words)" }

  private var words: String {
    switch reason {
    case .unknown(let bytes):
      let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      return "\(hex.joined(separator: " ")) is no command of a slip"
    case .badBand(let stride, let rows): return "a band of \(stride) bytes × \(rows) rows"
    case .realTimeOrder: return "the picture holds DLE DC4 or DLE ENQ, an order to the printer"
    case .otherWidth(let stride): return "a band of another width, \(stride) bytes"
    case .outOfOrder: return "a slip is ESC @, then bands, then one cut"
    case .truncated: return "the slip ends before its cut"
    case .tooLong: return "more than \(EscPosDecoder.longest) bytes"
    }
  }
}
