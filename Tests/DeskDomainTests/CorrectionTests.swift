import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// R4: nothing is changed or deleted; a correction is an entry that names the one it corrects, and by whom.
@Suite struct CorrectionTests {
  private func order(_ seq: Int64, by person: ShortText = "uid-7") throws -> Command {
    .correct(
      CorrectionAsk(entry: seq, note: "FE-04, not FE-03", person: person))
  }

  @Test("R4 a correction names its entry and who says so, and corrections can be corrected")
  func corrects() throws {
    var desk = try #require(Desk(site: .sample))
    try desk.handle(.logCheck(CheckAsk(asset: "FE-01", result: .ok)), at: .morning)
    let entry = desk.state.lastEntry
    let first = try desk.handle(order(entry, by: "wang"), at: .morning)
    let expected = EntryCorrected(corrects: entry, note: "FE-04, not FE-03", person: "wang")
    #expect(first.events == [.entryCorrected(expected)])
    #expect(first.events.first?.corrects == entry)
    let second = try desk.handle(order(entry + 1), at: .morning)
    #expect(second.events.first?.corrects == entry + 1)
    #expect(desk.state.lastEntry == entry + 2)
  }

  @Test("R4 a correction changes nothing of what the desk knows")
  func changesNothing() throws {
    var desk = try #require(Desk(site: .sample))
    try desk.handle(.issue(service: "consult", key: .test(1)), at: .morning)
    var before = desk.state
    try desk.handle(order(2), at: .morning)
    before.lastEntry += 1
    #expect(desk.state == before)
  }

  @Test(
    "R4 an entry that is not there cannot be corrected", arguments: [-1, 0, 3, .max] as [Int64])
  func unknown(_ seq: Int64) throws {
    var desk = try #require(Desk(site: .sample))
    try desk.handle(.issue(service: "consult", key: .test(1)), at: .morning)
    let newest = desk.state.lastEntry
    #expect(newest == 2)
    #expect(throws: Refusal.journal(.unknownEntry(seq, newest: newest))) {
      try desk.handle(order(seq), at: .morning)
    }
  }

  @Test("R4 no name enters the journal as the one who corrects")
  func persons() throws {
    var desk = try #require(Desk(site: .sample))
    try desk.handle(.issue(service: "consult", key: .test(1)), at: .morning)
    #expect(throws: Refusal.site(.unknownPerson("王小姐", known: []))) {
      try desk.handle(order(1, by: "王小姐"), at: .morning)
    }
  }
}
