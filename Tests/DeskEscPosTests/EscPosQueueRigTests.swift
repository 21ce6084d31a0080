import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting
@testable import DeskText

/// Slips through a real CUPS and our backend, as the outbox sees them.
@Suite(.serialized) struct EscPosQueueRigTests {
  private struct Queue {
    let cups: PrivateCUPS
    let device: ThermalPrinter
    let printer: CUPSPrinter
    var slip: SlipTask

    init(_ mood: ThermalPrinter.Mood = .ok) async throws {
      cups = try await PrivateCUPS(backend: Program.path)
      device = try .network(mood)
      try await cups.add(queue: "thermal", uri: device.uri)
      printer = cups.printer("thermal", .escpos, .mm80, [.english])
      slip = SlipTask(
        id: 1, state: .owed,
        content: SlipContent(
          site: "Lakeside Garden", greeting: ["Good morning"], service: ["Consulting"],
          number: "A012", ahead: ["3 people ahead of you"], issued: "2026-11-22 09:41",
          key: "01JDA7Q8W2E4R6T8Y0VTXPASDF", codeCaption: ["Find your ticket"],
          farewell: ["Thank you"]),
        jobName: "frontdesk-test-1", jobID: nil)
      slip.jobID = try await printer.submit(slip)
    }

    var picture: Bitmap {
      get throws {
        let renderer = SlipRenderer(languages: [.english], paper: .mm80)
        return EscPos.sendable(renderer.raster(try renderer.layout(slip.content)))
      }
    }

    func state() async throws -> JobSighting.State? {
      try await printer.sighting(of: slip)?.state
    }

    func ended() async throws -> JobSighting.State {
      try await eventually("the job's end") {
        guard let state = try await state() else { throw RigFailure(description: "job lost") }
        if case .underway = state { return nil }
        return state
      }
    }

    func trouble(_ kind: PrinterTrouble.Kind) async throws {
      _ = try await eventually("\(kind)") {
        guard case .underway(let trouble?)? = try await state() else { return nil as Bool? }
        return trouble.kind == kind ? true : nil
      }
    }
  }

  @Test("Q4 a slip comes out as it was drawn, and the job is completed")
  func printed() async throws {
    let queue = try await Queue()
    #expect(try await queue.ended() == .completed)
    #expect(try queue.device.pictures == [queue.picture])
    #expect(queue.device.complaints.isEmpty)
    await queue.cups.stop()
  }

  @Test(
    "paper out, cover, off-line: the job waits and says so; then the slip comes out once",
    arguments: [
      (.paperOut, .paperOut), (.coverOpen, .coverOpen), (.unreachable, .printerOffline),
      (.fault, .printerStopped),
    ] as [(ThermalPrinter.Mood, PrinterTrouble.Kind)])
  func waits(mood: ThermalPrinter.Mood, kind: PrinterTrouble.Kind) async throws {
    let queue = try await Queue(mood)
    try await queue.trouble(kind)
    #expect(queue.device.documentBytes == 0)
    queue.device.set(.ok)
    #expect(try await queue.ended() == .completed)
    #expect(try queue.device.pictures == [queue.picture])
    await queue.cups.stop()
  }

  @Test("the connection breaks in the slip: unsure, told in the job's message, no second try")
  func reset() async throws {
    let queue = try await Queue(.resetAfter(9000))
    guard case .unsure(let reason) = try await queue.ended() else {
      Issue.record("the route does not say that it cannot tell")
      return
    }
    #expect(reason.contains("look on the paper"))
    #expect(queue.device.pictures.isEmpty)
    await queue.cups.stop()
  }

  @Test("cancelled while it waits for paper: told as not begun, and nothing on paper")
  func cancelled() async throws {
    let queue = try await Queue(.paperOut)
    try await queue.trouble(.paperOut)
    try await queue.cups.command("cancel", "-u", "frontdesk", "thermal")
    _ = try await eventually("the backend's word") {
      try await queue.state() == .cancelled(begun: false) ? true : nil
    }
    queue.device.set(.ok)
    // A later slip is the only one on paper.
    var later = queue.slip
    (later.id, later.jobName, later.content.number) = (2, "frontdesk-test-2", "A013")
    later.jobID = try await queue.printer.submit(later)
    _ = try await eventually("the later slip") {
      try await queue.printer.sighting(of: later)?.state == .completed ? true : nil
    }
    #expect(queue.device.pictures.count == 1)
    #expect(try queue.device.pictures != [queue.picture])
    await queue.cups.stop()
  }

  @Test("what is no slip is given up before a byte of it is sent")
  func refused() async throws {
    let cups = try await PrivateCUPS(backend: Program.path)
    let device = try ThermalPrinter.network()
    try await cups.add(queue: "thermal", uri: device.uri)
    let file = cups.folder.path("text")
    try "\u{1B}p\u{0}\u{19}\u{FA}".write(toFile: file, atomically: true, encoding: .utf8)
    try await cups.command("lp", "-d", "thermal", "-o", "raw", file)
    _ = try await eventually("its end") {
      let done = try await cups.command("lpstat", "-W", "completed", "-o", "thermal")
      return done.contains("thermal-1") ? true : nil
    }
    #expect(device.documentBytes == 0)
    #expect(device.questions == 0)
    await cups.stop()
  }
}
