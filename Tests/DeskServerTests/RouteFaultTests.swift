import DeskTesting
import Foundation
import Testing

@testable import DeskDomain
@testable import DeskEngine
@testable import DeskServer

/// What people are told of paths, parameters and headers that are not taken, and of a disk that refuses.
@Suite struct RouteFaultTests {
  private static let faults: [RouteFault] = [
    .badSegment("counter"), .notANumber("x", field: "id"), .outOfRange(field: "limit", 1...500),
    .unknownWord("dance", field: "step", known: ["call", "finish"]),
    .unknownWord("news", field: "topics", known: ["board", "alert"]), .tooLarge(limit: 65_536),
    .badKey, .tooManyListeners(limit: 64), .badLastEvent, .badHead("xyz"), .badWeek("2026-49"),
    .datesReversed, .calendarOfNobody, .unknownDay("2026-03-01"), .unknownDay(nil),
    .http(405, "PUT /v1/status"), .failed("the sky fell"),
  ]

  private static let errors: [EngineError] = [
    .refused(.counter(.closed("1"))),
    .notStored(JournalError(operation: "commit", reason: "disk full", remedy: "Free space.")),
    .keyOfAnotherRequest("k"), .unknownZone("Mars/Olympus"),
  ]

  @Test("Bad input: every fault of a request reads as the fixture has it, in three languages")
  func fixture() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "RouteFaults.txt")
    let difference = try ErrorFixture.difference(of: Self.faults + Self.errors, from: url)
    #expect(difference == nil, "\(difference ?? "")")
  }
}
