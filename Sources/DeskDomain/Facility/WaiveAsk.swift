package import DeskBasics

/// An open or missed due check that ends without a check.
package struct WaiveAsk: Codable, Hashable, Sendable {
  var asset: ShortText
  /// The date it was due on; without it the open one, else the newest that was missed.
  var date: LocalDate?
  var reason: Note
  var person: ShortText?

  package init(
    asset: ShortText, date: LocalDate? = nil, reason: Note, person: ShortText? = nil
  ) {
    self.asset = asset
    self.date = date
    self.reason = reason
    self.person = person
  }
}
