import DeskChild
import DeskEscPos
import DeskPrinting
import DeskRigs
import DeskText
import Foundation
import Testing

/// The program against a printer that answers, over TCP and on a device file.
@Suite struct BackendRigTests {
  enum Route: CaseIterable {
    case network
    case device

    func printer(_ mood: ThermalPrinter.Mood = .ok) throws -> ThermalPrinter {
      switch self {
      case .network: try .network(mood)
      case .device: try .device(mood)
      }
    }
  }

  /// One run of the program, with what it says collected in a file.
  private final class Run {
    let folder: TestFolder
    let child: ChildProcess

    init(
      _ uri: String, _ document: [UInt8] = Pictures.document, copies: Int = 1, uuid: String? = nil,
      in folder: TestFolder? = nil, reasons: String = "none"
    ) async throws {
      self.folder = try folder ?? TestFolder()
      let file = self.folder.path("slip")
      try Data(document).write(to: URL(filePath: file))
      child = try await ChildProcess.start(
        Program.arguments(file, copies: copies, uuid: uuid),
        environment: [
          "DEVICE_URI": uri, "PRINTER_STATE_REASONS": reasons,
          "CUPS_CACHEDIR": self.folder.path(""),
        ], errors: .file(self.folder.path("errors")))
    }

    var said: String { (try? String(contentsOfFile: folder.path("errors"), encoding: .utf8)) ?? "" }

    func says(_ words: String) async throws {
      _ = try await eventually("\"\(words)\" in \(said)") { said.contains(words) ? true : nil }
    }

    func end() async -> Int { await child.end() }
  }

  @Test("a slip comes out once, is confirmed, and ends with 0", arguments: Route.allCases)
  func printed(route: Route) async throws {
    let printer = try route.printer()
    let run = try await Run(printer.uri)
    #expect(await run.end() == 0)
    #expect(printer.pictures == [Pictures.slip])
    #expect(printer.complaints.isEmpty)
    #expect(run.said.contains("PAGE: 1 1\nINFO: slip printed: "))
    #expect(!run.said.contains("STATE"))
  }

  @Test(
    "not ready: told, nothing sent; ready again: taken back, and the slip comes out once",
    arguments: [
      (.paperOut, "media-empty-error"), (.coverOpen, "cover-open-error"), (.fault, "other-error"),
      (.silent, "connecting-to-device,offline-error"),
      (.unreachable, "connecting-to-device,offline-error"),
    ] as [(ThermalPrinter.Mood, String)])
  func waits(mood: ThermalPrinter.Mood, reason: String) async throws {
    let printer = try ThermalPrinter.network(mood)
    let run = try await Run(printer.uri)
    try await run.says("STATE: +\(reason)\n")
    #expect(printer.documentBytes == 0)
    printer.set(.ok)
    #expect(await run.end() == 0)
    #expect(run.said.contains("STATE: -\(reason)\n"))
    #expect(printer.pictures == [Pictures.slip])
    #expect(printer.complaints.isEmpty)
  }

