import Foundation
import Synchronization

/// A clock that moves when the test says so: both the wall's time and the sleep of the display.
final class ManualClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Swift.Duration
    func advanced(by duration: Swift.Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Swift.Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private struct State {
    var now = Instant(offset: .zero)
    var sleepers: [Int: (deadline: Instant, wake: CheckedContinuation<Void, any Error>)] = [:]
    var next = 0
    var cancelled: Set<Int> = []
  }

  private let state = Mutex(State())
  private let start: Date

  init(start: Date) {
    self.start = start
  }

  var now: Instant { state.withLock { $0.now } }
  let minimumResolution = Swift.Duration.zero

  var wall: Date {
    let (seconds, attoseconds) = now.offset.components
    return start + Double(seconds) + Double(attoseconds) / 1e18
  }

  /// How long each of those who sleep has still to sleep.
  var sleeps: [Swift.Duration] {
    state.withLock { state in
      state.sleepers.values.map { state.now.duration(to: $0.deadline) }
    }
  }

  func advance(by duration: Swift.Duration) {
    let due = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let due = state.sleepers.filter { $0.value.deadline <= state.now }
      for id in due.keys { state.sleepers[id] = nil }
      return due.values.map(\.wake)
    }
    for wake in due { wake.resume() }
  }

  func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wake in
        let isCancelled = state.withLock { state in
          if !state.cancelled.contains(id) { state.sleepers[id] = (deadline, wake) }
          return state.cancelled.contains(id)
        }
        if isCancelled { wake.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let wake = state.withLock { state in
        state.cancelled.insert(id)
        return state.sleepers.removeValue(forKey: id)?.wake
      }
      wake?.resume(throwing: CancellationError())
    }
  }
}
