package import DeskBasics

/// A thing that is checked (F1–F18): an extinguisher, a lamp area, a plant.
package struct Asset: Hashable, Sendable {
  /// The code on its label, unique on the site (`FE-03`).
  package var code: String
  package var name: Name
  /// Where it is, as the site calls it; extinguishers of one area count as one unit.
  package var area: Name?
  /// What is looked at, and how often.
  package var checklist: Checklist
  /// The id of the post whose people look after it; nil: anybody.
  package var post: String?
  /// What an extinguisher is; nil of other things.
  var extinguisher: Extinguisher?
  /// From this date on it is not checked any more; nil: it is in use.
  package var retired: LocalDate?

  package init(
    code: String, name: Name, area: Name? = nil, checklist: Checklist, post: String? = nil,
    extinguisher: Extinguisher? = nil, retired: LocalDate? = nil
  ) {
    self.code = code
    self.name = name
    self.area = area
    self.checklist = checklist
    self.post = post
    self.extinguisher = extinguisher
    self.retired = retired
  }

  /// An asset with points of the site's own, which have no names.
  package init(code: String, name: Name, rhythm: CheckRhythm, points: [String]) {
    self.init(code: code, name: name, checklist: Checklist(rhythm: rhythm, points: points))
  }

  /// The ids of what is looked at; at least one.
  package var points: [String] { checklist.points.map(\.id) }

  func isRetired(on date: LocalDate) -> Bool { retired.map { $0 <= date } ?? false }
}
