package import DeskBasics

/// What was computed of a wait, and what people were told of it.
package struct WaitStatement: Hashable, Codable, Sendable {
  var quoted: QuotedWait
  package var stated: StatedWait
}

/// What a visitor was told of the wait, and when: to be kept or apologised for (G5, C9).
package struct WaitPromise: Hashable, Sendable {
  /// Nil: that no time can be promised any more, as the desk closes or nobody is calling.
  package var statement: WaitStatement?
  package var at: Moment
  /// Whether it came after one that was outlasted.
  package var isApology: Bool
  /// Whether nobody was calling (J5).
  package var isUnattended = false
}

extension VisitRecord {
  /// Nil unless the ticket was called and has ended.
  init?(_ ticket: Ticket) {
    let came: Bool
    switch ticket.state {
    case .finished: came = true
    // One who was served, set aside and never came back did come.
    case .noShow: came = ticket.servingSince != nil
    default: return nil
    }
    // A wait that began for one service and ended for another says nothing of either.
    guard let waited = ticket.waited, ticket.firstCalledFor == ticket.drawnFor else { return nil }
    self.init(
      key: ticket.key, service: ticket.drawnFor, ahead: ticket.ahead, waited: waited, came: came,
      served: ticket.served, quoted: ticket.firstPromise?.statement?.quoted,
      overtakers: ticket.overtakers ?? 0)
  }
}
