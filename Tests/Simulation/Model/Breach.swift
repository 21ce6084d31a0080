import DeskDomain

/// A promise of the desk that the simulation has seen broken.
package struct Breach: Error, CustomStringConvertible {
  /// Which invariant.
  package var invariant: String
  package var detail: String
  /// Where it was.
  package var seed: UInt64 = 0
  package var step = 0
  package var lastSteps: [String] = []
  package var isOnDisk = false

  init(_ invariant: String, _ detail: String) {
    self.invariant = invariant
    self.detail = detail
  }

  /// The one command that shows it again.
  package var command: String {
    "swift run -c release desksim --seed \(seed) --steps \(step)"
      + (isOnDisk ? " --store /dev/shm/desksim.sqlite" : "")
  }

  package var description: String {
    """
    seed \(seed), step \(step): \(invariant)
      \(detail)
    The last steps:
      \(lastSteps.joined(separator: "\n  "))
    Again: \(command)
    """
  }
}
