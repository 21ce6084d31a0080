package import DeskBasics
package import DeskDomain

/// One consultant's part of the day (Q3): the place in turn, how many visitors, and why.
package struct ConsultantView: Codable, Hashable, Sendable {
  package var consultant: String
  package var name: [String]
  /// From 1; nil for an absent consultant, who has no turn.
  package var place: Int?
  /// present, off-duty (by the rota), errand, absent, visitor.
  package var state: String
  /// The visitor's number, where there is one.
  package var ticket: String?
  /// First-time visitors, taken in turn.
  package var firstTime: Int
  /// Their own visitors, who came back.
  package var returning: Int
  /// Visitors of consultants who were away.
  package var standIns: Int
  /// Visitors who asked for somebody else, and visitors whom the consultant did not take.
  var refused: Int
  var declined: Int
  /// In words, in the reader's language.
  package var why: String

  init(_ share: Turns.Share, _ site: Site, in language: Language) {
    consultant = share.consultant
    name =
      site.consultants.first { $0.id == share.consultant }?.name.texts(in: site.languages) ?? []
    place = share.place
    let isOffDuty = share.obstacle == .offDuty && share.whereabouts == .present
    state = isOffDuty ? "off-duty" : share.whereabouts.word
    ticket = share.whereabouts.visit?.ticket.description
    firstTime = share.tally.firstTime
    returning = share.tally.returning
    standIns = share.tally.standIns
    refused = share.tally.refused
    declined = share.tally.declined
    why = share.why[language]
  }
}

/// The day's fairness (Q3).
package struct TurnsView: Codable, Hashable, Sendable {
  /// The next in turn first.
  package var turns: [ConsultantView]
  /// What happened last, and why, in the reader's language.
  package var last: String?

  package init(_ desk: Desk, at moment: Moment, in language: Language) {
    let names = ConsultantNames(desk.site.consultants)
    let standing = desk.state.reception.turns
    let obstacles = desk.turnsObstacles(at: moment)
    let next = standing.next(for: .firstTime, besides: obstacles)
    turns = standing.fairness(names, next: next, besides: obstacles).map {
      ConsultantView($0, desk.site, in: language)
    }
    last = standing.lastChange?.reason(names)[language]
  }
}
