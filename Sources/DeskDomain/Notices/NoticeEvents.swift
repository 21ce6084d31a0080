import DeskBasics

/// A notice was put on the board (N1, N2).
package struct NoticePosted: Hashable, Codable, Sendable {
  /// From 1, without gaps.
  var notice: Int64
  var matter: Notice.Matter
  var from: LocalStamp
  var until: LocalStamp
}

/// A later end was stated.
package struct NoticeExtended: Hashable, Codable, Sendable {
  var notice: Int64
  var until: LocalStamp
}

/// A notice came off the board.
package struct NoticeClosed: Hashable, Codable, Sendable {
  /// Why.
  enum Reason: String, Hashable, Codable, Sendable {
    /// Its time was over.
    case over
    /// Somebody said so.
    case closed
  }

  var notice: Int64
  var reason: Reason
}
