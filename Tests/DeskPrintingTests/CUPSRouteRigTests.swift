import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskEscPos
@testable import DeskPrinting
@testable import DeskText

/// Slips through a real CUPS to printers on the loopback.
@Suite struct CUPSRouteRigTests {
  private let languages: [Language] = [.simplifiedChinese, .english]

  private func printed(_ slip: SlipTask, by printer: CUPSPrinter) async throws -> JobSighting {
    _ = try await printer.ready()
    var slip = slip
    slip.jobID = try await printer.submit(slip)
    return try await eventually("the job's end") {
      let sighting = try await printer.sighting(of: slip)
      guard let sighting else { throw RigFailure(description: "CUPS lost the job") }
      if case .underway = sighting.state { return nil }
      return sighting
    }
  }

  private var slip: SlipTask {
    var slip = SampleSlips.task(1)
    slip.content = SampleSlips.usual(languages)
    return slip
  }

  @Test("a slip arrives at an IPP Everywhere receipt printer, and its code is read back")
  func receiptPrinter() async throws {
    let cups = try await PrivateCUPS()
    let device = try await NetworkPrinter(.receipt)
    try await cups.add(queue: "slips", uri: device.uri, model: "everywhere")
    let sighting = try await printed(slip, by: cups.printer("slips", .pdf, .mm80))
    #expect(sighting.state == .completed)
    let file = try #require(device.documents.first)
    #expect(device.documents.count == 1)
    #expect(file.pathExtension == "pwg")
    let page = try PWGDecoder.page(Array(Data(contentsOf: file)))
    #expect(try await Reading.code(in: page) == slip.content.key)
    await cups.stop()
    await device.stop()
  }

  @Test("a slip arrives at an A4 printer as PDF, with its text and its code")
  func officePrinter() async throws {
    let cups = try await PrivateCUPS()
    let device = try await NetworkPrinter(.office)
    try await cups.add(queue: "office", uri: device.uri, model: "everywhere")
    let sighting = try await printed(slip, by: cups.printer("office", .pdf, .a4))
    #expect(sighting.state == .completed)
    let file = try #require(device.documents.first)
    #expect(file.pathExtension == "pdf")
    let text = try await Reading.text(inPDF: file.path)
    for words in slip.content.service + slip.content.ahead + [slip.content.number] {
      #expect(text.contains(words))
    }
    #expect(try await run("pdfinfo", [file.path]).contains("(A4)"))
    #expect(try await Reading.code(inPDF: file.path) == slip.content.key)
    await cups.stop()
    await device.stop()
  }

  @Test(
    "ESC/POS through a raw queue is the picture that was drawn",
    arguments: [
      PrinterSetup.Paper.mm80, .mm58,
    ])
  func thermalPrinter(paper: PrinterSetup.Paper) async throws {
    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    let sighting = try await printed(slip, by: cups.printer("thermal", .escpos, paper))
    #expect(sighting.state == .handedOver)
    let document = try await eventually("the slip") { device.documents.first }
    let decoded = try EscPosDecoder(document)
    let renderer = SlipRenderer(languages: languages, paper: paper)
    #expect(
      decoded.picture == EscPos.sendable(renderer.raster(try renderer.layout(slip.content))))
    #expect(try await Reading.code(in: decoded.picture) == slip.content.key)
    await cups.stop()
  }

  @Test("paper out at the printer is seen on the job, and passes")
  func paperOut() async throws {
    let cups = try await PrivateCUPS()
    let device = try await NetworkPrinter(.receipt)
    try await cups.add(queue: "slips", uri: device.uri, model: "everywhere")
    let printer = cups.printer("slips", .pdf, .mm80)
    try device.set("paper-out")
    var slip = slip
    slip.jobID = try await printer.submit(slip)
    _ = try await eventually("paper out") {
      let sighting = try await printer.sighting(of: slip)
      guard case .underway(let trouble?)? = sighting?.state else { return nil as Bool? }
      return trouble.kind == .paperOut ? true : nil
    }
    #expect(device.documents.isEmpty)
    try device.set("ok")
    _ = try await eventually("the job's end") {
      try await printer.sighting(of: slip)?.state == .completed ? true : nil
    }
    #expect(device.documents.count == 1)
    await cups.stop()
    await device.stop()
  }

  @Test("Q4 through once: a slip that is taken back is taken back from the printer, too")
  func takenBackThroughOnce() async throws {
    let cups = try await PrivateCUPS(backend: BuiltProgram.path(of: "frontdesk-backend"))
    let device = try await NetworkPrinter(.receipt)
    try await cups.add(queue: "slips", uri: device.uri, model: "everywhere")
    try await cups.command("/usr/sbin/lpadmin", "-p", "slips", "-v", "once:\(device.uri)")
    let printer = cups.printer("slips", .pdf, .mm80)
    try device.set("paper-out")
    var slip = slip
    slip.jobID = try await printer.submit(slip)
    _ = try await eventually("the printer has it") { device.isBusy ? true : nil }
    try await printer.takeBack(slip)
    // CUPS's backend asks for it; the stand-in goes on with what it has begun.
    _ = try await eventually("the printer is asked") {
      device.log.contains("Cancel-Job") ? true : nil
    }
    try device.set("ok")
    await cups.stop()
    await device.stop()
  }
}
