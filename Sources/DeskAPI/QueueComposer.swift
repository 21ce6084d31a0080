package import DeskDomain
import Foundation

extension Desk {
  /// Everybody with an open ticket: at the counters first, then the queue with its reasons (Q4), then parked.
  package func queueView(at moment: Moment) -> [TicketView] {
    let open = memory.open.values.sorted { $0.arrival < $1.arrival }
    let ordered = queue(at: moment)
    return open.filter { $0.state.place != nil }.map { TicketView($0, desk: self) }
      + ordered.indices.map { TicketView(ordered[$0], place: place($0, in: ordered), desk: self) }
      + open.filter { $0.state != .waiting && $0.state.place == nil }
      .map { TicketView($0, desk: self) }
  }

  /// An open ticket with its place; nil where it is not open.
  package func ticketView(_ key: TicketKey, at moment: Moment) -> TicketView? {
    guard let ticket = memory.ticket(key) else { return nil }
    guard ticket.state == .waiting else { return TicketView(ticket, desk: self) }
    return TicketView(
      standing(of: ticket, at: moment), place: ahead(of: ticket, at: moment) + 1, desk: self)
  }

  /// The place among those who are called by the same counters.
  private func place(_ index: Int, in ordered: [Standing]) -> Int {
    let rivals = self.rivals(of: ordered[index].ticket.service)
    return ordered[..<index].count { rivals.contains($0.ticket.service) } + 1
  }
}
