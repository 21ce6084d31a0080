import ArgumentParser
import DeskBasics
import DeskDomain
import DeskPrinting
import Foundation

/// How a page for the staff comes out.
struct PageOptions: ParsableArguments {
  @Flag(help: "On the second printer.")
  var fallback = false

  @Option(help: "Save it as PNG and PDF in this folder instead of printing it.")
  var saveTo: String?

  /// The printer of `site` that is meant.
  ///
  /// - Throws: the exit status where the site has none.
  func printer(of site: Site) throws -> PrinterSetup {
    guard let first = site.printer else {
      throw refused(EX_CONFIG, "the site file names no printer")
    }
    guard fallback else { return first }
    guard let second = first.fallback else {
      throw refused(EX_CONFIG, "the site file names no second printer (printer.fallback)")
    }
    return PrinterSetup(queue: second.queue, format: second.format, paper: second.paper)
  }
}

/// Brings a page out, and follows it until it is out or nobody can tell.
struct PageDelivery {
  let setup: PrinterSetup
  let languages: [Language]
  let saveTo: String?

  init(_ options: PageOptions, for site: Site) throws {
    setup = try options.printer(of: site)
    languages = site.languages
    saveTo = options.saveTo
  }

  /// `name` is that of its files, and the beginning of its job's.
  func deliver(
    _ page: any PrintablePage, named name: String, by renderer: SlipRenderer
  ) async throws {
    if let saveTo {
      try save(page, named: name, by: renderer, in: saveTo)
    } else {
      try await print(page, named: name)
    }
  }

  private func save(
    _ page: any PrintablePage, named name: String, by renderer: SlipRenderer, in path: String
  ) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let files = [
        ("\(name).png", try renderer.png(page.sheet)),
        ("\(name).pdf", try renderer.pdf(page.sheet, title: name)),
      ]
      for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    } catch {
      throw refused(EX_CANTCREAT, "\(folder.path): \(error.localizedDescription)")
    }
    Swift.print("\(name).png and \(name).pdf are in \(folder.path)")
  }

  private func print(_ page: any PrintablePage, named name: String) async throws {
    let printer = CUPSPrinter(setup, languages: languages)
    let job = "frontdesk-\(name)-\(UUID().uuidString.prefix(8))"
    do {
      if let attention = try await printer.ready().trouble { printError("! \(attention)") }
      let id = try await printer.submit(page, named: job)
      Swift.print("\(setup.queue)-\(id): handed to CUPS")
      try await follow(job, id, on: printer)
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
        if let trouble, trouble != told { printError("! \(trouble)") }
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
}
