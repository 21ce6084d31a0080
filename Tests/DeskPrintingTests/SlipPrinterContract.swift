import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting

/// What every printer of slips keeps, the fake one, the folder and CUPS.
enum SlipPrinterContract {
  static func check(_ printer: some SlipPrinter) async throws {
    _ = try await printer.ready()
    var slip = SampleSlips.task(1)
    #expect(try await printer.sighting(of: slip) == nil, "a slip that was never sent is unknown")

    let id = try await printer.submit(slip)
    let found = try await eventually("the slip's end") {
      let sighting = try await printer.sighting(of: slip)
      guard let sighting else { throw RigFailure(description: "a sent slip is unknown") }
      if case .underway = sighting.state { return nil as JobSighting? }
      return sighting
    }
    #expect([.completed, .handedOver].contains(found.state))
    #expect(found.jobID == id, "a slip is found by its name")
    slip.jobID = id
    #expect(try await printer.sighting(of: slip)?.jobID == id, "a slip is found by its id")

    let other = SampleSlips.task(2, jobID: id)
    #expect(try await printer.sighting(of: other) == nil, "another slip's id is not believed")
    #expect(try await printer.submit(SampleSlips.task(2)) != id)

    var impossible = SampleSlips.task(3)
    impossible.content.key = String(repeating: "k", count: 4000)
    if !(printer is FakeSlipPrinter) {
      do {
        _ = try await printer.submit(impossible)
        Issue.record("a slip that cannot be drawn was taken")
      } catch {
        #expect(error.kind == .unprintable)
        #expect(!error.mayHaveArrived)
      }
    }
  }
}

@Suite struct SlipPrinterContractTests {
  @Test("the contract of printers: the fake one")
  func fake() async throws {
    try await SlipPrinterContract.check(FakeSlipPrinter())
  }

  @Test("the contract of printers: the folder")
  func folder() async throws {
    let folder = try TestFolder()
    let printer = FilePrinter(folder: folder.url, languages: [.english], paper: .mm80)
    try await SlipPrinterContract.check(printer)
  }
}

@Suite struct SlipPrinterContractRigTests {
  @Test("the contract of printers: CUPS", arguments: PrinterSetup.Format.allCases)
  func cups(format: PrinterSetup.Format) async throws {
    let cups = try await PrivateCUPS()
    if format == .escpos {
      let device = try ThermalListener()
      try await cups.add(queue: "slips", uri: "socket://127.0.0.1:\(device.port)")
      try await SlipPrinterContract.check(cups.printer("slips", format, .mm80))
    } else {
      let device = try await NetworkPrinter(.receipt)
      try await cups.add(queue: "slips", uri: device.uri, model: "everywhere")
      try await SlipPrinterContract.check(cups.printer("slips", format, .mm80))
      await device.stop()
    }
    await cups.stop()
  }
}
