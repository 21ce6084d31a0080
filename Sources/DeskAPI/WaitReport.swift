package import DeskDomain

/// How often what was said of the wait came true (G5, C9): the visits of the last seven days.
package struct WaitReport: Codable, Hashable, Sendable {
  /// One row a service, in the site's order; the last for all.
  package var services: [Row]

  /// What came of the promises for a service.
  package struct Row: Codable, Hashable, Sendable {
    /// The service's id; nil for all of them.
    package var service: String?
    /// Visitors who were told a time and were called.
    package var promises: Int
    /// Those called within the time they were told.
    package var kept: Int
    /// Those called before the lower end of it.
    package var early: Int
    /// Those who waited for longer.
    package var late: Int
    /// Minutes, in the middle and for the slowest fifth; nil where there was nobody.
    package var medianWait: Double?
    package var slowFifthWait: Double?
  }

  package init(_ tickets: [Ticket], desk: Desk) {
    let services = desk.site.services.map(\.id)
    self.services =
      services.map { service in Row(service, tickets.filter { $0.drawnFor == service }) }
      + [Row(nil, tickets)]
  }
}

extension WaitReport.Row {
  fileprivate init(_ service: String?, _ tickets: [Ticket]) {
    let outcomes = tickets.compactMap { ticket -> (waited: Double, stated: StatedWait)? in
      guard let waited = ticket.waited, let statement = ticket.firstPromise?.statement else {
        return nil
      }
      return (waited, statement.stated)
    }
    let waits = outcomes.map { $0.waited / 60 }.sorted()
    self.init(
      service: service, promises: outcomes.count,
      kept: outcomes.count { $0.waited <= $0.stated.until },
      early: outcomes.count { $0.waited < Double($0.stated.from * 60) },
      late: outcomes.count { $0.waited > $0.stated.until },
      medianWait: waits.isEmpty ? nil : waits[waits.count / 2],
      slowFifthWait: waits.isEmpty ? nil : waits[min(waits.count - 1, waits.count * 4 / 5)])
  }
}
