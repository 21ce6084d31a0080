/// A slip read back from its bytes: strictly what the printing side makes, or a refusal.
///
/// Initialise, bands of one width, one partial cut: nothing before, between or after.
package struct EscPosDecoder: Hashable, Sendable {
  /// Bytes of a slip at the most: 7 m of the widest paper.
  static let longest = 1 << 22

  private(set) var elements: [EscPosElement] = []
  /// Bytes of a row; a dot is a bit, the leftmost the highest, 1 = ink.
  private(set) var stride = 0
  /// The whole picture, row after row.
  package private(set) var rows: [UInt8] = []

  /// In dots.
  package var width: Int { stride * 8 }
  /// In dots.
  package var height: Int { stride == 0 ? 0 : rows.count / stride }

  init(_ bytes: [UInt8]) throws(EscPosRefusal) {
    guard bytes.count <= Self.longest else {
      throw EscPosRefusal(at: Self.longest, reason: .tooLong)
    }
    var at = 0
    while at < bytes.count {
      guard let (element, count) = try EscPosElement.read(bytes, at: at) else {
        throw EscPosRefusal(at: bytes.count, reason: .truncated)
      }
      try add(element, at)
      at += count
    }
    guard isWhole else { throw EscPosRefusal(at: bytes.count, reason: .truncated) }
  }

  private var isWhole: Bool { elements.last == .feedAndPartialCut }

  private mutating func add(_ element: EscPosElement, _ at: Int) throws(EscPosRefusal) {
    switch element {
    case .initialise:
      guard elements.isEmpty else { throw EscPosRefusal(at: at, reason: .outOfOrder) }
    case .band(let stride, _, let data):
      guard !elements.isEmpty, !isWhole else { throw EscPosRefusal(at: at, reason: .outOfOrder) }
      guard self.stride == 0 || self.stride == stride else {
        throw EscPosRefusal(at: at + 4, reason: .otherWidth(stride: stride))
      }
      self.stride = stride
      rows += data
    case .feedAndPartialCut:
      guard stride > 0, !isWhole else { throw EscPosRefusal(at: at, reason: .outOfOrder) }
    }
    elements.append(element)
  }
}
