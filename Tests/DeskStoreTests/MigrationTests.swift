import DeskTesting
import Foundation
import GRDB
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskEngine
@testable import DeskStore

/// A database of the first release goes on where it was.
@Suite struct MigrationTests {
  @Test("Tickets of the first release are there after the update, with places, calls and slips")
  func fromTheFirstRelease() throws {
    let path = temporaryPath()
    try makeFirstRelease(at: path)
    let state = try DeskStore(path: path).load()
    #expect(state.day == LocalDate("2026-03-02"))
    #expect(state.lastEntry == 8)
    let open = state.open.values.sorted { $0.arrival < $1.arrival }
    #expect(open.map(\.number.description) == ["A001", "A002", "A003"])
    #expect(open.map(\.state.word) == ["called", "parked", "waiting"])
    #expect(open[0].calls?.count == 1 && open[0].state.counter == "1")
    #expect(state.slips.keys.sorted() == [2, 3])
    #expect(state.lastNumbers[try #require(state.day)]?[.named("A")]?.number == 3)
    // And it works on.
    var desk = try #require(Desk(site: .sample, state: state))
    let now = Moment.morning.advanced(by: .seconds(60))
    try desk.handle(.issue(service: "consult", key: .test(4)), at: now)
    #expect(desk.openTicket(TicketNumber(series: .named("A"), number: 4)) != nil)
  }

  @Test("A reception that knows no notices yet goes on as it was, and takes its first one")
  func receptionWithoutNotices() throws {
    let path = temporaryPath()
    let dated = DatedHours(
      date: LocalDate(year: 2026, month: 3, day: 2), hours: .of("18:00", "21:00"))
    let opened = try #require(Desk(site: .sample))
      .decide(.changeHours(dated, isOpen: true), at: .morning).events
    let database = try DatabaseQueue(path: path)
    try Schema.migrator().migrate(database, upTo: "3 notices")
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO journal (seq, at, boot, mono, clock_trusted, actor, kind, body)
          VALUES (1, ?, 'boot-1', 3600000000000, 1, 'uid:1000', 'hours.changed', ?)
          """,
        arguments: [
          Moment.morning.wallMilliseconds,
          try JSONText.encode(opened[0].body),
        ])
    }
    try database.close()
    let store = try DeskStore(path: path)
    var known = Reception()
    known.additionalHours = [dated]
    known.bootBegan = NotedEntry(seq: 1, at: .morning)
    #expect(try store.load().reception == known)
    var desk = try #require(Desk(site: .sample, state: try store.load()))
    let notice = NoticeAsk.post(
      kind: .text, text: Name("Coffee is free".plain), until: NoticeTime("17:00"))
    let decision = try desk.decide(.notice(notice), at: .morning)
    _ = try store.carryOut(decision, on: &desk, at: .morning, by: "uid:1", key: CommandKey("k"))
    let again = try DeskStore(path: path)
    #expect(try again.load().reception.notices.map(\.kind) == [.text])
    #expect(try again.answer(toKey: "k")?.answer == .notice(1))
  }

  @Test("S4 a desk that knew no patrol counts rounds from its next minute on, and keeps them")
  func deskWithoutPatrol() throws {
    let path = temporaryPath()
    let database = try DatabaseQueue(path: path)
    try Schema.migrator().migrate(database, upTo: "3 notices")
    try database.close()
    let store = try DeskStore(path: path)
    #expect(try store.load().patrol == Patrol())
    var desk = try #require(Desk(site: .patrolled, state: try store.load()))
    // From 09:00 to 20:16 of the next day: two nights' rounds, of which one night is whole.
    var now = Moment.morning
    for _ in 0...35 * 60 + 16 {
      for duty in desk.dueCommands(at: now) {
        let decision = try desk.decide(.due(duty), at: now)
        _ = try store.carryOut(decision, on: &desk, at: now, by: "desk")
      }
      now = now.advanced(by: .seconds(60))
    }
    let again = try DeskStore(path: path)
    #expect(try again.load() == desk.state)
    #expect(desk.patrolAlerts.count == 13)
    let before = try again.writer.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM patrol_round ORDER BY begins")
    }
    #expect(before.count == 13)
    try again.rebuild()
    let after = try again.writer.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM patrol_round ORDER BY begins")
    }
    #expect(after == before)
  }

  @Test("S4 the rounds of a night are read beside the writer, in order")
  func rounds() async throws {
    let path = temporaryPath()
    let store = try DeskStore(path: path)
    var desk = try #require(Desk(site: .patrolled))
    var now = Moment.morning
    for _ in 0...24 * 60 {
      for duty in desk.dueCommands(at: now) {
        let decision = try desk.decide(.due(duty), at: now)
        _ = try store.carryOut(decision, on: &desk, at: now, by: "desk")
      }
      now = now.advanced(by: .seconds(60))
    }
    let records = try StoredRecords(path: path)
    let night = try #require(LocalDate("2026-03-02"))
    let rounds = try await records.patrolRounds(night: night)
    #expect(rounds.map(\.round.number) == Array(1...12))
    #expect(rounds.allSatisfy { $0.outcome == .missed && $0.missing.count == 4 })
    #expect(try await records.patrolRounds(night: night.next).isEmpty)
  }

  private func makeFirstRelease(at path: String) throws {
    let database = try DatabaseQueue(path: path)
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 journal and read tables") { try $0.execute(sql: Schema.journal) }
    try migrator.migrate(database)
    let entries: [(kind: String, body: String)] = [
      ("day.opened", #"{"day":"2026-03-02","timeZone":"Asia/Shanghai"}"#),
      issued(1), issued(2), issued(3),
      ("slip.printed", #"{"slip":1,"ticket":"A001","job":4}"#),
      ("ticket.called", #"{"counter":"1","key":"T2","ticket":"A002"}"#),
      ("ticket.parked", #"{"counter":"1","key":"T2","ticket":"A002"}"#),
      ("ticket.called", #"{"counter":"1","key":"T1","ticket":"A001"}"#),
    ]
    try database.write { db in
      for (index, entry) in entries.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO journal (seq, at, boot, mono, clock_trusted, actor, kind, body)
            VALUES (?, ?, 'boot-1', ?, 1, 'uid:1000', ?, ?)
            """,
          arguments: [
            index + 1, Moment.morning.wallMilliseconds + Int64(index) * 1_000,
            3_600_000_000_000 + index * 1_000_000_000, entry.kind, entry.body,
          ])
      }
    }
  }

  private func issued(_ number: Int) -> (kind: String, body: String) {
    (
      "ticket.issued",
      """
      {"ahead":\(number - 1),"arrival":\(number),"day":"2026-03-02","key":"T\(number)",\
      "line":"call","round":0,"service":"consult","slip":\(number),"ticket":"A00\(number)"}
      """
    )
  }
}
