package import DeskBasics
package import DeskDomain
import Foundation

extension Desk {
  /// Everybody with an open ticket: at the counters first, then the queue with its reasons (Q4), then parked.
  package func queueView(at moment: Moment) -> [TicketView] {
    let open = state.open.values.sorted { $0.arrival < $1.arrival }
    return open.filter { $0.state.place != nil }.map { TicketView($0, desk: self) }
      + waitingView(at: moment)
      + open.filter { $0.state != .waiting && $0.state.place == nil }
      .map { TicketView($0, desk: self) }
  }

  /// An open ticket with its place; nil where it is not open.
  package func ticketView(_ key: TicketKey, at moment: Moment) -> TicketView? {
    guard let ticket = state.ticket(key) else { return nil }
    guard ticket.state == .waiting else { return TicketView(ticket, desk: self) }
    return TicketView(
      ticket, standing(of: ticket.queued, at: moment),
      place: ahead(of: ticket.queued, at: moment) + 1, desk: self)
  }

  /// The queue, each with the place among those who are called by the same counters.
  private func waitingView(at moment: Moment) -> [TicketView] {
    var before: [String: Int] = [:]
    return queue(at: moment).compactMap { standing in
      guard let ticket = state.open[standing.ticket.key] else { return nil }
      let service = standing.ticket.service
      let ahead = rivals(of: service).reduce(0) { $0 + before[$1, default: 0] }
      before[service, default: 0] += 1
      return TicketView(ticket, standing, place: ahead + 1, desk: self)
    }
  }
}
