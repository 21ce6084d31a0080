package import DeskBasics
import Foundation

/// A service for which no numbers are given for now.
package struct StoppedService: Hashable, Codable, Sendable {
  package var since: Moment
  /// When numbers are given again; nil: by the staff's word, or on the next business day.
  package var until: BreakEnd?
}

/// Services whose intake the staff has stopped (J16).
extension Desk {
  func decide(_ ask: ServiceAsk, at moment: Moment) throws(Refusal) -> Decision {
    guard site.services.contains(where: { $0.id == ask.id }) else {
      throw .site(.unknownService(ask.id, known: site.services.map(\.id)))
    }
    let stopped = stop(of: ask.id, at: moment)
    switch ask.step {
    case .start:
      guard stopped != nil else { return Decision() }
      return changing(ask.id, isStopped: false, until: nil)
    case .stop(let until):
      var end: BreakEnd?
      if let until { end = try self.end(at: until, at: moment) { .hours(.endPast(until)) } }
      if let stopped, stopped.until == end { return Decision() }
      return changing(ask.id, isStopped: true, until: end)
    }
  }

  private func changing(_ id: String, isStopped: Bool, until: BreakEnd?) -> Decision {
    Decision(
      events: [
        .serviceChanged(ServiceChanged(service: id, isStopped: isStopped, until: until))
      ])
  }

  /// Whether no numbers are given for a service, and until when; nil: they are.
  package func stop(of service: String, at moment: Moment) -> StoppedService? {
    guard let stopped = state.stoppedServices[service] else { return nil }
    let isOver =
      stopped.until.map { secondsUntil($0, said: stopped.since, at: moment) <= 0 } ?? false
    return isOver ? nil : stopped
  }
}
