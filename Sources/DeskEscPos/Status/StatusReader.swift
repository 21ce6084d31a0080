/// Tells apart what a printer sends, by the bits that are fixed in each kind of answer.
///
/// DLE EOT: 0xx1xx10. GS r: 0xx0xxxx. Automatic status, which another program may have left
/// switched on: 0xx1xx00 and three bytes more. XON and XOFF (0001 00x1) are none of these.
struct StatusReader: Hashable, Sendable {
  enum Receipt: Hashable, Sendable {
    /// To DLE EOT n; the byte does not say which n.
    case realTime(UInt8)
    /// To GS r.
    case inOrder(UInt8)
  }

  private var unasked = 0

  init() {}

  /// Takes in a byte; nil where it is no answer to us.
  mutating func read(_ byte: UInt8) -> Receipt? {
    if unasked > 0 {
      unasked -= 1
      return nil
    }
    if byte & 0x93 == 0x12 { return .realTime(byte) }
    if byte & 0x93 == 0x10 {
      unasked = 3
      return nil
    }
    return byte & 0x90 == 0 ? .inOrder(byte) : nil
  }
}
