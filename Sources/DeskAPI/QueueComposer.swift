package import DeskDomain
import Foundation

extension Desk {
  /// Everybody with an open ticket: called first, then the queue with its reasons (Q4), then parked.
  package func queueView(at moment: Moment) -> [TicketView] {
    let called = memory.open.values.filter { $0.state.word == "called" }
    let parked = memory.open.values.filter { $0.state == .parked }
    return called.sorted { $0.arrival < $1.arrival }.map { TicketView($0) }
      + queue.enumerated().map { view($0.element, place: $0.offset + 1, at: moment) }
      + parked.sorted { $0.arrival < $1.arrival }.map { TicketView($0) }
  }

  /// An open ticket with its place; nil where it is not open.
  package func ticketView(_ key: TicketKey, at moment: Moment) -> TicketView? {
    guard let ticket = memory.open[key] else { return nil }
    guard ticket.state == .waiting else { return TicketView(ticket) }
    let before = memory.open.values.count { $0.state == .waiting && $0.arrival < ticket.arrival }
    return view(ticket, place: before + 1, at: moment)
  }

  private func view(_ ticket: Ticket, place: Int, at moment: Moment) -> TicketView {
    let waited =
      ticket.issuedAt.boot == moment.boot
      ? ticket.issuedAt.uptime.duration(to: moment.uptime).inSeconds
      : moment.wall.timeIntervalSince(ticket.issuedAt.wall)
    let minutes = Int(max(0, waited) / 60)
    return TicketView(
      ticket, place: place,
      reason: minutes == 0 ? "just arrived" : "waited \(minutes) min; in order of arrival")
  }
}
