package import DeskAPI
package import DeskBasics
package import DeskDomain
import DeskText
package import Foundation

/// A printer that saves slips into a folder, as PNG and PDF: for the demo, and for trying a site.
///
/// The file `printer` in the folder says how it behaves: `ok` (also where there is none), `down` or
/// `paper-out`.
package actor FilePrinter: SlipPrinter {
  /// How it behaves.
  package enum Mode: String, CaseIterable, Sendable {
    case ok
    case down
    case paperOut = "paper-out"
  }

  /// The control file's name.
  static let controlFile = "printer"

  private let folder: URL
  private let renderer: SlipRenderer

  /// For slips in the site's `languages` on `paper`, with the `logo` at this path, saved in `folder`.
  package init(
    folder: URL, languages: [Language], paper: PrinterSetup.Paper, logo: String? = nil
  ) {
    self.folder = folder
    renderer = SlipRenderer(languages: languages, paper: paper, logo: logo)
  }

  /// Tells the printer of `folder` how to behave, from any process.
  package static func set(_ mode: Mode, in folder: URL) throws {
    try Data(mode.rawValue.utf8)
      .write(to: folder.appending(path: controlFile), options: .atomic)
  }

  package func ready() throws(PrinterTrouble) -> Readiness {
    let operation = "print into \(folder.path)"
    guard FileManager.default.isWritableFile(atPath: folder.path) else {
      throw PrinterTrouble(.storage, operation: operation, reason: "the folder cannot be written")
    }
    switch mode {
    case .ok: return Readiness()
    case .down: throw PrinterTrouble(.printerOffline, operation: operation, reason: "it is off")
    case .paperOut:
      throw PrinterTrouble(.paperOut, operation: operation, reason: "the paper is out")
    }
  }

  package func submit(_ slip: SlipTask) throws(PrinterTrouble) -> Int {
    _ = try ready()
    let operation = "save slip \(slip.id) in \(folder.path)"
    let picture: [UInt8]
    let page: [UInt8]
    do {
      let layout = try renderer.layout(slip.content)
      picture = try renderer.png(layout.sheet)
      page = try renderer.pdf(layout, title: slip.jobName)
    } catch {
      throw PrinterTrouble(.unprintable, operation: operation, reason: "\(error)")
    }
    do {
      // The PNG last: where it stands, the slip is whole.
      try Data(page).write(to: file(of: slip, "pdf"), options: .atomic)
      try Data(picture).write(to: file(of: slip, "png"), options: .atomic)
    } catch {
      throw PrinterTrouble(
        .storage, operation: operation, reason: error.localizedDescription, mayHaveArrived: true)
    }
    return Int(slip.id)
  }

  package func sighting(of slip: SlipTask) throws(PrinterTrouble) -> JobSighting? {
    let path = file(of: slip, "png").path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return JobSighting(jobID: Int(slip.id), state: .completed, file: path)
  }

  /// A slip is saved at once: there is nothing to take back.
  package func takeBack(_ slip: SlipTask) {}

  /// `A001-17.png`: the number that is on the slip, and the slip's own.
  private func file(of slip: SlipTask, _ type: String) -> URL {
    let number = String(slip.content.number.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    return folder.appending(path: "\(number)-\(slip.id).\(type)")
  }

  private var mode: Mode {
    let control = folder.appending(path: Self.controlFile)
    guard let text = try? String(contentsOf: control, encoding: .utf8) else { return .ok }
    return Mode(rawValue: text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .ok
  }
}
