import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskDomain

@Suite struct WireTests {
  @Test func timesAreUTCWithMilliseconds() throws {
    let date = Date(timeIntervalSince1970: 1_772_413_200.25)
    #expect(Wire.time(date) == "2026-03-02T01:00:00.250Z")
    let data = try Wire.encode([date])
    #expect(try Wire.decode([Date].self, from: data) == [date])
  }

  @Test func anEventSurvivesTheWire() {
    let event = ServerSentEvent(topic: .journal, data: #"{"seq":7}"#, id: 7)
    var reader = ServerSentEventReader()
    let lines = (": alive\n\n" + event.text).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.compactMap { reader.take(String($0)) } == [event])
  }

  @Test func aPathTakesAnyCounter() {
    #expect(Path.counter("1", .noShow) == "/v1/counters/1/no-show")
    #expect(Path.counter("a/b ü", .call) == "/v1/counters/a%2Fb%20%C3%BC/call")
  }

  @Test("Every kind of journal entry keeps its body")
  func journalLines() throws {
    let desk = try #require(Desk(site: .sample))
    let decision = try desk.decide(.issue(service: "consult", key: .test(1)), at: .morning)
    for event in decision.events {
      let entry = JournalEntry(seq: 3, at: .morning, actor: "uid:0", event: event)
      let data = try Wire.encode(JournalLine(entry))
      let line = try #require(
        try JSONSerialization.jsonObject(with: data) as? [String: any Sendable])
      #expect(line["seq"] as? Int == 3)
      #expect(line["at"] as? String == "2026-03-02T01:00:00.000Z")
      #expect(line["kind"] as? String == event.kind.rawValue)
      if event.kind == .ticketIssued { #expect(line["ticket"] as? String == "A001") }
    }
  }
}
