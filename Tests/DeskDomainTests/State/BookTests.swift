import DeskTesting
import Foundation
import Testing

@testable import DeskDomain

@Suite struct BookTests {
  @Test("A book knows what a step has changed, and nothing else")
  func changes() {
    var book = Book([("a", 1), ("b", 2), ("c", 3)])
    #expect(book.changes.isEmpty)
    book["b"] = 20
    book["c"] = nil
    book["d"] = 4
    #expect(book.changes == ["b": .updated(20), "c": .removed(3), "d": .inserted(4)])
    book.beginStep()
    #expect(book.changes.isEmpty && book.count == 3)
    #expect(book == Book([("a", 1), ("b", 20), ("d", 4)]))
  }

  @Test("What comes to nothing within a step is no change")
  func noChange() {
    var book = Book([("a", 1)])
    book["a"] = 1
    book["x"] = 7
    book["x"] = 8
    book["x"] = nil
    #expect(book.changes.isEmpty)
    book["a"] = nil
    book["a"] = 1
    #expect(book.changes == ["a": .updated(1)])
  }

  @Test(
    "What is forgotten stays on record as it was set last; what is recalled is on record already")
  func forgotten() {
    var book = Book<String, Int>()
    book["a"] = 1
    book["a"] = 2
    book.forget("a")
    #expect(book["a"] == nil && book.changes == ["a": .inserted(2)] && book.forgotten == ["a"])
    book.beginStep()
    book.recall(2, at: "a")
    book["a"] = nil
    #expect(book.changes == ["a": .removed(2)])
  }

  @Test("A copy keeps what it was, whatever becomes of the other")
  func copies() {
    var book = Book((0..<1_000).map { ($0, $0) })
    let before = book
    for key in 0..<1_000 { book[key] = key * 2 }
    #expect(before[999] == 999 && book[999] == 1_998)
    #expect(before.values.reduce(0, +) * 2 == book.values.reduce(0, +))
  }
}

/// Tickets that have ended leave the memory, and come back when somebody names them.
@Suite struct EndedTicketTests {
  /// Forty visitors, one after another, at counter 1.
  private func day() throws -> TestDesk {
    var desk = try TestDesk()
    for _ in 0..<40 {
      try desk.issue()
      desk.wait(.seconds(30))
      try desk.handle(.call(counter: "1", ticket: nil))
    }
    return desk
  }

  @Test("Of each counter the newest stay at hand, however long the day is")
  func atHand() throws {
    let desk = try day()
    #expect(desk.desk.state.ended.newestFirst.count == EndedTickets.ofEachCounter)
    let numbers = desk.desk.state.ended.newestFirst(at: "1").map(\.number.number)
    #expect(numbers == Array((24...39).reversed()))
    #expect(desk.desk.state.visits.records.count == 39)
  }

  @Test(
    "A ticket of this morning that is named is asked for, one at hand and one that never was are not"
  )
  func absent() throws {
    let desk = try day()
    func absent(_ number: Int) -> TicketNumber? {
      desk.desk.absentTicket(of: .reprint(TicketNumber(series: .named("A"), number: number)))
    }
    #expect(absent(1)?.number == 1)
    #expect(absent(39) == nil && absent(40) == nil)
    #expect(desk.desk.absentTicket(of: .finish(counter: "1")) == nil)
  }

  @Test("Undo takes back the end of a ticket that was brought back, and what it had taught")
  func recalled() throws {
    var desk = try day()
    try desk.handle(.finish(counter: "1"))
    let first = try #require(desk.desk.state.ended.newestFirst.last)
    var state = desk.desk.state
    state.ended = EndedTickets()
    let without = try #require(Desk(site: desk.desk.site, state: state))
    let number = first.number
    #expect(throws: Refusal.ticket(.unknown(number))) {
      try without.decide(.undo(counter: "1", number), at: desk.now)
    }
    let ready = without.recalling(first)
    let decision = try ready.decide(.undo(counter: "1", number), at: desk.now)
    var after = without
    after.apply(decision, at: desk.now, recalling: [first])
    #expect(after.state.open[first.key]?.state == .called(counter: "1"))
    #expect(after.state.ended[first.key] == nil)
    let seq = try #require(first.endedSeq)
    #expect(after.state.ended.book.changes == [seq: .removed(first)])
    #expect(after.state.visits.records.count == 39)
  }

  @Test("Waiting tickets stand by arrival, and answers are kept up with every step")
  func open() throws {
    var desk = try TestDesk()
    for _ in 0..<5 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    let open = desk.desk.state.open
    #expect(open.waiting.map(\.number.number) == [2, 3, 4, 5])
    #expect(open.atCounters.map(\.number.number) == [1])
    let first = TicketNumber(series: .named("A"), number: 1)
    #expect(open.ticket(first)?.state == .called(counter: "1"))
    try desk.handle(.finish(counter: "1"))
    #expect(desk.desk.state.open.ticket(first) == nil)
    #expect(OpenTickets(Array(desk.desk.state.open.values)) == desk.desk.state.open)
  }
}
