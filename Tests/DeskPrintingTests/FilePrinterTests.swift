import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting

@Suite struct FilePrinterTests {
  private let folder: TestFolder
  private let printer: FilePrinter

  init() throws {
    folder = try TestFolder()
    printer = FilePrinter(
      folder: folder.url, languages: [.simplifiedChinese, .english], paper: .mm80)
  }

  private func work(_ desk: FakeSlipDesk) async {
    await OutboxWorker(desk: desk, printer: printer, pause: noPause).run()
  }

  @Test("the demo's slips are saved under their number, and the report names the file")
  func saves() async throws {
    let desk = FakeSlipDesk([SampleSlips.task(17)])
    await work(desk)
    let report = try #require(await desk.reports[17]?.last)
    #expect(report.state == .printed)
    #expect(report.file == folder.path("A117-17.png"))
    for name in ["A117-17.png", "A117-17.pdf"] {
      #expect(try Data(contentsOf: folder.url.appending(path: name)).count > 1000)
    }
  }

  @Test(
    "told to be down or out of paper it takes nothing, and says why",
    arguments: [
      (FilePrinter.Mode.down, PrinterTrouble.Kind.printerOffline), (.paperOut, .paperOut),
    ])
  func modes(mode: FilePrinter.Mode, kind: PrinterTrouble.Kind) async throws {
    try FilePrinter.set(mode, in: folder.url)
    await #expect { try await printer.ready() } throws: { ($0 as? PrinterTrouble)?.kind == kind }
    await #expect {
      _ = try await printer.submit(SampleSlips.task(1))
    } throws: { ($0 as? PrinterTrouble)?.mayHaveArrived == false }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["printer"])
    try FilePrinter.set(.ok, in: folder.url)
    _ = try await printer.ready()
  }

  @Test("a number that is no file name stays in the folder")
  func hostileNumber() async throws {
    var slip = SampleSlips.task(5)
    slip.content.number = "../../A1"
    _ = try await printer.submit(slip)
    #expect(try await printer.sighting(of: slip)?.file == folder.path("A1-5.png"))
  }

  @Test("a folder that is gone is told as that")
  func missingFolder() async throws {
    let lost = FilePrinter(
      folder: folder.url.appending(path: "gone"), languages: [.english], paper: .mm58)
    await #expect { try await lost.ready() } throws: { ($0 as? PrinterTrouble)?.kind == .storage }
  }
}
