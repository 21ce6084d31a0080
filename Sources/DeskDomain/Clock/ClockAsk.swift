import DeskBasics

/// The wall clock.
package enum ClockAsk: Codable, Hashable, Sendable {
  /// Somebody has looked at it and found it right.
  case confirm

  enum CodingKeys: String, AskWord { case confirm }
}
