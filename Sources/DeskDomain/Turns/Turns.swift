import DeskBasics

/// The consultants' turns (轮序, Q3): who is next, where everybody is, who had how many today.
///
/// Every consultant has a rank, and the lowest is next. Whoever uses or loses a turn gets a rank
/// behind all others; whoever is given a turn back gets the old rank back, and so stands neither
/// before nor behind anybody they did not before. An order without duplicates or gaps follows from
/// that alone.
package struct Turns: Hashable, Sendable {
  /// A consultant as the turns know them.
  struct Member: Hashable, Codable, Sendable {
    var rank: Int
    var whereabouts = Whereabouts.present
    var tally = ConsultantTally()
    /// The visit that has ended last, for an end that is taken back.
    var lastVisit: ConsultantVisit?
    /// Those that ended before it, the newest last: as many as steps are taken back one by one; nil: none.
    var earlierVisits: [ConsultantVisit]?
    /// Visits that did not come about, the newest last, for that to be taken back; nil: none.
    var givenBack: [GivenBackVisit]?
    /// The visit that one of the two did not want, for a refusal that is taken back.
    var refusedVisit: RefusedVisit?
  }

  /// A visit as it stood when it was seen not to come about.
  struct GivenBackVisit: Hashable, Codable, Sendable {
    var visit: ConsultantVisit
    var rank: Int
    /// When the consultant was last known to be there.
    var seen: Moment?
  }

  /// A visit as it stood when one of the two did not want the other.
  struct RefusedVisit: Hashable, Codable, Sendable {
    var visit: ConsultantVisit
    var rank: Int
    var side: RefusingSide
  }

  var members: [String: Member] = [:]
  /// The highest rank ever given on this day.
  var lastRank = 0
  /// What happened last, with its reason.
  package internal(set) var lastChange: TurnsChange?

  /// Turns that nobody has joined yet.
  init() {}

  /// All consultants, the next in turn first.
  package var order: [String] {
    members.sorted { $0.value.rank < $1.value.rank }.map(\.key)
  }

  /// Where `consultant` is; nil where they have no turn.
  package func whereabouts(of consultant: String) -> Whereabouts? {
    members[consultant]?.whereabouts
  }

  /// What `consultant` had today.
  func tally(of consultant: String) -> ConsultantTally {
    members[consultant]?.tally ?? ConsultantTally()
  }

  /// Who has the visitor of this ticket.
  func consultant(with key: TicketKey) -> String? {
    members.first { $0.value.whereabouts.visit?.key == key }?.key
  }

  /// Who has the visitor of this number.
  func consultant(with ticket: TicketNumber) -> String? {
    members.first { $0.value.whereabouts.visit?.ticket == ticket }?.key
  }

  /// Whether the newest visit that `consultant` or the visitor did not want was of this ticket.
  func hasRefused(_ key: TicketKey, _ consultant: String) -> Bool {
    members[consultant]?.refusedVisit?.visit.key == key
  }

  /// Whether the visit that ended last with `consultant` was of this ticket.
  func hasLastVisit(_ key: TicketKey, _ consultant: String) -> Bool {
    members[consultant]?.lastVisit?.key == key
  }

  /// Whether a visit of this ticket ended with `consultant`, and is at hand to go on.
  func hasEndedVisit(_ key: TicketKey, _ consultant: String) -> Bool {
    hasLastVisit(key, consultant)
      || members[consultant]?.earlierVisits?.contains { $0.key == key } == true
  }

  /// The newest visit of this ticket that did not come about with `consultant`, where that is at hand.
  func givenBackVisit(_ key: TicketKey, _ consultant: String) -> GivenBackVisit? {
    members[consultant]?.givenBack?.last { $0.visit.key == key }
  }

  /// Notes when whoever has just given a visitor back was last known to be there.
  mutating func note(seen moment: Moment?, at body: ConsultantVisitor) {
    guard let last = members[body.consultant]?.givenBack?.indices.last,
      members[body.consultant]?.givenBack?[last].visit.key == body.key
    else { return }
    members[body.consultant]?.givenBack?[last].seen = moment
  }

  /// Notes when whoever has just taken a visitor had last been known to be there.
  mutating func note(seenBefore moment: Moment?, of consultant: String) {
    guard case .with(var visit)? = members[consultant]?.whereabouts else { return }
    visit.seenBefore = moment
    members[consultant]?.whereabouts = .with(visit)
  }
}

extension Turns: Codable {
  private enum Key: String, CodingKey {
    case members
    case lastRank
    case lastChange
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(members, forKey: .members)
    try container.encode(lastRank, forKey: .lastRank)
    try container.encodeIfPresent(lastChange, forKey: .lastChange)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    members = try container.decode([String: Member].self, forKey: .members)
    lastRank = try container.decode(Int.self, forKey: .lastRank)
    lastChange = try container.decodeIfPresent(TurnsChange.self, forKey: .lastChange)
    let ranks = Set(members.values.map(\.rank))
    let visits = members.values.compactMap(\.whereabouts.visit)
    guard ranks.count == members.count, ranks.allSatisfy({ $0 <= lastRank }),
      Set(visits.map(\.key)).count == visits.count
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .members, in: container,
        debugDescription: "two consultants with one rank or one visitor")
    }
  }
}
