import DeskBasics
import Dispatch
import Foundation

/// What time it is in the demo: the machine's, or a script's own.
struct DemoClock {
  let isVirtual: Bool
  /// Virtual time, or the moment that real time was last set against.
  private var set: Moment
  private var setAt: Uptime

  /// Real time, as of now; or virtual time, from `start`, or from nine in the morning of today in this zone.
  init(isVirtual: Bool, timeZone: String, start: Date?) {
    let now = Date()
    self.isVirtual = isVirtual
    setAt = Self.machine
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    let nine = calendar.startOfDay(for: now).addingTimeInterval(9 * 3_600)
    set = Moment(
      wall: isVirtual ? start ?? nine : now, uptime: isVirtual ? .seconds(60) : setAt, boot: "demo",
      isClockTrusted: true)
  }

  var now: Moment {
    isVirtual ? set : set.advanced(by: setAt.duration(to: Self.machine))
  }

  /// Lets virtual time pass.
  mutating func advance(by duration: Duration) {
    if isVirtual { set = set.advanced(by: duration) }
  }

  /// Somebody sets the wall clock, or confirms it.
  mutating func change(_ body: (inout Moment) -> Void) {
    var now = now
    body(&now)
    (set, setAt) = (now, Self.machine)
  }

  private static var machine: Uptime {
    Uptime(nanoseconds: DispatchTime.now().uptimeNanoseconds)
  }
}
