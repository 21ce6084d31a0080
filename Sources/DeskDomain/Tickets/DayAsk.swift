import DeskBasics

/// The business day.
package enum DayAsk: Codable, Hashable, Sendable {
  /// Today's, by the receptionist's word.
  case open

  enum CodingKeys: String, AskWord { case open }
}
