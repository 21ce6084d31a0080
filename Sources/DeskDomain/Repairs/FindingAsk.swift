package import DeskBasics

/// Something that was noticed, or is asked for (F19, R3).
package struct FindingAsk: Codable, Hashable, Sendable {
  /// In words; needed where no point is named.
  var what: Note?
  /// The code of the asset.
  var asset: ShortText?
  var point: ShortText?
  /// Where it is, where it is no asset.
  var place: ShortText?
  /// Nil: as the asset has it; of anything else, urgent.
  package var urgency: Repair.Urgency?
  var person: ShortText?
  /// How to address whoever asks for the repair, and where to call back; kept apart from the journal.
  package var askedBy: TypedName?
  var phone: PhoneText?

  package init(
    what: Note? = nil, asset: ShortText? = nil, point: ShortText? = nil,
    place: ShortText? = nil, urgency: Repair.Urgency? = nil, person: ShortText? = nil,
    askedBy: TypedName? = nil, phone: PhoneText? = nil
  ) {
    self.what = what
    self.asset = asset
    self.point = point
    self.place = place
    self.urgency = urgency
    self.person = person
    self.askedBy = askedBy
    self.phone = phone
  }
}
