import DeskBasics
import DeskDomain
import DeskEngine
import Foundation
import Synchronization

/// A clock that a demo or script sets: virtual, or the machine's own with another wall time.
final class ReplayClock: DeskClock {
  private let system = SystemClock()
  private let state: Mutex<State>
  let isVirtual: Bool

  private struct State {
    /// The moment that was last set, and the machine's at that time.
    var set: Moment
    var setAt: Moment
  }

  init(_ start: FeedStart) {
    isVirtual = start.isVirtual
    state = Mutex(State(set: start.now, setAt: system.now()))
  }

  func now() -> Moment {
    let machine = system.now()
    return state.withLock { state in
      guard !isVirtual else { return state.set }
      return state.set.advanced(by: state.setAt.uptime.duration(to: machine.uptime))
    }
  }

  /// Virtual time passes by order only: nobody who sleeps in it is woken otherwise.
  func sleep(until deadline: Uptime) async throws {
    guard !isVirtual else {
      try await Task.sleep(for: .seconds(365 * 86_400))
      return
    }
    try await Task.sleep(for: max(now().uptime.duration(to: deadline), .zero))
  }

  /// Lets virtual time stand at `uptime`, later than now.
  func advance(to uptime: Uptime) {
    change { $0 = $0.advanced(by: $0.uptime.duration(to: uptime)) }
  }

  /// Changes the moment that it is now.
  func change(_ body: (inout Moment) -> Void) {
    var now = now()
    body(&now)
    let machine = system.now()
    state.withLock { $0 = State(set: now, setAt: machine) }
  }
}
