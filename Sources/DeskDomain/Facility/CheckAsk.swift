package import DeskBasics

/// A check that somebody has made (F1–F18).
package struct CheckAsk: Codable, Hashable, Sendable {
  /// The code on the asset's label.
  var asset: ShortText
  var result: CheckResult
  /// The points that failed; one at least where the check did.
  var points: [ShortText]?
  var note: Note?
  /// Who looked: an id, a login or a name.
  var person: ShortText?
  /// The entry that this one corrects (R4).
  var corrects: Int64?

  package init(
    asset: ShortText, result: CheckResult, points: [ShortText]? = nil, note: Note? = nil,
    person: ShortText? = nil, corrects: Int64? = nil
  ) {
    self.asset = asset
    self.result = result
    self.points = points
    self.note = note
    self.person = person
    self.corrects = corrects
  }
}
