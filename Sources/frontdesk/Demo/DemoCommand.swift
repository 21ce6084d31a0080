import ArgumentParser
import DeskBasics
import DeskScreen
import DeskScript
import Foundation

/// `frontdesk demo`: a whole desk on one terminal, without hardware.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show a whole desk on this terminal, without hardware, printer or root.",
    discussion: """
      It starts the real daemon and printer's process on a temporary site, and shows the board. Slips are saved as \
      PNG and PDF. Keys: space = the visitor's button, d = door, n = call next, f = finish, c = log a check, q = quit.

      With --script the same is played from a file, and every journal entry printed as a line of JSON. The exit \
      status is 0 when every expectation held, 1 when one did not. A report from the field is a site file and a \
      script: --config site.yaml --at "2026-11-03 08:00" --script report.desk --fast.
      """)

  @Option(help: "Play a script instead; - reads standard input.")
  var script: String?

  @Flag(help: "Play the script in virtual time.")
  var fast = false

  @Option(help: "Play the script on this site file.")
  var config: String?

  @Option(help: "When virtual time begins, as the site's clocks show it (\"2026-11-03 08:00\").")
  var at: String?

  @Option(help: "Save the slips in this folder.")
  var slips: String?

  func validate() throws {
    guard script != nil || !fast else {
      throw ValidationError("--fast goes with --script: a person's time cannot be virtual.")
    }
    guard script != nil || config == nil else {
      throw ValidationError("--config goes with --script: the keys are of the demo's own site.")
    }
    guard fast || at == nil else {
      throw ValidationError("--at goes with --fast: real time begins now.")
    }
    guard at == nil || at.flatMap({ LocalDateTime($0.typedForm) }) != nil else {
      throw ValidationError("--at is a date and a time: --at \"2026-11-03 08:00\".")
    }
  }

  func run() async throws {
    do {
      if let script {
        try await play(script)
      } else {
        try await DemoShow(slips: slips).run()
      }
    } catch let error as DemoError {
      throw refused(EX_UNAVAILABLE, String(describing: error))
    } catch let error as CocoaError {
      throw refused(EX_CANTCREAT, error.localizedDescription)
    }
  }

  private func play(_ file: String) async throws {
    let script: Script
    do {
      script = try Script(try text(of: file))
    } catch let error as CocoaError {
      throw refused(EX_NOINPUT, "\(file) cannot be read: \(error.localizedDescription)")
    } catch let error as ScriptError {
      printError("\(file): \(error)")
      throw ExitCode(EX_DATAERR)
    }
    let site = try config.map { try DemoSite(file: $0) } ?? .builtIn
    let desk = try await DemoDesk(
      site, slips: slips, isVirtual: fast, from: try start(on: site))
    let tail = JournalTail()
    let printing = Task { await tail.follow(desk.client) }
    let failure = await failure(of: script, DemoScriptDesk(desk: desk, tail: tail))
    printing.cancel()
    await desk.stop()
    if let failure {
      printError(failure)
      throw ExitCode.failure
    }
  }

  /// When virtual time begins.
  private func start(on site: DemoSite) throws -> Date? {
    guard let local = at.flatMap({ LocalDateTime($0.typedForm) }) else { return nil }
    guard let calendar = SiteCalendar(timeZone: site.timeZone) else {
      throw refused(EX_CONFIG, "The system does not know the zone \(site.timeZone).")
    }
    return calendar.instant(of: local.date, minutes: local.minutes)
  }

  private func failure(of script: Script, _ desk: DemoScriptDesk) async -> String? {
    do {
      try await script.play(on: desk)
      await desk.settle()
      return nil
    } catch {
      return String(describing: error)
    }
  }

  private func text(of file: String) throws -> String {
    let data =
      file == "-"
      ? FileHandle.standardInput.readDataToEndOfFile()
      : try Data(contentsOf: URL(fileURLWithPath: file))
    return String(decoding: data, as: UTF8.self)
  }
}
