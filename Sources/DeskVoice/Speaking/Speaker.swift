/// What chime and speech are heard from.
package protocol Speaker: Sendable {
  /// Plays `part` and returns at its end, in bounded time.
  func play(_ part: VoicePart) async throws(SpeakerTrouble)
}

/// Nothing was to be heard.
package struct SpeakerTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried (`aplay`).
  var operation: String
  var reason: String
  /// What to do.
  var remedy: String

  init(operation: String, reason: String, remedy: String) {
    self.operation = operation
    self.reason = reason
    self.remedy = remedy
  }

  package var description: String { "\(operation): \(reason); \(remedy)" }
}
