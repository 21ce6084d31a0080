package import DeskBasics
package import DeskDomain
import Foundation

extension Moment {
  /// 2026-03-02 (a Monday) 09:00 in Shanghai, an hour after boot.
  package static let morning = Moment(
    wall: Date(timeIntervalSince1970: 1_772_413_200), uptime: .seconds(3_600), boot: "boot-1",
    isClockTrusted: true)
}

extension TicketKey {
  /// A key of the tests' own, like `T1`.
  package static func test(_ number: Int) -> TicketKey { TicketKey(rawValue: "T\(number)") }
}

extension Desk {
  /// Those who wait, by arrival.
  package var waiting: [Ticket] {
    state.open.values.filter { $0.state == .waiting }.sorted { $0.arrival < $1.arrival }
  }
}
