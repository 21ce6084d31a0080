import DeskAPI
import DeskClient
import DeskDomain
import DeskTesting
import Foundation
import Testing

@Suite struct StreamTests {
  @Test("Who listens hears how things are first, and then every change")
  func boardStream() async throws {
    try await RunningDesk.run { desk in
      var boards = desk.client.events([.board]).boards.makeAsyncIterator()
      #expect(await boards.next()?.waiting.map(\.waiting) == [0, 0])
      let _: TicketView = try await desk.client.perform(.draw(DrawAsk(service: "tour")))
      while let board = await boards.next() {
        if board.waiting.map(\.waiting) == [0, 1] { break }
      }
    }
  }

  @Test("The journal's stream goes on after Last-Event-ID, without a gap and without a double")
  func journalStream() async throws {
    try await RunningDesk.run { desk in
      for _ in 1...40 {
        let _: TicketView = try await desk.client.perform(.draw(DrawAsk(service: "consult")))
      }
      let news = desk.client.events([.journal], after: 10)
      async let more: Void = {
        for _ in 1...40 {
          let _: TicketView = try await desk.client.perform(.draw(DrawAsk(service: "consult")))
        }
      }()
      var ids: [Int64] = []
      for await case .event(let event) in news {
        if let id = event.id { ids.append(id) }
        if ids.last == 81 { break }
      }
      try await more
      #expect(ids == Array(11...81))
    }
  }

  @Test("A slip that is owed wakes the printer's process")
  func slipStream() async throws {
    try await RunningDesk.run { desk in
      var news = desk.client.events([.slip]).makeAsyncIterator()
      var seen: [String] = []
      while let item = await news.next() {
        guard case .event(let event) = item else { continue }
        seen.append(event.data)
        if seen.count == 2 { break }
        let _: TicketView = try await desk.client.perform(.draw(DrawAsk(service: "consult")))
      }
      #expect(seen == [#"{"unfinished":0}"#, #"{"unfinished":1}"#])
    }
  }

  @Test("A listener that is cut off says so and comes again by itself")
  func cutOff() async throws {
    let client = DeskClient(socket: "/tmp/no-such-desk.sock")
    var tries = 0
    for await news in client.events([.board]) {
      let isCutOff = if case .cutOff(.notRunning) = news { true } else { false }
      #expect(isCutOff, "\(news)")
      tries += 1
      if tries == 2 { break }
    }
    #expect(tries == 2)
  }
}

extension AsyncStream<StreamNews> {
  /// The boards alone.
  var boards: AsyncStream<BoardSnapshot> {
    let news = self
    let (stream, line) = AsyncStream<BoardSnapshot>.makeStream()
    let task = Task {
      for await case .event(let event) in news where event.topic == .board {
        if let board = try? Wire.decode(BoardSnapshot.self, from: Data(event.data.utf8)) {
          line.yield(board)
        }
      }
      line.finish()
    }
    line.onTermination = { _ in task.cancel() }
    return stream
  }
}
