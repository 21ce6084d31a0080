package import DeskBasics
package import DeskDomain

/// The summary of a business day: on a screen, for programs, and on the paper that is kept (R4).
///
/// Whatever it tells is a figure in a section, so that a further one is a further line and nothing else.
package struct DayReport: Codable, Hashable, Sendable {
  /// A figure with its words, one text for each of the site's languages.
  package struct Figure: Codable, Hashable, Sendable {
    /// For programs: `visitors.drawn`.
    package var id: String
    package var label: [String]
    /// Nil: there was nothing to measure.
    package var value: Int?
    /// What it is counted in, where that is not plain.
    package var unit: [String]?

    package init(
      _ id: String, _ label: Phrase, _ value: Int?, unit: Phrase? = nil, in languages: [Language]
    ) {
      self.id = id
      self.label = label.distinctTexts(in: languages)
      self.value = value
      self.unit = unit?.distinctTexts(in: languages)
    }
  }

  /// Figures of one kind.
  package struct Section: Codable, Hashable, Sendable {
    package var label: [String]
    package var figures: [Figure]

    package init(_ label: Phrase, in languages: [Language], _ figures: [Figure]) {
      self.label = label.distinctTexts(in: languages)
      self.figures = figures
    }
  }

  /// The newest entry of the day, and its hash: whoever has it finds any change of the journal up to there.
  package struct Head: Codable, Hashable, Sendable {
    package var seq: Int64
    /// 64 hex digits.
    package var hash: String

    package init(seq: Int64, hash: String) {
      self.seq = seq
      self.hash = hash
    }

    /// In groups of four digits, as it is printed.
    package var groups: [String] {
      let digits = Array(hash)
      return stride(from: 0, to: digits.count, by: 4).map {
        String(digits[$0..<min($0 + 4, digits.count)])
      }
    }
  }

  package var site: [String]
  package var title: [String]
  /// `2026-03-02`.
  package var date: String
  /// Whether another business day has begun since.
  var isOver: Bool
  /// That it is not, in words.
  package var remark: [String]?
  package var sections: [Section]
  package var headLabel: [String]
  package var head: Head

  package init(
    _ day: LocalDate, site: Site, isOver: Bool, head: Head, sections: [Section]
  ) {
    let languages = site.languages
    self.site = Phrase(site.name).distinctTexts(in: languages)
    title = DayTexts.title.distinctTexts(in: languages)
    date = day.description
    self.isOver = isOver
    remark = isOver ? nil : DayTexts.soFar.distinctTexts(in: languages)
    self.sections = sections
    headLabel = DayTexts.head.distinctTexts(in: languages)
    self.head = head
  }

  /// The figure of this id.
  subscript(id: String) -> Int? {
    sections.lazy.flatMap(\.figures).first { $0.id == id }?.value
  }
}
