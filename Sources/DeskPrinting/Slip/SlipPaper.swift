package import DeskDomain

/// What a paper means for the layout: sizes in dots, 8 a millimetre (203 dpi, the thermal head's).
package struct SlipPaper: Hashable, Sendable {
  /// Dots a millimetre, on every paper.
  static let dotsPerMillimetre = 8.0

  /// The printable width: 576 on 80 mm, 384 on 58 mm.
  let width: Int
  /// The printable height of a sheet; nil on a roll, whose slips are as long as their text.
  let height: Int?
  /// What the printer cannot reach, on every side of a sheet; a roll's page is what is printable.
  let margin: Int
  /// The medium's name for CUPS; nil on a roll, where the queue's own default counts.
  let medium: String?
  /// Letter sizes against those of the 80 mm roll.
  let scale: Double

  /// Whether a printer whose queue knows these media (PWG 5101.1 names) has this paper.
  ///
  /// Rolls go by width alone: their slips are as long as their text.
  package func fits(_ media: [String]) -> Bool {
    if let medium { return media.contains(medium) }
    // Not the ends of what can be set, nor cards that happen to be as wide.
    return media.contains { name in
      guard !name.hasPrefix("custom_"), !name.hasPrefix("na_"),
        let size = name.split(separator: "_").last, let cross = size.firstIndex(of: "x"),
        let millimetres = Double(size[..<cross].filter { $0.isNumber || $0 == "." })
      else { return false }
      let width = size.hasSuffix("in") ? millimetres * 25.4 : millimetres
      return roll.contains(width)
    }
  }

  /// Millimetres that a roll of this kind is told to be wide: the paper's, or what is printed on.
  private var roll: ClosedRange<Double> {
    width == 576 ? 71...81 : 47...59
  }

  package init(_ paper: PrinterSetup.Paper) {
    switch paper {
    case .mm80:
      (width, height, margin, medium, scale) = (576, nil, 0, nil, 1)
    case .mm58:
      // More than 384/576 of the larger roll: letters under 20 dots blot.
      (width, height, margin, medium, scale) = (384, nil, 0, nil, 0.84)
    case .a6:
      (width, height, margin, medium, scale) = (760, 1104, 40, "iso_a6_105x148mm", 1.3)
    case .a4:
      (width, height, margin, medium, scale) = (1520, 2216, 80, "iso_a4_210x297mm", 2.4)
    }
  }
}
