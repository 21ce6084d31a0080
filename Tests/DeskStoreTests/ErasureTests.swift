import DeskBasics
import DeskDomain
import DeskEngine
import DeskTesting
import Foundation
import GRDB
import Testing

@testable import DeskStore

/// G4: what is erased leaves no byte behind.
@Suite struct ErasureTests {
  @Test("G4 an erased name is in no byte of the database, its log or its index")
  func noByteLeft() throws {
    let path = temporaryPath()
    let store = try DeskStore(path: path)
    var desk = try #require(Desk(site: .sample))
    var now = Moment.morning
    let names = (1...60).map { "Xyzzyname\(letters($0))" }
    for (index, name) in names.enumerated() {
      now = now.advanced(by: .seconds(10))
      try commit(
        .issue(
          DrawAsk(service: "consult", visitor: try TypedName(name, title: .mister), title: .mister),
          key: .test(index), person: PersonKey(rawValue: "P\(index)")),
        on: &desk, store, at: now)
      if index % 7 == 3 {
        try commit(.call(counter: "1", ticket: nil), on: &desk, store, at: now)
      }
    }
    #expect(try found(names, at: path) == Set(names))
    // The two together: those who asked, and all the others after their time.
    let asked = try #require(desk.state.open.values.first)
    try commit(.eraseName(asked.number), on: &desk, store, at: now)
    let erased = try #require(Int(asked.key.rawValue.dropFirst()))
    #expect(try found(names, at: path) == Set(names).subtracting([names[erased]]))
    now = now.advanced(by: .seconds(86_400 + 700))
    try commit(.eraseOldNames, on: &desk, store, at: now)
    #expect(try found(names, at: path).isEmpty)
    #expect(try store.load().people.isEmpty)
    #expect(try store.load() == desk.state)
  }

  private func letters(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(97 + number / 26))) + String(UnicodeScalar(UInt8(97 + number % 26)))
  }

  private func commit(
    _ command: Command, on desk: inout Desk, _ store: DeskStore, at now: Moment
  ) throws {
    let decision = try desk.decide(command, at: now)
    _ = try store.carryOut(
      decision, on: &desk, at: now, by: "test", key: CommandKey(UUID().uuidString))
  }

  /// Which of `names` stand in any file of the database.
  private func found(_ names: [String], at path: String) throws -> Set<String> {
    var found: Set<String> = []
    for suffix in ["", "-wal", "-shm"] {
      guard let data = FileManager.default.contents(atPath: path + suffix) else { continue }
      for name in names where data.range(of: Data(name.utf8)) != nil { found.insert(name) }
    }
    return found
  }
}
