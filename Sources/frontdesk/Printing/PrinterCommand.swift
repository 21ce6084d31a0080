import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import DeskPrinting
import DeskSystemd
import Foundation

/// `frontdesk printer`.
struct PrinterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printer", abstract: "Print slips, and look after the printer.",
    subcommands: [Run.self, List.self, PrinterTestCommand.self, Status.self])

  /// The printer's process: takes slips from the daemon and hands them to CUPS, one at a time.
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "Print the slips that are owed, until stopped (SIGTERM).")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var options: ConfigOptions

    @Option(help: "Save slips as PNG and PDF in this folder instead of printing them.")
    var saveTo: String?

    @Flag(help: .hidden)
    var untilEndOfInput = false

    func run() async throws {
      let site = try loadSite(options.config)
      guard let setup = site.printer else {
        printError("the site file names no printer\nAdd printer: {queue: …} to \(options.config).")
        throw ExitCode(EX_CONFIG)
      }
      let daemon = SlipClient(client: desk.client)
      let languages = site.languages
      let folder = saveTo.map { URL(fileURLWithPath: $0, isDirectory: true) }
      if let folder {
        do {
          try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
          throw refused(
            EX_CANTCREAT, "\(folder.path) cannot be made: \(error.localizedDescription)")
        }
      }
      SystemdNotice.ready()
      await runUntilSignalled(endOfInput: untilEndOfInput) {
        if let folder {
          await work(
            daemon,
            FilePrinter(
              folder: folder, languages: languages, paper: setup.paper, logo: setup.design.logo))
        } else {
          await work(daemon, setup, languages)
        }
      }
      SystemdNotice.stopping()
    }

    private func work(_ desk: SlipClient, _ setup: PrinterSetup, _ languages: [Language]) async {
      let first = CUPSPrinter(setup, languages: languages)
      guard let other = setup.fallback else { return await work(desk, first) }
      let second = CUPSPrinter(
        PrinterSetup(
          queue: other.queue, format: other.format, paper: other.paper, design: setup.design),
        languages: languages)
      await work(desk, PrinterPair(first: first, second: second, secondQueue: other.queue))
    }

    private func work(_ desk: SlipClient, _ printer: some SlipPrinter) async {
      let worker = OutboxWorker(
        desk: desk, printer: printer, heartbeat: { SystemdNotice.alive() })
      await worker.run()
    }
  }

  /// `frontdesk printer list`: what CUPS has.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List CUPS's queues, and what each can confirm.")

    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let queues: [QueueInfo]
      do throws(PrinterTrouble) {
        queues = try await CUPSQueues().all()
      } catch {
        throw refused(EX_UNAVAILABLE, String(describing: error))
      }
      guard !reading.json else { return printJSON(try Wire.encode(queues)) }
      guard !queues.isEmpty else { return print("CUPS has no queue: lpadmin -p Ticket -E -v …") }
      printTable(
        [["queue", "state", "confirms", "device"]]
          + queues.map { [$0.queue, $0.state, $0.confirms ? "yes" : "no", $0.device] })
    }
  }

  /// `frontdesk printer status`: the printer now, and the slips that are on their way.
  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the printer, and the slips on their way.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let slips: [SlipTask] = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.slips)
      }
      guard !reading.json else { return printJSON(try Wire.encode(slips)) }
      let status: StatusView = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      let kinds = [Alert.Kind.printer, .printerAttention, .printerSilent, .slipMissing]
        .map(\.rawValue)
      let troubles = status.alerts.filter { kinds.contains($0.kind) }
      for trouble in troubles {
        print("! \(trouble.line)\n  \(trouble.detail ?? "")")
      }
      if troubles.isEmpty { print("The printer is well.") }
      guard !slips.isEmpty else { return print("No slip is on its way.") }
      printTable(
        [["slip", "ticket", "state", "job", "wanted"]]
          + slips.map { slip in
            [
              String(slip.id), slip.content.number, slip.state.rawValue,
              slip.jobID.map { "\(slip.queue ?? "")-\($0)" } ?? "",
              slip.isWanted ? "yes" : "no longer",
            ]
          })
    }
  }
}
