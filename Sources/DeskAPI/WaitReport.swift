package import DeskBasics
package import DeskDomain

/// How often what was said of the wait came true (G5, C9): the visits of the last seven days.
package struct WaitReport: Codable, Hashable, Sendable {
  /// One row a service, in the site's order; the last for all.
  package var services: [Row]

  /// What came of the promises for a service.
  package struct Row: Codable, Hashable, Sendable {
    /// The service's id; nil for all of them.
    package var service: String?
    /// Visitors who were told a time of which it is known what came.
    package var promises: Int
    /// Those called within the time they were told.
    package var kept: Int
    /// Those called before the lower end of it.
    package var early: Int
    /// Those who waited for longer, whether they were called in the end or not (J8).
    package var late: Int
    /// Minutes, in the middle and for the slowest fifth; nil where there was nobody.
    package var medianWait: Double?
    package var slowFifthWait: Double?
  }

  package init(_ tickets: [Ticket], desk: Desk, at moment: Moment) {
    let services = desk.site.services.map(\.id)
    self.services =
      services.map { service in
        Row(service, tickets.filter { $0.drawnFor == service }, desk: desk, at: moment)
      } + [Row(nil, tickets, desk: desk, at: moment)]
  }
}

extension WaitReport.Row {
  fileprivate init(_ service: String?, _ tickets: [Ticket], desk: Desk, at moment: Moment) {
    let outcomes = tickets.compactMap { ticket -> (waited: Double, stated: StatedWait)? in
      guard let statement = ticket.firstPromise?.statement,
        let waited = ticket.waited ?? desk.vainWait(of: ticket, told: statement.stated, at: moment)
      else { return nil }
      return (waited, statement.stated)
    }
    let waits = tickets.filter { $0.firstPromise?.statement != nil }
      .compactMap { $0.waited.map { $0 / 60 } }.sorted()
    self.init(
      service: service, promises: outcomes.count,
      kept: outcomes.count { $0.waited <= $0.stated.until },
      early: outcomes.count { $0.waited < Double($0.stated.from * 60) },
      late: outcomes.count { $0.waited > $0.stated.until },
      medianWait: waits.isEmpty ? nil : waits[waits.count / 2],
      slowFifthWait: waits.isEmpty ? nil : waits[min(waits.count - 1, waits.count * 4 / 5)])
  }
}

extension Desk {
  /// Seconds for which somebody has waited, or waited before going, who was never called, where that is longer than was
  /// told (J8); nil where nobody can say yet, or where the visitor went before.
  fileprivate func vainWait(of ticket: Ticket, told: StatedWait, at moment: Moment) -> Double? {
    let end: Moment
    switch ticket.state {
    case .expired: return .infinity
    case .cancelled: end = ticket.lastStep?.at ?? ticket.issuedAt
    case .waiting: end = moment
    default: return nil
    }
    let waited = state.timeline.elapsed(since: ticket.issuedAt, to: end).inSeconds
    return waited > told.until ? waited : nil
  }
}
