package import DeskDomain
import Foundation

extension Desk {
  /// Everybody with an open ticket: called first, then the queue with its reasons (Q4), then parked.
  package func queueView(at moment: Moment) -> [TicketView] {
    let called = memory.open.values.filter { $0.state.word == "called" }
    let parked = memory.open.values.filter { $0.state == .parked }
    return called.sorted { $0.arrival < $1.arrival }.map { TicketView($0) }
      + queue.map { view($0, at: moment) }
      + parked.sorted { $0.arrival < $1.arrival }.map { TicketView($0) }
  }

  /// An open ticket with its place; nil where it is not open.
  package func ticketView(_ key: TicketKey, at moment: Moment) -> TicketView? {
    guard let ticket = memory.open[key] else { return nil }
    guard ticket.state == .waiting else { return TicketView(ticket) }
    return view(ticket, at: moment)
  }

  private func view(_ ticket: Ticket, at moment: Moment) -> TicketView {
    let waited =
      ticket.issuedAt.boot == moment.boot
      ? ticket.issuedAt.uptime.duration(to: moment.uptime).inSeconds
      : moment.wall.timeIntervalSince(ticket.issuedAt.wall)
    let minutes = Int(max(0, waited) / 60)
    return TicketView(
      ticket, place: ahead(of: ticket) + 1,
      reason: minutes == 0 ? "just arrived" : "waited \(minutes) min; in order of arrival")
  }
}
