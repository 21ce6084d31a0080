import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskEscPos
@testable import DeskPrinting

/// The outbox on a real CUPS: killed, cut off, and back again.
@Suite struct OutboxRigTests {
  private func work(_ desk: some SlipDesk, _ printer: some SlipPrinter) async {
    let worker = OutboxWorker(desk: desk, printer: printer) { duration in
      // The worker's own pauses, shortened; its half-minute look round does not come.
      let isRound = duration >= .seconds(8)
      try await Task.sleep(for: isRound ? .seconds(3600) : min(duration, .milliseconds(100)))
    }
    await worker.run()
  }

  @Test("Q4 three slips come out, in order, one at a time")
  func inOrder() async throws {
    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    let desk = FakeSlipDesk((1...3).map { SampleSlips.task($0) })
    await work(desk, cups.printer("thermal", .escpos, .mm58, [.english]))
    for id in Int64(1)...3 {
      #expect(await desk.states(id) == [.submitting, .submitted, .sent])
    }
    let documents = try await eventually("three slips") {
      device.documents.count == 3 ? device.documents : nil
    }
    let renderer = SlipRenderer(languages: [.english], paper: .mm58)
    for (index, document) in documents.enumerated() {
      let content = SampleSlips.task(Int64(index + 1)).content
      #expect(
        try EscPosDecoder(document).picture
          == EscPos.sendable(renderer.raster(renderer.layout(content))))
    }
    await cups.stop()
  }

  @Test("killed between handing over and recording: found by name, out once")
  func killedBeforeRecording() async throws {
    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    let desk = FakeSlipDesk([SampleSlips.task(1)])
    // The calls are: unfinished, ready, tell, report submitting, submit.
    let crash = Crash(at: 4, .after)
    await work(
      MortalDesk(desk: desk, crash: crash),
      MortalPrinter(printer: cups.printer("thermal", .escpos, .mm58), crash: crash))
    #expect(crash.happened)
    #expect(await desk.state(1) == .submitting)
    await work(desk, cups.printer("thermal", .escpos, .mm58))
    #expect(await desk.state(1) == .sent)
    #expect(device.documents.count == 1)
    await cups.stop()
  }

  @Test("cupsd down while a slip is owed: told, and printed when it is back")
  func downThenUp() async throws {
    let folder = try TestFolder()
    let nobody = CUPSAddress(host: folder.path("no.sock"))
    let setup = PrinterSetup(queue: "thermal", format: .escpos, paper: .mm58)
    let desk = FakeSlipDesk([SampleSlips.task(1)])
    let worker = Task {
      await work(desk, CUPSPrinter(setup, languages: [.english], at: nobody))
    }
    let told = try await eventually("the staff's being told") { await desk.told.first }
    #expect(told?.kind == .schedulerDown)
    worker.cancel()
    await worker.value
    #expect(await desk.state(1) == .owed)

    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    await work(desk, cups.printer("thermal", .escpos, .mm58))
    #expect(await desk.state(1) == .sent)
    #expect(device.documents.count == 1)
    await cups.stop()
  }
}
