package import DeskBasics

/// What the reception notes of a visitor (G4, J16): shown to the staff with the number, kept apart from the journal, and
/// erased with the name.
package struct VisitorDetails: Hashable, Sendable {
  /// How to address the visitor.
  package var visitor: TypedName?
  /// Where it is given, `visitor` is kept whole, as the one name to be addressed by: 买买提.
  package var title: VisitorTitle?
  /// What whoever receives the visitor should know: an interpreter, a wheelchair.
  package var note: ShortText?
  package var party: PartySize?
  /// In which language the visitor is best addressed: slip and greeting come in it first.
  package var language: Language?

  package init(
    visitor: TypedName? = nil, title: VisitorTitle? = nil, note: ShortText? = nil,
    party: PartySize? = nil, language: Language? = nil
  ) {
    self.visitor = visitor
    self.title = title
    self.note = note
    self.party = party
    self.language = language
  }

  package var isEmpty: Bool { self == VisitorDetails(title: title) }
}

extension VisitorDetails: Codable {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    note = try box.decodeIfPresent(ShortText.self, forKey: .note)
    party = try box.decodeIfPresent(PartySize.self, forKey: .party)
    language = try box.decodeIfPresent(Language.self, forKey: .language)
    title = try box.decodeIfPresent(VisitorTitle.self, forKey: .title)
    guard let title else {
      visitor = try box.decodeIfPresent(TypedName.self, forKey: .visitor)
      return
    }
    guard let text = try box.decodeIfPresent(String.self, forKey: .visitor) else { return }
    do throws(TypedFault) {
      visitor = try TypedName(text, title: title)
    } catch {
      throw DecodingError.refused(error, at: decoder.codingPath + [CodingKeys.visitor])
    }
  }
}
