package import DeskBasics
import DeskEngine
import Synchronization

/// A clock that stands still until it is moved.
package final class StandingClock: DeskClock {
  private let moment: Mutex<Moment>

  package init(_ moment: Moment = .morning) {
    self.moment = Mutex(moment)
  }

  package func now() -> Moment { moment.withLock(\.self) }

  package func sleep(until deadline: Uptime) async throws {
    fatalError("nobody sleeps by this clock")
  }

  /// Moves both clocks on.
  package func advance(by duration: Duration) {
    moment.withLock { $0 = $0.advanced(by: duration) }
  }
}
