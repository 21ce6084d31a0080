import DeskBasics
import Foundation

/// The machine that the desk runs on: a true time that nobody sees, a wall clock that may be wrong, an uptime, a boot.
struct World {
  /// ms since 1970.
  private(set) var trueTime: Int64
  /// By how many ms the wall clock is wrong.
  private(set) var error: Int64 = 0
  /// The error with which the clock was last set by those who may.
  private(set) var acceptedError: Int64 = 0
  /// Another error that the desk may take for right.
  private var otherError: Int64?
  /// µs since boot.
  private var uptime: Int64 = 60_000_000
  private var boots = 1
  /// Whether the network confirms the wall clock.
  private(set) var isSynchronised = true
  /// Whether the desk has not looked since the clock was set: it cannot tell what came after that.
  private var isUnseen = false

  init(trueTime: Int64) {
    self.trueTime = trueTime
  }

  var boot: String { "boot-\(boots)" }

  /// Now, as the machine's clocks show it.
  var moment: Moment {
    Moment(
      wall: Date(timeIntervalSince1970: Double(trueTime + error) / 1_000),
      uptime: Uptime(nanoseconds: UInt64(uptime) * 1_000), boot: boot,
      isClockTrusted: isSynchronised)
  }

  /// Whether the wall clock is where it is by a jump alone.
  var hasJumped: Bool {
    ![acceptedError, otherError].compactMap(\.self).contains { abs(error - $0) <= 121_000 }
  }

  mutating func pass(microseconds: Int64) {
    uptime += microseconds
    trueTime += microseconds / 1_000
  }

  /// A quartz that is warm or cold.
  mutating func drift(by milliseconds: Int64) {
    error += milliseconds
    acceptedError += milliseconds
    if let other = otherError { otherError = other + milliseconds }
  }

  /// Somebody, or a bug, sets the clock.
  mutating func jump(by milliseconds: Int64) {
    error += milliseconds
    if isSynchronised, isUnseen { otherError = error }
  }

  mutating func loseNetwork() { isSynchronised = false }

  mutating func gainNetwork() {
    isSynchronised = true
    // The desk may hold on to the clock as it was, and believe that one again when it is back.
    (error, acceptedError, otherError) = (0, 0, acceptedError)
    isUnseen = true
  }

  /// The receptionist has looked at the clock, and was heard.
  mutating func takeWord() {
    (acceptedError, otherError) = (error, nil)
    isUnseen = true
  }

  /// The desk has looked at the clocks; what it believes within its tolerance is how the clock is set.
  mutating func seen(isBelieved: Bool) {
    isUnseen = false
    if isBelieved, !hasJumped { (acceptedError, otherError) = (error, nil) }
  }

  /// The daemon was started again, and cannot know when, or by whose word, the clock was believed last.
  mutating func forgetBelief() {
    if isSynchronised { otherError = error }
  }

  /// The power is gone for a while; without a battery the wall clock stands for as long, or starts in 1970.
  mutating func cutPower(for milliseconds: Int64, clock: ClockAtBoot) {
    trueTime += milliseconds
    switch clock {
    case .battery: break
    case .stood: error -= milliseconds
    case .unset: error = -trueTime + 86_400_000
    }
    (acceptedError, otherError) = (error, nil)
    isSynchronised = clock == .battery
    isUnseen = true
    boots += 1
    uptime = 4_000_000
  }

  /// What the wall clock shows after a power cut.
  enum ClockAtBoot: CaseIterable { case battery, stood, unset }
}
