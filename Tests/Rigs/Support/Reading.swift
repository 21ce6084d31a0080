package import DeskText
import Foundation

/// What a person with a telephone, or with a PDF viewer, finds.
package enum Reading {
  /// The text of the QR code in a picture.
  package static func code(in picture: Bitmap) async throws -> String {
    let folder = try TestFolder()
    let file = folder.path("slip.png")
    try Data(picture.png()).write(to: URL(filePath: file))
    return try await code(inFile: file)
  }

  /// The text of the QR code in a picture's file.
  package static func code(inFile file: String) async throws -> String {
    // Where there is no D-Bus, zbarimg complains of that as well, on other lines.
    try await run("zbarimg", ["--quiet", "--raw", file]).split(separator: "\n")
      .filter { !$0.hasPrefix("Connection ") }.joined(separator: "\n")
  }

  /// The text of a PDF.
  package static func text(inPDF file: String) async throws -> String {
    try await run("pdftotext", ["-layout", file, "-"])
  }

  /// The QR code of a PDF's first page, drawn at 203 dots an inch.
  package static func code(inPDF file: String) async throws -> String {
    let folder = try TestFolder()
    try await run(
      "pdftoppm", ["-r", "203", "-png", "-singlefile", "-gray", file, folder.path("page")])
    return try await code(inFile: folder.path("page.png"))
  }
}
