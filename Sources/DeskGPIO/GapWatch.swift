/// Notices where the kernel dropped edges because nobody took them in time.
struct GapWatch {
  /// The number of the last edge; 0 before the first one, and for ever with libgpiod 1.
  private var last: UInt32 = 0

  /// Whether edges were lost before this one.
  ///
  /// libgpiod 2 numbers the edges of a request from 1. The kernel keeps the newest, so a gap lies
  /// before the edge that shows it.
  mutating func isAfterGap(_ edge: Edge) -> Bool {
    defer { last = edge.sequence }
    return edge.sequence > last &+ 1
  }

  /// Whether edges may have been lost after those of one read.
  ///
  /// libgpiod 1 has no numbers, and there the kernel keeps the oldest: after a full read the level
  /// may be any.
  func mayLackLater(than edges: [Edge]) -> Bool {
    last == 0 && edges.count == InputHandle.capacity
  }
}
