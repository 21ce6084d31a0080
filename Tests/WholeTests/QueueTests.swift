import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskClient
@testable import DeskDomain

/// The queue of a real daemon, over its socket.
@Suite(.serialized) struct WholeQueueTests {
  private static let site = """
    site: {name: Test, languages: [en], time_zone: Asia/Shanghai}
    services: [{id: consult, series: A, name: Consulting}]
    counters: [{id: 1, services: [consult]}, {id: 2, services: [consult]}]
    gpio: {inputs: {call: {role: call, service: consult, line: CALL_BUTTON}}}
    """

  @Test("Eight clients at once, 200 tickets: no number twice, and no visitor at two counters")
  func eightClients() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let client = daemon.client
    let issued = try await withThrowingTaskGroup(of: [TicketView].self) { group in
      for _ in 1...8 {
        group.addTask {
          var tickets: [TicketView] = []
          for _ in 1...25 {
            tickets.append(try await client.perform(.draw(DrawAsk(service: "consult"))))
          }
          return tickets
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(issued.count == 200)
    #expect(Set(issued.map(\.ticket)).count == 200)
    #expect(Set(issued.map(\.key)).count == 200)

    // Two receptionists call as fast as they can: everybody is called once.
    let called = try await withThrowingTaskGroup(of: [String].self) { group in
      for counter in ["1", "2"] {
        group.addTask {
          var called: [String] = []
          for _ in 1...100 {
            let ticket: TicketView = try await client.perform(
              .counter(CounterAsk(counter, .call())))
            called.append(ticket.ticket)
            let _: TicketView = try await client.perform(.counter(CounterAsk(counter, .finish)))
          }
          return called
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(called.sorted() == issued.map(\.ticket).sorted())
    await daemon.stop()
  }

  @Test("20 presses in 3 s are one ticket")
  func twentyPresses() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    // 70 ms down, 70 ms up: each outlasts the window of 50 ms, all lie within the lockout.
    for _ in 1...20 {
      try daemon.give(.line("call", isActive: true))
      try await Task.sleep(for: .milliseconds(70))
      try daemon.give(.line("call", isActive: false))
      try await Task.sleep(for: .milliseconds(70))
    }
    try await Task.sleep(for: .milliseconds(300))
    let queue: [TicketView] = try await daemon.client.get(Path.queue)
    #expect(queue.map(\.ticket) == ["A001"])
    await daemon.stop()
  }

  @Test("G4 a name is there for the staff, and in no byte of the state folder once it is erased")
  func erasedName() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let ticket: TicketView = try await daemon.client.perform(
      .draw(
        DrawAsk(
          service: "consult",
          details: VisitorDetails(visitor: try TypedName("Ms Qwertzuiopname")))))
    #expect(ticket.visitor == "Ms Qwertzuiopname")
    #expect(try bytes(of: "Qwertzuiopname", in: daemon.folder) > 0)
    let erased: TicketView = try await daemon.client.perform(
      .ticket(TicketAsk(try #require(TicketNumber("A001")), .eraseName)))
    #expect(erased.visitor == nil && erased.state == "waiting")
    #expect(try bytes(of: "Qwertzuiopname", in: daemon.folder) == 0)
    await daemon.stop()
    #expect(try bytes(of: "Qwertzuiopname", in: daemon.folder) == 0)
  }

  /// How many files under `folder` hold `word`.
  private func bytes(of word: String, in folder: URL) throws -> Int {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return files.count { file in
      let data = FileManager.default.contents(atPath: folder.appending(path: file).path)
      return data?.range(of: Data(word.utf8)) != nil
    }
  }
}
