package import DeskBasics
package import DeskDomain
package import DeskPlanning
package import Foundation

/// A duty as the API shows it.
package struct DutyView: Codable, Hashable, Sendable {
  /// A break, and who covers the post meanwhile.
  package struct Break: Codable, Hashable, Sendable {
    package var from: LocalTime
    package var to: LocalTime
    package var relief: String?

    init(_ pause: Duty.Break) {
      from = pause.hours.from
      to = pause.hours.to
      relief = pause.relief
    }
  }

  /// Of its beginning.
  package var date: LocalDate
  var post: String
  /// In the site's first language.
  package var postName: String
  /// The person's id.
  var person: String
  package var name: String
  package var from: LocalTime
  /// On the next date where it is not after `from`.
  package var to: LocalTime
  package var breaks: [Break]
  var counter: String?

  package init(_ duty: Duty, site: Site) {
    date = duty.date
    post = duty.post
    postName = site.name(ofPost: duty.post)
    person = duty.person
    name = site.name(ofPerson: duty.person)
    from = duty.hours.from
    to = duty.hours.to
    breaks = duty.breaks.map(Break.init)
    counter = duty.counter
  }
}

/// Who is where now, as the API shows it.
package struct WhereaboutsView: Codable, Hashable, Sendable {
  package struct Person: Codable, Hashable, Sendable {
    /// The person's id.
    var person: String
    package var name: String
    /// Where the person is, which in a swap is not the duty's own post (S3).
    var post: String
    package var postName: String
    var duty: DutyView
    /// Until when the person is in a break; nil: at the post.
    package var breakEnds: Date?
    /// The id of who covers the post meanwhile.
    package var relief: String?
    /// The ids of those whose posts this person covers during their breaks.
    package var relieves: [String]
    package var swapsAt: Date?
  }

  var at: Date
  package var people: [Person]
  package var nextSwap: Date?

  package init(_ desk: Desk, at moment: Moment) {
    at = moment.wall
    nextSwap = desk.rota.nextSwap(after: moment.wall)
    people = desk.rota.whereabouts(at: moment.wall).map { posting in
      Person(
        person: posting.duty.person, name: desk.site.name(ofPerson: posting.duty.person),
        post: posting.post.id, postName: desk.site.name(ofPost: posting.post.id),
        duty: DutyView(posting.duty, site: desk.site), breakEnds: posting.pauseEnds,
        relief: posting.pause?.relief, relieves: posting.relieves, swapsAt: posting.swapsAt)
    }
  }
}

/// A change of the rota as the API shows it.
package struct RotaChangeView: Codable, Hashable, Sendable {
  /// What is changed.
  enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case add
    case absence
    case replace
    case exchange
  }

  /// Its number.
  package var change: Int64
  package var date: LocalDate
  var kind: Kind
  package var isUndone: Bool
  /// The id of the person whose duty it is about.
  var person: String
  /// The other person of a replacement or an exchange.
  var with: String?
  /// Nil: of an absence, the whole day.
  var post: String?
  var from: LocalTime?
  var to: LocalTime?
  var counter: String?
  var reason: AbsenceReason?
  /// In English, with names.
  package var text: String

  package init(_ change: RotaChange, site: Site) {
    self.change = change.id
    date = change.date
    isUndone = change.isUndone
    let name = { (id: String) in site.name(ofPerson: id) }
    switch change.what {
    case .add(let duty):
      (kind, person, post, from) = (.add, duty.person, duty.post, duty.hours.from)
      to = duty.hours.to
      counter = duty.counter
      text = "\(name(duty.person)) also at \(duty.post), \(duty.hours.from)–\(duty.hours.to)"
    case .absence(let who, let duty, let why):
      (kind, person, post, from) = (.absence, who, duty?.post, duty?.from)
      reason = why
      let part = duty.map { "from \($0.post) at \($0.from)" } ?? "the whole day"
      text = "\(name(who)) away \(part) (\(why.rawValue))"
    case .replace(let duty, let other):
      (kind, person, post, from) = (.replace, duty.person, duty.post, duty.from)
      with = other
      text = "\(name(other)) for \(name(duty.person)) at \(duty.post), \(duty.from)"
    case .exchange(let one, let other):
      (kind, person, post, from) = (.exchange, one.person, one.post, one.from)
      with = other.person
      text =
        "\(name(one.person)) (\(one.post), \(one.from)) and \(name(other.person)) "
        + "(\(other.post), \(other.from)) change places"
    }
  }
}

/// A hand-over that is due, or was (S9).
package struct HandoverView: Codable, Hashable, Sendable {
  package var post: String
  package var due: Date
  /// The id of who goes.
  package var person: String
  /// The id of who comes.
  package var to: String
  package var isEntered: Bool

  package init(_ handover: Handover, isEntered: Bool) {
    post = handover.post
    due = handover.due
    person = handover.from.person
    to = handover.to.person
    self.isEntered = isEntered
  }
}

/// A shift as it was handed over last at a post: what the next one has to know (J15).
package struct HandedOverView: Codable, Hashable, Sendable {
  package var post: String
  package var postName: String
  /// The name of who went, and of who came.
  package var person: String
  package var to: String
  package var at: Date?
  package var note: String?
  /// What was open, and who waited.
  package var open: OpenMatters

  /// In the order of the site's posts.
  package static func all(_ desk: Desk) -> [HandedOverView] {
    let record = desk.state.rota
    return desk.site.posts.compactMap { record.handovers[$0.id] }.map { entry in
      HandedOverView(
        post: entry.post, postName: desk.site.name(ofPost: entry.post),
        person: desk.site.name(ofPerson: entry.person), to: desk.site.name(ofPerson: entry.to),
        at: record.enteredAt?[entry.post]?.wall, note: entry.note, open: entry.open)
    }
  }
}

extension Site {
  /// In the site's first language.
  func name(ofPost id: String) -> String {
    posts.first { $0.id == id }?.name[languages.first ?? .english] ?? id
  }
}
