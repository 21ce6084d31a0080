import CSystemd

/// What systemd is told (`sd_notify(3)`); without systemd nothing happens.
package enum SystemdNotice {
  /// How often systemd wants to hear of us; nil: not at all.
  package static var watchdogInterval: Duration? {
    var microseconds: UInt64 = 0
    return sd_watchdog_enabled(0, &microseconds) > 0
      ? .microseconds(Int64(clamping: microseconds)) : nil
  }

  package static func ready() { sd_notify(0, "READY=1") }
  /// The start takes longer, by so much from now on.
  package static func starting(within time: Duration) {
    sd_notify(0, "EXTEND_TIMEOUT_USEC=\(time.components.seconds * 1_000_000)")
  }

  package static func alive() { sd_notify(0, "WATCHDOG=1") }
  package static func stopping() { sd_notify(0, "STOPPING=1") }
}
