package import DeskBasics

/// What is done with notices on the board (N1, N2).
package enum NoticeAsk: Codable, Hashable, Sendable {
  /// What is required depends on the kind; times: `17:00` of today, or `2026-03-03 08:00`.
  case post(
    kind: NoticeKind, what: Outage? = nil, reason: Name? = nil, text: Name? = nil,
    from: NoticeTime? = nil, until: NoticeTime? = nil)
  /// States a later end.
  case extend(id: Int64, until: NoticeTime)
  case close(id: Int64)

  enum CodingKeys: String, AskWord { case post, extend, close }
}
