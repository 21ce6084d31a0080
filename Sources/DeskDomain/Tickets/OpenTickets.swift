import DeskBasics
import HashTreeCollections

/// Tickets that are waiting, called, served or parked, and what is asked of them: who waits, who is where, whose number it is.
///
/// The answers are kept up with each change of a ticket, so that none takes a look at all of them.
package struct OpenTickets: Hashable, Sendable {
  package private(set) var book = Book<TicketKey, Ticket>()
  /// Those who wait, by arrival: so they stand nearly in the order in which they are called.
  package private(set) var waiting: [QueuedTicket] = []
  private var byNumber = TreeDictionary<TicketNumber, TicketKey>()
  private var byPlace = TreeDictionary<String, TicketKey>()
  private var parkedUntil = TreeDictionary<TicketKey, Int64>()
  private var calledOnce = TreeSet<TicketKey>()

  init() {}

  /// Those that were read.
  package init(_ tickets: [Ticket]) {
    book = Book(tickets.map { ($0.key, $0) })
    for ticket in tickets { enter(ticket) }
  }

  /// The open ticket of this key; one that is set to a state that is not open is taken out.
  package subscript(key: TicketKey) -> Ticket? {
    get { book[key] }
    set {
      if let before = book[key] { leave(before) }
      let ticket = newValue.flatMap { $0.state.isOpen ? $0 : nil }
      book[key] = ticket
      if let ticket { enter(ticket) }
    }
  }

  private mutating func enter(_ ticket: Ticket) {
    byNumber[ticket.number] = ticket.key
    if ticket.state == .waiting { waiting.insert(ticket.queued, at: place(of: ticket.arrival)) }
    if let place = ticket.state.place { byPlace[place] = ticket.key }
    if case .parked(_, let until) = ticket.state { parkedUntil[ticket.key] = until }
    if ticket.waited != nil { calledOnce.insert(ticket.key) }
  }

  private mutating func leave(_ ticket: Ticket) {
    if byNumber[ticket.number] == ticket.key { byNumber[ticket.number] = nil }
    if ticket.state == .waiting { waiting.remove(at: place(of: ticket.arrival)) }
    if let place = ticket.state.place, byPlace[place] == ticket.key { byPlace[place] = nil }
    parkedUntil[ticket.key] = nil
    calledOnce.remove(ticket.key)
  }

  /// Where in `waiting` the ticket of this arrival is, or would be.
  private func place(of arrival: Int64) -> Int {
    var (low, high) = (0, waiting.count)
    while low < high {
      let middle = (low + high) / 2
      if waiting[middle].arrival < arrival { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func beginStep() { book.beginStep() }

  package var count: Int { book.count }
  var isEmpty: Bool { book.isEmpty }
  /// In no particular order.
  package var keys: some Collection<TicketKey> { book.keys }
  /// In no particular order.
  package var values: some Collection<Ticket> { book.values }

  /// The ticket of this number.
  func ticket(_ number: TicketNumber) -> Ticket? { byNumber[number].flatMap { book[$0] } }

  /// The visitor called to `place`, or served there.
  func visitor(at place: String) -> Ticket? { byPlace[place].flatMap { book[$0] } }

  /// Those who have been called, whatever became of it.
  var called: [Ticket] { calledOnce.compactMap { book[$0] } }

  /// Everybody who is called or served.
  package var atCounters: [Ticket] { byPlace.values.compactMap { book[$0] } }

  /// Those who may be called by number for `calls` calls of the desk at most, by arrival.
  func parked(until calls: Int64) -> [Ticket] {
    parkedUntil.filter { $0.value <= calls }.compactMap { book[$0.key] }
      .sorted { $0.arrival < $1.arrival }
  }

  /// How many are parked.
  package var parkedCount: Int { parkedUntil.count }
}

/// What of a waiting ticket decides when it is called (Q4): light enough to be sorted.
package struct QueuedTicket: Hashable, Sendable {
  package var key: TicketKey
  package var number: TicketNumber
  var arrival: Int64
  /// The id of the service that it waits for.
  package var service: String
  var visitorClass: VisitorClass
  var appointment: Appointment?
  var waitingSince: Moment
}

extension Ticket {
  /// As it stands in the queue.
  package var queued: QueuedTicket {
    QueuedTicket(
      key: key, number: number, arrival: arrival, service: service, visitorClass: visitorClass,
      appointment: appointment, waitingSince: waitingSince)
  }
}
