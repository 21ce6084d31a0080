import CGPIO
package import DeskBasics

extension Uptime {
  /// The present on the clock of the kernel's timestamps (`CLOCK_MONOTONIC`).
  package static var kernelNow: Uptime { Uptime(nanoseconds: desk_gpio_now()) }
}
