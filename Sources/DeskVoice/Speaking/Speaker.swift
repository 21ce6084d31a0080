/// What chime and speech are heard from.
package protocol Speaker: Sendable {
  /// Plays `part` and returns at its end, in bounded time.
  func play(_ part: VoicePart) async throws(SpeakerTrouble)
}

/// Nothing was to be heard.
package struct SpeakerTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried (`aplay`).
  package var operation: String
  package var reason: String
  /// What to do.
  package var remedy: String

  package init(operation: String, reason: String, remedy: String) {
    self.operation = operation
    self.reason = reason
    self.remedy = remedy
  }

  package var description: String { "\(operation): \(reason); \(remedy)" }
}
