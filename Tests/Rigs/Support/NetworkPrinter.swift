package import Foundation

/// An IPP Everywhere printer on the loopback (ippeveprinter).
package final class NetworkPrinter {
  package enum Kind: String {
    /// 80 mm roll, PWG raster.
    case receipt
    /// A4, PDF.
    case office
  }

  package let port: Int
  package var uri: String { "ipp://localhost:\(port)/ipp/print" }
  private let folder: TestFolder
  private let process: RigProcess

  package init(_ kind: Kind) async throws {
    folder = try TestFolder()
    port = try freePort()
    process = try await RigProcess(
      "ippprinter", [folder.path("printer"), "\(port)", kind.rawValue])
  }

  /// Whether it is at a document.
  package var isBusy: Bool { FileManager.default.fileExists(atPath: folder.path("printer/busy")) }

  /// How it behaves from now on: ok, fail, paper-out, slow.
  package func set(_ mode: String) throws {
    try mode.write(toFile: folder.path("printer/mode"), atomically: true, encoding: .utf8)
  }

  /// The documents that arrived whole, by name.
  package var documents: [URL] {
    let out = URL(filePath: folder.path("printer/out"))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: out.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { out.appending(path: $0) }
  }

  /// What it says of itself: the operations that it was asked for.
  package var log: String {
    (try? String(contentsOfFile: folder.path("printer/log"), encoding: .utf8)) ?? ""
  }

  package func stop() async { await process.stop() }
}
