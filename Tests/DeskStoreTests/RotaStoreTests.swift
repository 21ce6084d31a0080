import DeskTesting
import Foundation
import GRDB
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskEngine
@testable import DeskPlanning
@testable import DeskStore

/// The rota's changes and hand-overs on disk (S8, S9).
@Suite struct RotaStoreTests {
  /// A desk that commits whatever it decides.
  private struct Scene {
    var desk: Desk
    let store: DeskStore
    var now = Moment.morning

    init(path: String) throws {
      store = try DeskStore(path: path)
      desk = try #require(Desk(site: .sample, state: try store.load()))
    }

    @discardableResult
    mutating func handle(_ command: Command, key: CommandKey? = nil) throws -> Receipt {
      let decision = try desk.decide(command, at: now)
      if !decision.events.isEmpty {
        _ = try store.carryOut(decision, on: &desk, at: now, by: "uid:1", key: key)
      }
      return decision.answer
    }
  }

  private let replace = Command.changeRota(
    RotaOrder(date: nil, what: .replace(DutyWords(person: "Wang"), by: "hu")))

  @Test("S8 S9 a restart forgets no change and no hand-over, and a rebuild makes the same of it")
  func restart() throws {
    let path = temporaryPath()
    var scene = try Scene(path: path)
    try scene.handle(.start)
    try scene.handle(.turnDay)
    #expect(try scene.handle(replace, key: CommandKey("k")) == .rotaChange(1))
    try scene.handle(
      .changeRota(
        RotaOrder(
          date: nil, what: .absence(DutyWords(person: "Zhao"), .sickness))))
    try scene.handle(.undoRotaChange(2))
    try scene.handle(
      .handOver(HandoverAsk(post: "guard", person: "Zhao", to: "hu", note: "all quiet")))
    let state = scene.desk.state.rota
    #expect(state.changes.map(\.isUndone) == [false, true] && state.handovers.count == 1)
    let again = try DeskStore(path: path)
    #expect(try again.load().rota == state)
    #expect(try again.answer(toKey: "k")?.answer == .rotaChange(1))
    try again.rebuild()
    #expect(try again.load().rota == state)
    // A month later the changes are of the past; the journal has them still.
    scene.now = scene.now.advanced(by: .seconds(30 * 86_400))
    try scene.handle(.turnDay)
    #expect(try again.load().rota.changes == [])
    #expect(try again.load().rota == scene.desk.state.rota)
  }

  @Test("a database that knows no rota yet goes on as it was, and takes its first change")
  func migration() throws {
    let path = temporaryPath()
    let database = try DatabaseQueue(path: path)
    try Schema.migrator().migrate(database, upTo: "3 notices")
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO journal (seq, at, boot, mono, clock_trusted, actor, kind, body)
          VALUES (1, ?, 'boot-1', 3600000000000, 1, 'desk', 'day.opened',
            '{"day":"2026-03-02","timeZone":"Asia/Shanghai"}')
          """, arguments: [Moment.morning.wallMilliseconds])
    }
    try database.close()
    var scene = try Scene(path: path)
    var known = RotaRecord()
    known.since = Moment.morning.wallMilliseconds
    #expect(scene.desk.state.rota == known)
    try scene.handle(replace)
    #expect(try DeskStore(path: path).load().rota.changes.map(\.id) == [1])
  }

  @Test("no name of the staff is in the journal, only ids (R4)")
  func ids() throws {
    let path = temporaryPath()
    var site = Site.sample
    site.people = [
      StaffMember(id: "wang", name: "王小明".plain), StaffMember(id: "hu", name: "胡海".plain),
    ]
    site.posts[1].shifts[0].personID = "wang"
    var scene = try Scene(path: path)
    scene.desk = try #require(Desk(site: site, state: scene.desk.state))
    try scene.handle(
      .changeRota(RotaOrder(date: nil, what: .replace(DutyWords(person: "王小明"), by: "胡海"))))
    try scene.handle(.handOver(HandoverAsk(post: "guard", person: "王小明", to: "胡海")))
    let bodies = try DatabaseQueue(path: path).read { db in
      try String.fetchAll(db, sql: "SELECT body FROM journal")
    }.joined()
    #expect(bodies.contains("\"hu\"") && !bodies.contains("王") && !bodies.contains("胡"))
  }
}
