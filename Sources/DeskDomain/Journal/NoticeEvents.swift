/// A notice was put on the board (N1, N2).
package struct NoticePosted: Hashable, Codable, Sendable {
  /// From 1, without gaps.
  package var notice: Int64
  package var matter: Notice.Matter
  package var from: LocalStamp
  package var until: LocalStamp
}

/// A later end was stated.
package struct NoticeExtended: Hashable, Codable, Sendable {
  package var notice: Int64
  package var until: LocalStamp
}

/// A notice came off the board.
package struct NoticeClosed: Hashable, Codable, Sendable {
  /// Why.
  package enum Reason: String, Hashable, Codable, Sendable {
    /// Its time was over.
    case over
    /// Somebody said so.
    case closed
  }

  package var notice: Int64
  package var reason: Reason
}
