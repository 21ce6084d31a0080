package import DeskDomain
package import DeskText

/// The site's logo as it comes on paper.
package enum SlipLogo {
  /// The picture at `path`, as wide as the text and as high as a quarter of the paper's width at the most.
  package static func picture(
    at path: String, for paper: PrinterSetup.Paper
  ) throws(DrawingError) -> Bitmap {
    let paper = SlipPaper(paper)
    return try Bitmap(
      pngFile: path, width: paper.width - 4 * TypeSizes(scale: paper.scale).space,
      height: paper.width / 4)
  }
}
