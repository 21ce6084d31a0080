package import DeskDomain

/// Why a command was not carried out.
///
/// Nothing has changed.
package enum EngineError: Error, Hashable, Sendable {
  case refused(Refusal)
  /// The disk refused: nothing was promised, nothing is lost.
  case notStored(JournalError)
  /// The idempotency key came with another request before.
  case keyOfAnotherRequest(String)
  /// The system does not know the site's zone.
  case unknownZone(String)
}

/// A switch of an output.
package struct OutputChange: Hashable, Sendable {
  package var role: OutputRole
  package var isOn: Bool
}
