import Synchronization

/// When each part of the daemon was last seen to make progress.
final class Pulse: Sendable {
  enum Part: CaseIterable {
    case lines
    case hub
  }

  private let beats = Mutex<[Part: ContinuousClock.Instant]>([:])

  /// `part` has come round.
  func beat(_ part: Part) {
    beats.withLock { $0[part] = .now }
  }

  /// Whether every part came round within its time.
  ///
  /// The hub has something to do once a minute at least.
  func isAlive(at now: ContinuousClock.Instant = .now) -> Bool {
    let limits: [Part: Duration] = [.lines: .seconds(10), .hub: .seconds(150)]
    return beats.withLock { beats in
      Part.allCases.allSatisfy { part in
        guard let beat = beats[part], let limit = limits[part] else { return false }
        return beat.duration(to: now) <= limit
      }
    }
  }
}
