import DeskBasics

/// The consultants' names for texts to the staff; whoever the site no longer has goes by the id.
package struct ConsultantNames: Hashable, Sendable {
  private var names: [String: Name]

  package init(_ consultants: [Consultant]) {
    names = Dictionary(
      consultants.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// How the consultant of this id is called.
  subscript(id: String) -> Phrase {
    guard let name = names[id] else { return Phrase(zhHans: id, zhHant: id, en: id) }
    return Phrase(
      zhHans: name[.simplifiedChinese], zhHant: name[.traditionalChinese], en: name[.english])
  }

  /// The names in a row.
  func list(_ ids: [String]) -> Phrase {
    let phrases = ids.map { self[$0] }
    return Phrase(
      zhHans: phrases.map(\.zhHans).joined(separator: "、"),
      zhHant: phrases.map(\.zhHant).joined(separator: "、"),
      en: phrases.map(\.en).joined(separator: ", "))
  }
}
