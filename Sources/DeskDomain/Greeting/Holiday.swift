package import DeskBasics

/// A holiday of the site's own, of one day or several (G3).
package struct Holiday: Hashable, Sendable {
  package var first: LocalDate
  /// The same day, or a later one.
  package var last: LocalDate
  /// What people call it; nil: a holiday like others.
  var name: Name?

  package init(first: LocalDate, last: LocalDate, name: Name? = nil) {
    self.first = first
    self.last = last
    self.name = name
  }

  /// Whether `date` is one of its days.
  func contains(_ date: LocalDate) -> Bool { first <= date && date <= last }

  /// The general festive wish, with the holiday's name where it has one.
  var wish: Phrase {
    guard let name = name.map({ Phrase($0) }) else {
      return Phrase(zhHans: "节日快乐", zhHant: "節日快樂", en: "Best wishes for the holiday")
    }
    return Phrase(
      zhHans: "祝您\(name.zhHans)愉快", zhHant: "祝您\(name.zhHant)愉快",
      en: "Best wishes for \(name.en)")
  }
}
