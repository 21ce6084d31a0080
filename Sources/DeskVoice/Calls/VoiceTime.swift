package import DeskBasics
package import Foundation

/// Now, on both clocks: the wall's for silent hours, the monotonic one for ages.
package struct VoiceTime: Hashable, Sendable {
  var wall: Date
  var uptime: Uptime

  package init(wall: Date, uptime: Uptime) {
    self.wall = wall
    self.uptime = uptime
  }
}
