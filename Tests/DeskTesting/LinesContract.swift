package import DeskDomain
package import DeskEngine
import Testing

/// A place where lines can be moved and spoilt: a fake, or a simulated chip.
package protocol LinesBench: Sendable {
  /// A button `call` and a door `door`, both inactive at first, with windows of at most 100 ms.
  var inputs: [InputSetup] { get }
  /// A new reader of all inputs.
  func reader() -> any Lines
  /// Moves a line and leaves it there.
  func move(_ line: String, to isActive: Bool) async throws
  /// Another program takes the line, or lets go of it.
  func hold(_ line: String, _ isHeld: Bool) async throws
  /// The chip goes away with all lines, or comes back.
  func plug(_ isThere: Bool) async throws
  /// Time passes in which nothing happens: at least long enough for the windows and a sign of life.
  func idle() async throws
}

/// What every reader of lines does, on whatever bench.
package enum LinesContract: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case opensFirst = "the level at the start is told first, as no edge"
  case edge = "an edge is told with its level, and then that the line is steady"
  case edgesInOrder = "edges come in order, and times never run backwards"
  case busy = "a line that another program holds fails alone, and is opened once it is free"
  case vanished = "lines of a chip that goes away fail, and are opened once it is back"
  case progress = "the reader shows signs of life while nothing happens"
  case cancelled = "a reader that is cancelled ends and lets go of its lines"

  package var testDescription: String { rawValue }

  /// Checks this clause; a failed expectation is recorded.
  package func check(on bench: some LinesBench) async throws {
    switch self {
    case .opensFirst: try await Self.checkOpensFirst(bench)
    case .edge: try await Self.checkEdge(bench)
    case .edgesInOrder: try await Self.checkOrder(bench)
    case .busy: try await Self.checkBusy(bench)
    case .vanished: try await Self.checkVanished(bench)
    case .progress: try await Self.checkProgress(bench)
    case .cancelled: try await Self.checkCancelled(bench)
    }
  }

  private static func checkOpensFirst(_ bench: some LinesBench) async throws {
    try await bench.move("door", to: true)
    var listener = LineListener(bench.reader())
    var first: [String: LineReport.News] = [:]
    for _ in bench.inputs {
      let report = try #require(await listener.next())
      first[report.line] = report.news
    }
    #expect(first == ["call": .opened(isActive: false), "door": .opened(isActive: true)])
    await listener.stop()
  }

  private static func checkEdge(_ bench: some LinesBench) async throws {
    var listener = LineListener(bench.reader())
    let opened = try #require(await listener.next(of: "call"))
    try await bench.move("call", to: true)
    let edge = try #require(await listener.next(of: "call"))
    #expect(edge.news == .edge(isActive: true))
    #expect(edge.at >= opened.at)
    try await bench.idle()
    let steady = try #require(await listener.next(of: "call"))
    #expect(steady.news == .steady(isActive: true))
    #expect(steady.at >= edge.at)
    await listener.stop()
  }

  private static func checkOrder(_ bench: some LinesBench) async throws {
    var listener = LineListener(bench.reader())
    var last = try #require(await listener.next(of: "call"))
    for step in 0..<10 {
      try await bench.move("call", to: step % 2 == 0)
      var report = try #require(await listener.next(of: "call"))
      while case .steady = report.news {
        report = try #require(await listener.next(of: "call"))
      }
      #expect(report.news == .edge(isActive: step % 2 == 0))
      #expect(report.at >= last.at)
      last = report
    }
    await listener.stop()
  }

  private static func checkBusy(_ bench: some LinesBench) async throws {
    try await bench.hold("call", true)
    var listener = LineListener(bench.reader())
    let first = [try #require(await listener.next()), try #require(await listener.next())]
    let address = try #require(bench.inputs.first { $0.name == "call" }).address
    #expect(first.first { $0.line == "call" }?.news == .failed(.busy(address)))
    #expect(first.first { $0.line == "door" }?.news == .opened(isActive: false))
    try await bench.hold("call", false)
    #expect(await listener.next(of: "call")?.news == .opened(isActive: false))
    await listener.stop()
  }

  private static func checkVanished(_ bench: some LinesBench) async throws {
    var listener = LineListener(bench.reader())
    for _ in bench.inputs {
      _ = await listener.next()
    }
    try await bench.plug(false)
    var failed: [String: LineReport.News] = [:]
    for _ in bench.inputs {
      let report = try #require(await listener.next())
      failed[report.line] = report.news
    }
    for input in bench.inputs {
      #expect(failed[input.name] == .failed(.vanished(input.address)))
    }
    try await bench.plug(true)
    for _ in bench.inputs {
      #expect(await listener.next()?.news == .opened(isActive: false))
    }
    try await bench.move("door", to: true)
    #expect(await listener.next(of: "door")?.news == .edge(isActive: true))
    await listener.stop()
  }

  private static func checkProgress(_ bench: some LinesBench) async throws {
    var listener = LineListener(bench.reader())
    for _ in bench.inputs {
      _ = await listener.next()
    }
    for _ in 0..<4 {
      try await bench.idle()
      #expect(await listener.nextBeat())
    }
    await listener.stop()
  }

  private static func checkCancelled(_ bench: some LinesBench) async throws {
    for _ in 0..<3 {
      var listener = LineListener(bench.reader())
      for _ in bench.inputs {
        #expect(await listener.next()?.news == .opened(isActive: false))
      }
      await listener.stop()
      #expect(await listener.next() == nil)
    }
  }
}
