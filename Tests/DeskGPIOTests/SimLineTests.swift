import DeskBasics
import DeskDomain
import DeskEngine
import DeskTesting
import Foundation
import Testing

@testable import DeskGPIO

/// What the kernel does with lines, and what we make of it.
@Suite("Kernel lines", .enabled(if: SimChip.isThere), .timeLimit(.minutes(2)))
struct SimLineTests {
  @Test("a press with bounce is one press, with the kernel's times") func press() async throws {
    let bench = try SimLinesBench()
    var panel = InputPanel(inputs: bench.inputs)
    var listener = LineListener(bench.reader())
    let opened = try #require(await listener.next(of: "call"))
    #expect(panel.receive(opened) == [])
    let before = Uptime.kernelNow
    for isActive in [true, false, true, false, true] {
      try await bench.move("call", to: isActive)
    }
    let after = Uptime.kernelNow
    let signals = await Self.signals(&listener, &panel, count: 1)
    guard case .pressed("call", let at) = signals.first else {
      Issue.record("no press: \(signals)")
      return
    }
    #expect(before <= at && at <= after, "the time of the last edge, not of the belief")
    try await bench.move("call", to: false)
    let more = await Self.signals(&listener, &panel, count: 1)
    guard case .released("call", _, _) = more.first else {
      Issue.record("no release: \(more)")
      return
    }
    await listener.stop()
  }

  @Test("a burst that overflows the kernel's buffer ends with the level that is there")
  func overflow() throws {
    let bench = try SimLinesBench()
    let line = WatchedLine(bench.inputs[0], consumer: "test")
    #expect(line.open().map(\.news) == [.opened(isActive: false)])
    for step in 0..<41 {
      try bench.chip.pull("CALL", up: step % 2 == 1)
    }
    let news = line.read().map(\.news)
    let edges = news.filter { if case .edge = $0 { true } else { false } }
    if edges.count < news.count, GPIODiagnosis(of: LineSetup()).libraryVersion.hasPrefix("1.") {
      #expect(edges.count == 16, "the kernel keeps 16")
      #expect(edges.last == .edge(isActive: false), "libgpiod 1: the oldest")
    }
    #expect(news.contains(.lost(isActive: true)))
    #expect(!news.contains(.lost(isActive: false)))
  }

  @Test("a line that is on no chip is missing, by name and by offset") func missing() throws {
    let chip = try SimChip()
    for address in [
      LineAddress.name("\(chip.label)-NOWHERE"), .offset(32, chip: chip.label),
      .offset(0, chip: "no-such-chip"),
    ] {
      let error = #expect(throws: LineFailure.self) { try LinePlace(finding: address) }
      #expect(error == .missing(address))
    }
  }

  @Test("a line is found by its chip's label and its offset") func byOffset() throws {
    let chip = try SimChip()
    let place = try LinePlace(finding: .offset(17, chip: chip.label))
    #expect(place.chipPath == (try chip.device()))
    #expect(place.offset == 17)
    #expect(place.consumer == nil)
  }

  @Test("a name that two chips have is ambiguous, never the first of them") func ambiguous() throws
  {
    let first = try SimChip(names: "twin")
    let second = try SimChip(names: "twin")
    let address = LineAddress.name("twin-CALL")
    let error = #expect(throws: LineFailure.self) { try LinePlace(finding: address) }
    #expect(error == .ambiguous(address))
    #expect(throws: Never.self) { try LinePlace(finding: .offset(4, chip: first.label)) }
    #expect(throws: Never.self) { try LinePlace(finding: .offset(4, chip: second.label)) }
  }

  @Test("a chip that comes back under another number is found again") func renumbered() async throws
  {
    let bench = try SimLinesBench()
    var listener = LineListener(bench.reader())
    _ = await listener.next(of: "call")
    let before = try bench.chip.device()
    try await bench.plug(false)
    // Another chip takes the number, where the open files do not keep it anyway.
    let other = try SimChip()
    #expect(
      await listener.next(of: "call")?.news == .failed(.vanished(bench.chip.address("CALL"))))
    try await bench.plug(true)
    #expect(await listener.next(of: "call")?.news == .opened(isActive: false))
    #expect(try bench.chip.device() != before)
    #expect(try other.device() != bench.chip.device())
    try await bench.move("call", to: true)
    #expect(await listener.next(of: "call")?.news == .edge(isActive: true))
    await listener.stop()
  }

  @Test("a trace of real edges reads back and gives the same signals") func record() async throws {
    let bench = try SimLinesBench()
    let (text, pieces) = AsyncStream<String>.makeStream()
    let recorder = TraceRecorder(lines: bench.reader())
    let task = Task {
      await recorder.record(for: nil) {
        pieces.yield($0)
      } note: {
        Issue.record("\($0): \($1)")
      }
      pieces.finish()
    }
    var trace = ""
    for await piece in text {
      trace += piece
      if piece.hasSuffix("door opened inactive\n") {
        try await bench.move("call", to: true)
      }
      if piece.hasSuffix("call steady active\n") {
        task.cancel()
      }
    }
    var panel = InputPanel(inputs: bench.inputs)
    let signals = panel.play(try Trace(parsing: trace), quiet: .zero)
    #expect(signals.count == 1, "\(trace)")
    guard case .pressed("call", _) = signals.first else {
      Issue.record("no press in \(trace)")
      return
    }
  }

  @Test("the diagnosis tells free lines, ours, and those of others with their holder")
  func diagnosis() throws {
    let bench = try SimLinesBench()
    let ours = try InputHandle(bench.inputs[0], consumer: KernelLines.consumer)
    let other = try InputHandle(bench.inputs[1], consumer: "blinky")
    let nowhere = LineAddress.name("\(bench.chip.label)-NOWHERE")
    let diagnosis = GPIODiagnosis(
      of: LineSetup(
        inputs: bench.inputs + [
          InputSetup(name: "next", role: .next(counter: "1"), address: nowhere)
        ],
        outputs: [OutputSetup(role: .lamp, address: bench.chip.address("LAMP"))]))
    let device = try bench.chip.device()
    #expect(
      diagnosis.lines.map(\.finding) == [
        .ours(chip: device, offset: 4),
        .unusable(.busy(bench.chip.address("DOOR")), holder: "blinky"),
        .unusable(.missing(nowhere), holder: nil),
        .free(chip: device, offset: 22),
      ])
    #expect(!diagnosis.isHealthy)
    #expect(
      diagnosis.chips.contains(
        .init(path: device, finding: .readable(label: bench.chip.label, lines: 32))))
    #expect(diagnosis.description.contains("blinky"))
    #expect(try !ours.level())
    #expect(try !other.level())
  }

  private static func signals(
    _ listener: inout LineListener, _ panel: inout InputPanel, count: Int
  ) async -> [Signal] {
    var signals: [Signal] = []
    while signals.count < count, let report = await listener.next() {
      signals += panel.receive(report)
    }
    return signals
  }
}
