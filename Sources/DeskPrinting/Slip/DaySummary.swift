package import DeskAPI
package import DeskBasics

/// The daily summary on paper: the figures, and the head of the journal's chain, to be typed or read from its code (R4).
package struct DaySummary: Sendable {
  /// What stands on it, from top to bottom.
  package let parts: [StaffPage.Part]

  /// What the code says: the command that holds the journal against the head.
  static func command(for head: DayReport.Head) -> String {
    "frontdesk journal verify --seq \(head.seq) --head \(head.hash)"
  }

  /// The summary that `report` tells in `languages`, for `paper`.
  package init(_ report: DayReport, languages: [Language], on paper: SlipPaper) {
    let language = languages.first ?? .english
    func text(_ texts: [String], em: Double = 24, bold: Bool = false) -> StaffPage.Part {
      .text(texts.joined(separator: " · "), em: em, bold: bold, language)
    }
    let sections = report.sections.filter { !$0.figures.isEmpty }.flatMap { section in
      [StaffPage.Part.line, text(section.label, bold: true)]
        + section.figures.map { figure in
          let unit = figure.unit?.first.map { " \($0)" } ?? ""
          let value = figure.value.map { "\($0)\(unit)" } ?? "–"
          return .row(figure.label.joined(separator: " · "), value, language)
        }
    }
    parts =
      [
        text(report.site, em: 28, bold: true),
        .row(report.title.joined(separator: " · "), report.date, language),
      ] + (report.remark.map { [text($0)] } ?? []) + sections
      + [.line, .row(report.headLabel.joined(separator: " · "), "# \(report.head.seq)", language)]
      + Self.lines(of: report.head, groups: paper.height == nil ? 4 : 8)
      .map { text([$0], em: 28) }
      + [text(["frontdesk journal verify --head …"])]
      + [.code(of: Self.command(for: report.head), beside: [], language)]
  }

  /// A few groups of four digits a line: whoever types them keeps the place.
  private static func lines(of head: DayReport.Head, groups: Int) -> [String] {
    stride(from: 0, to: head.groups.count, by: groups).map {
      head.groups[$0..<min($0 + groups, head.groups.count)].joined(separator: "  ")
    }
  }
}
