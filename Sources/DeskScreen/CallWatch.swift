import DeskAPI
import Foundation

/// Notices calls as they come, and for how long they are to catch the eye.
struct CallWatch {
  /// A call flashes for so long, once a second.
  static let flash: TimeInterval = 5
  /// And nothing takes its place for so long.
  static let fresh: TimeInterval = 30

  /// The calls of the last board; nil before the first one, whose calls are no news.
  private var known: Set<BoardCall>?
  private var since: Date?

  /// Takes a board; whether its newest call has just come.
  mutating func take(_ board: BoardSnapshot, at now: Date) -> Bool {
    // A visitor's name that is added or erased is no call.
    let calls = board.nowServing.map { call in
      BoardCall(
        ticket: call.ticket, counter: call.counter, counterName: [], calledAt: call.calledAt)
    }
    defer { known = Set(calls) }
    guard let newest = calls.first else {
      since = nil
      return false
    }
    guard let known, !known.contains(newest) else { return false }
    since = now
    return true
  }

  /// Whether the newest call is fresh, and whether it is shown the other way round just now.
  func state(at now: Date) -> (isFresh: Bool, isFlashed: Bool) {
    guard let age = age(at: now) else { return (false, false) }
    let isEven = Int(age * 2).isMultiple(of: 2)
    return (age < Self.fresh, age < Self.flash && isEven)
  }

  /// Seconds until `state` changes; nil where it does not any more.
  func rest(at now: Date) -> TimeInterval? {
    guard let age = age(at: now), age < Self.fresh else { return nil }
    if age >= Self.flash { return Self.fresh - age }
    return 0.5 - age.truncatingRemainder(dividingBy: 0.5)
  }

  /// Nil where there is no call, or the clock was set back behind it.
  private func age(at now: Date) -> TimeInterval? {
    since.map { now.timeIntervalSince($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}
