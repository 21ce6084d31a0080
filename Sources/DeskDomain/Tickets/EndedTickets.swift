/// Tickets of this business day that have ended: what can still be undone or rated.
///
/// Of each counter the newest stay at hand; whoever names an older one by its number has it brought back (`recall`).
package struct EndedTickets: Hashable, Sendable {
  /// So many of each counter, and of those that no counter ended.
  static let ofEachCounter = 16

  /// By the journal entries that ended them.
  package private(set) var book = Book<Int64, Ticket>()
  /// Of each counter, the newest last.
  private var byCounter: [String: [Int64]] = [:]
  private var byKey: [TicketKey: Int64] = [:]

  init() {}

  /// Those that were read.
  package init(_ tickets: [Ticket]) {
    let ended = tickets.compactMap { ticket in ticket.endedSeq.map { ($0, ticket) } }
    book = Book(ended)
    for (seq, ticket) in ended { enter(ticket, seq) }
  }

  subscript(key: TicketKey) -> Ticket? { byKey[key].flatMap { book[$0] } }

  /// The newest first.
  package var newestFirst: [Ticket] { book.keys.sorted(by: >).compactMap { book[$0] } }

  /// The newest one of which `holds` is true.
  func newest(where holds: (Ticket) -> Bool) -> Ticket? { newestFirst.first(where: holds) }

  /// The newest one at `counter` of which `holds` is true.
  func newest(at counter: String, where holds: (Ticket) -> Bool = { _ in true }) -> Ticket? {
    newestFirst(at: counter).first(where: holds)
  }

  func count(where holds: (Ticket) -> Bool) -> Int { book.values.count(where: holds) }

  /// Whether anybody at hand ended at `counter`.
  func has(counter: String) -> Bool { byCounter[counter] != nil }

  /// Those that ended at `counter`, the newest first.
  func newestFirst(at counter: String) -> [Ticket] {
    (byCounter[counter] ?? []).reversed().compactMap { book[$0] }
  }

  /// Takes in a ticket that ends, or that something is said of after its end.
  mutating func note(_ ticket: Ticket) {
    guard let seq = ticket.endedSeq else { return }
    if byKey[ticket.key] == nil { enter(ticket, seq) }
    book[seq] = ticket
    // Nobody takes back what the end of a day did.
    guard !ticket.isEndedByTheDay else { return forget(ticket, seq) }
    let own = byCounter[Self.counter(of: ticket)] ?? []
    for old in own.dropLast(Self.ofEachCounter) {
      if let ticket = book[old] { forget(ticket, old) }
    }
  }

  /// Brings back one that is on record, for a step that is about it.
  package mutating func recall(_ ticket: Ticket) {
    guard let seq = ticket.endedSeq, byKey[ticket.key] == nil else { return }
    enter(ticket, seq)
    book.recall(ticket, at: seq)
  }

  /// Its end was taken back.
  mutating func remove(_ key: TicketKey) {
    guard let seq = byKey[key], let ticket = book[seq] else { return }
    leave(ticket, seq)
    book[seq] = nil
  }

  /// Another day: those of which `isHistory` is true can be undone no more.
  mutating func forget(where isHistory: (Ticket) -> Bool) {
    for ticket in newestFirst where isHistory(ticket) {
      if let seq = ticket.endedSeq { forget(ticket, seq) }
    }
  }

  mutating func beginStep() { book.beginStep() }

  private mutating func enter(_ ticket: Ticket, _ seq: Int64) {
    byKey[ticket.key] = seq
    byCounter[Self.counter(of: ticket), default: []].append(seq)
    byCounter[Self.counter(of: ticket)]?.sort()
  }

  private mutating func forget(_ ticket: Ticket, _ seq: Int64) {
    leave(ticket, seq)
    book.forget(seq)
  }

  private mutating func leave(_ ticket: Ticket, _ seq: Int64) {
    byKey[ticket.key] = nil
    let counter = Self.counter(of: ticket)
    byCounter[counter]?.removeAll { $0 == seq }
    if byCounter[counter]?.isEmpty == true { byCounter[counter] = nil }
  }

  private static func counter(of ticket: Ticket) -> String { ticket.lastStep?.counter ?? "" }
}

extension Ticket {
  /// Whether nobody took the step that ended it.
  fileprivate var isEndedByTheDay: Bool {
    switch state {
    case .expired: true
    case .finished: steps.isEmpty
    default: false
    }
  }
}
