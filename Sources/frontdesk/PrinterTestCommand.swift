import ArgumentParser
import DeskDomain
import DeskPrinting
import Foundation

/// `frontdesk printer test`: a page by which a printer is set up.
struct PrinterTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Print a test page: a ruler, every range of characters, sizes, fine lines, a code.",
    discussion: "Follows the page until it is out, or nobody can tell. The daemon need not run.")

  @OptionGroup var options: ConfigOptions

  @Flag(help: "On the second printer.")
  var fallback = false

  @Option(help: "Save the page as PNG and PDF in this folder instead of printing it.")
  var saveTo: String?

  func run() async throws {
    let site = try loadSite(options.config)
    guard let first = site.printer else {
      throw refused(EX_CONFIG, "the site file names no printer")
    }
    var setup = first
    if fallback {
      guard let second = first.fallback else {
        throw refused(EX_CONFIG, "the site file names no second printer (printer.fallback)")
      }
      setup = PrinterSetup(queue: second.queue, format: second.format, paper: second.paper)
    }
    let title =
      "\(setup.queue), \(setup.format.rawValue), \(setup.paper.rawValue), "
      + siteTime(Date(), in: site.timeZone)
    if let saveTo { return try save(title, setup, site.languages, in: saveTo) }
    try await print(title, on: CUPSPrinter(setup, languages: site.languages), setup.queue)
  }

  private func save(
    _ title: String, _ setup: PrinterSetup, _ languages: [Language], in folder: String
  ) throws {
    let renderer = SlipRenderer(languages: languages, paper: setup.paper)
    let page = try renderer.testPage(title)
    let folder = URL(fileURLWithPath: folder, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let files = [
        ("test-page.png", try renderer.png(page.sheet)),
        ("test-page.pdf", try renderer.pdf(page.sheet, title: title)),
      ]
      for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    } catch {
      throw refused(EX_CANTCREAT, "\(folder.path): \(error.localizedDescription)")
    }
    tell(missing: page.missing, for: languages)
    Swift.print("test-page.png and test-page.pdf are in \(folder.path)")
  }

  private func print(_ title: String, on printer: CUPSPrinter, _ queue: String) async throws {
    let name = "frontdesk-test-page-\(UUID().uuidString.prefix(8))"
    do {
      if let attention = try await printer.ready().trouble { complain("! \(attention)") }
      let (id, missing) = try await printer.submitTestPage(title, named: name)
      tell(missing: missing, for: [.english])
      Swift.print("\(queue)-\(id): handed to CUPS")
      try await follow(name, id, on: printer)
    } catch let trouble as PrinterTrouble {
      throw refused(EX_UNAVAILABLE, String(describing: trouble))
    }
  }

  /// Until the page's end, at most two minutes.
  private func follow(_ name: String, _ id: Int, on printer: CUPSPrinter) async throws {
    var told: PrinterTrouble?
    var cancelled = 0
    for _ in 1...240 {
      guard let sighting = try await printer.sighting(ofJob: name, id: id) else {
        throw refused(EX_UNAVAILABLE, "CUPS has no trace of the page any more; look on the paper")
      }
      switch sighting.state {
      case .underway(let trouble):
        if let trouble, trouble != told { complain("! \(trouble)") }
        told = trouble
      case .completed: return Swift.print("printed, and confirmed")
      case .handedOver:
        return Swift.print("sent; this queue cannot confirm that it came out: look on the paper")
      // Its backend may still say what became of it.
      case .cancelled where cancelled < 10: cancelled += 1
      case .cancelled:
        throw refused(EX_UNAVAILABLE, "somebody cancelled the page in CUPS; look on the paper")
      case .unsure(let reason): throw refused(EX_UNAVAILABLE, reason)
      case .aborted(let reason): throw refused(EX_UNAVAILABLE, "not printed: \(reason)")
      }
      try await Task.sleep(for: .milliseconds(500))
    }
    throw refused(EX_TEMPFAIL, "not out yet; `frontdesk printer list` shows the queue")
  }

  private func tell(missing: [TestPage.Range], for languages: [Language]) {
    guard !missing.isEmpty else { return }
    let names = missing.map(\.name).joined(separator: ", ")
    complain("! no font has all of: \(names)\n  \(SlipFonts.remedy(for: languages[0]))")
  }
}
