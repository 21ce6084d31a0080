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
      place: (callOrder(at: moment).firstIndex { $0.key == key } ?? 0) + 1, desk: self)
  }

  /// The queue in the order in which it will be called, each with the place of its own (J12).
  private func waitingView(at moment: Moment) -> [TicketView] {
    callOrder(at: moment).enumerated().compactMap { index, queued in
      state.open[queued.key].map {
        TicketView($0, standing(of: queued, at: moment), place: index + 1, desk: self)
      }
    }
  }
}