  @Test("cancelled while it waits: nothing on paper, nothing left set", arguments: Route.allCases)
  func cancelled(route: Route) async throws {
    let printer = try route.printer(.paperOut)
    let run = try await Run(printer.uri)
    try await run.says("STATE: +media-empty-error")
    run.child.signal(SIGTERM)
    #expect(await run.end() == 5)
    #expect(
      run.said.hasSuffix("STATE: -media-empty-error\nERROR: slip cancelled: nothing was sent\n"))
    #expect(printer.documentBytes == 0)
  }

  @Test("cancelled while it prints: finished, and said so")
  func cancelledLate() async throws {
    let printer = try ThermalPrinter.network(.slow(.seconds(3)))
    let run = try await Run(printer.uri)
    try await run.says("INFO: printing")
    _ = try await eventually("the slip") { printer.documentBytes > 20_000 ? true : nil }
    run.child.signal(SIGTERM)
    #expect(await run.end() == 0)
    #expect(run.said.contains("ERROR: slip printed: "))
    #expect(printer.pictures == [Pictures.slip])
  }

  @Test(
    "trouble in the slip: unsure, 5, and no second try",
    arguments: [.resetAfter(1), .resetAfter(12_000), .paperOutAfter(10_000)]
      as [ThermalPrinter.Mood])
  func unsure(mood: ThermalPrinter.Mood) async throws {
    let printer = try ThermalPrinter.network(mood)
    let run = try await Run(printer.uri)
    #expect(await run.end() == 5)
    #expect(run.said.contains("ERROR: slip unsure: "))
    #expect(!run.said.contains("PAGE"))
    #expect(printer.pictures.isEmpty)
    #expect(printer.complaints.isEmpty)
  }

  @Test("the cable pulled out while it prints: unsure")
  func pulled() async throws {
    let printer = try ThermalPrinter.device(.slow(.seconds(60)))
    let run = try await Run(printer.uri)
    try await run.says("INFO: printing")
    _ = try await eventually("bytes") { printer.documentBytes > 0 ? true : nil }
    printer.set(.resetAfter(0))
    #expect(await run.end() == 5)
    #expect(run.said.contains("ERROR: slip unsure: "))
  }

  @Test("what is no slip, or is wanted twice, is refused before anything is sent")
  func refused() async throws {
    let printer = try ThermalPrinter.network()
    let drawer: [UInt8] = [0x1B, 0x70, 0, 25, 250]
    for run in [
      try await Run(printer.uri, Array("%PDF-1.7".utf8)),
      try await Run(printer.uri, Pictures.document + drawer),
      try await Run(printer.uri, Array(Pictures.document.dropLast())),
      try await Run(printer.uri, copies: 2),
      try await Run("escpos:/etc/passwd"), try await Run("socket://127.0.0.1"),
      try await Run(printer.uri, []),
    ] {
      #expect(await run.end() == 1)
      #expect(run.said.hasPrefix("ERROR: slip refused: nothing was sent: "))
    }
    #expect(printer.questions == 0)
    #expect(printer.documentBytes == 0)
  }

  @Test("a job that CUPS starts again is not printed again")
  func startedAgain() async throws {
    let printer = try ThermalPrinter.network()
    let folder = try TestFolder()
    let uuid = "1cb4726a-86a1-34a9-4165-e9d3a6c9a27b"
    for _ in 1...2 {
      let run = try await Run(printer.uri, uuid: uuid, in: folder)
      #expect(await run.end() == 0)
    }
    #expect(printer.pictures.count == 1)

    // Killed in the midst of it: nobody knows what is on paper.
    let other = "30c0d105-4b10-3c81-7d66-376535dfcf80"
    printer.set(.slow(.seconds(60)))
    let killed = try await Run(printer.uri, uuid: other, in: folder)
    _ = try await eventually("bytes") { printer.documentBytes > 30_000 ? true : nil }
    killed.child.signal(SIGKILL)
    _ = await killed.end()
    printer.set(.ok)
    let bytes = printer.documentBytes
    let again = try await Run(printer.uri, uuid: other, in: folder)
    #expect(await again.end() == 5)
    #expect(again.said.contains("ERROR: slip unsure: CUPS was interrupted"))
    #expect(printer.documentBytes <= max(bytes, 2 * Pictures.document.count))
  }

  @Test("reasons that a killed backend left set are taken back")
  func leftovers() async throws {
    let printer = try ThermalPrinter.network(.paperLow)
    let run = try await Run(printer.uri, reasons: "media-empty-error,paused,connecting-to-device")
    #expect(await run.end() == 0)
    #expect(run.said.contains("STATE: -connecting-to-device,media-empty-error\n"))
    #expect(run.said.contains("STATE: +media-low-warning\n"))
    #expect(!run.said.contains("paused"))
    #expect(!run.said.contains("STATE: -media-low"))
  }

  @Test("without arguments it says what it can reach")
  func discovery() async throws {
    let ended = try await FinishedProcess.run([Program.path])
    #expect(ended.code == 0)
    #expect(ended.output.hasPrefix("network escpos \"Unknown\" \"ESC/POS receipt printer"))
  }
}
