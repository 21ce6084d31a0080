import DeskBasics
package import DeskPlanning
import Foundation

/// The rota is changed for a date (S8), on top of the site's pattern.
extension Desk {
  /// Days ahead.
  static let rotaHorizon = 366
  /// Of the dates that are not over, taken back or not.
  static let rotaChangeLimit = 500
  /// Minutes from beginning to end.
  static let longestDuty = 14 * 60

  /// Changes the rota of one date, unless somebody would be in two places.
  func changeRota(_ ask: RotaAsk, at moment: Moment) throws(Refusal) -> Decision {
    let date = try date(ask.date, at: moment)
    guard rotaChangesToCome.count < Self.rotaChangeLimit else {
      throw .rota(.tooManyChanges(limit: Self.rotaChangeLimit))
    }
    let what = try what(ask, on: date, at: moment)
    let change = RotaChange(id: state.rota.lastChange + 1, date: date, what: what)
    let next = state.rota.changes + [change]
    try checkConflicts(with: next, around: date)
    return Decision(
      events: [.rotaChanged(RotaChanged(change: change.id, date: date, what: what))],
      answer: .rotaChange(change.id))
  }

  /// Takes a change back, unless another one builds on it.
  func undoRotaChange(_ id: Int64) throws(Refusal) -> Decision {
    var next = state.rota.changes
    guard rotaChangesToCome.contains(where: { $0.id == id }),
      let index = next.firstIndex(where: { $0.id == id })
    else {
      let known = rotaChangesToCome.filter { !$0.isUndone }.map(\.id)
      throw .rota(.unknownChange(id, known: known))
    }
    guard !next[index].isUndone else { throw .rota(.undoneAlready(id)) }
    next[index].isUndone = true
    let date = next[index].date
    let without = Rota(posts: site.posts, calendar: calendar, changes: next)
    let lost = state.rota.changes.first { later in
      later.id > id && later.date == date && !later.isUndone
        && rota.isEffective(later) && !without.isEffective(later)
    }
    if let lost { throw .rota(.builtOn(id, by: lost.id)) }
    try checkConflicts(with: next, around: date)
    return Decision(
      events: [.rotaChangeUndone(RotaChangeUndone(change: id))], answer: .rotaChange(id))
  }

  /// The changes of dates that are not over, by the business day: last night's duties go on into today.
  package var rotaChangesToCome: [RotaChange] {
    guard let day = state.day else { return state.rota.changes }
    return state.rota.changes.filter { $0.date >= day.previous }
  }

  private func date(_ date: LocalDate?, at moment: Moment) throws(Refusal) -> LocalDate {
    let today = local(moment.wall).date
    guard let date else {
      guard moment.isClockTrusted else { throw .clock(.unconfirmed(field: "date")) }
      return today
    }
    guard date.isInCalendar else { throw .rota(.time(.notInCalendar(date))) }
    // By a wrong clock no date is past, and none too far.
    guard moment.isClockTrusted else { return date }
    guard date >= today.previous else { throw .rota(.time(.past(date, today: today))) }
    let latest = today.advanced(by: Self.rotaHorizon)
    guard date <= latest else { throw .rota(.time(.tooFarAhead(date, latest: latest))) }
    return date
  }

  private func what(
    _ ask: RotaAsk, on date: LocalDate, at moment: Moment
  ) throws(Refusal) -> RotaChange.What {
    switch ask {
    case .add(let person, let post, let from, let to, let counter, _):
      let added = AddedDuty(
        post: post, person: person, hours: LocalHours(from: from, to: to), counter: counter)
      return .add(try adding(added, on: date, at: moment))
    case .absence(let word, let reason, nil, nil, _):
      let person = try person(word)
      let duties = rota.duties(on: date).filter { $0.person == person }
      guard !duties.isEmpty else { throw .rota(.person(.noDuty(person: person, date, duties: []))) }
      try checkIsToCome(duties, at: moment)
      return .absence(person: person, duty: nil, reason: reason ?? .other)
    case .absence(let word, let reason, let post, let from, _):
      let duty = try duty(DutyWords(person: word, post: post, from: from), on: date, at: moment)
      return .absence(person: duty.person, duty: duty.key, reason: reason ?? .other)
    case .replace(let word, let other, let post, let from, _):
      let duty = try duty(DutyWords(person: word, post: post, from: from), on: date, at: moment)
      let person = try person(other)
      guard person != duty.person else { throw .rota(.person(.samePerson(person))) }
      try checkMayTake(duty.post, person, on: date)
      return .replace(duty.key, by: person)
    case .exchange(let word, let with, let post, let from, let withPost, let withFrom, _):
      let duty = try duty(DutyWords(person: word, post: post, from: from), on: date, at: moment)
      let other = try self.duty(
        DutyWords(person: with, post: withPost, from: withFrom), on: date, at: moment)
      guard duty.person != other.person else { throw .rota(.person(.samePerson(duty.person))) }
      try checkMayTake(duty.post, other.person, on: date)
      try checkMayTake(other.post, duty.person, on: date)
      return .exchange(duty.key, other.key)
    case .undo(let id): throw .rota(.unknownChange(id, known: []))
    }
  }

  private func adding(
    _ added: AddedDuty, on date: LocalDate, at moment: Moment
  ) throws(Refusal) -> AddedDuty {
    var added = added
    try checkPost(added.post)
    added.person = try person(added.person)
    if let counter = added.counter { _ = try self.counter(counter) }
    guard added.hours.minutes.count <= Self.longestDuty else {
      throw .rota(.time(.tooLong(added.hours)))
    }
    try checkExist(added.hours, on: date)
    try checkMayTake(added.post, added.person, on: date)
    try checkIsToCome([added.duty(on: date)], at: moment)
    return added
  }

  /// The duty that the words mean.
  private func duty(
    _ words: DutyWords, on date: LocalDate, at moment: Moment
  ) throws(Refusal) -> Duty {
    let person = try person(words.person)
    if let post = words.post { try checkPost(post) }
    let all = rota.duties(on: date).filter { $0.person == person }
    let meant = all.filter { duty in
      (words.post.map { $0 == duty.post } ?? true)
        && (words.from.map { $0 == duty.hours.from } ?? true)
    }
    guard let duty = meant.first else {
      if let lost = dutiesLost(by: person, on: date) { throw .rota(.person(lost)) }
      throw .rota(.person(.noDuty(person: person, date, duties: all)))
    }
    guard meant.count == 1 else {
      throw .rota(.person(.severalDuties(person: person, date, duties: meant)))
    }
    try checkIsToCome([duty], at: moment)
    return duty
  }

  /// The absence by which the person has no duty on `date` any more, with those that they had.
  private func dutiesLost(by person: String, on date: LocalDate) -> RotaPersonRefusal? {
    let absence = state.rota.changes.last { change in
      guard change.date == date, !change.isUndone, case .absence(person, _, _) = change.what
      else { return false }
      return true
    }
    guard let absence else { return nil }
    let lost = rota.duties(on: date, before: absence.id).filter { duty in
      absence.outcome(of: duty, among: [duty]) == nil
    }
    return lost.isEmpty
      ? nil : .awayAlready(person: person, date, change: absence.id, duties: lost)
  }

  func checkPost(_ id: String) throws(Refusal) {
    guard site.posts.contains(where: { $0.id == id }) else {
      throw .rota(.unknownPost(id, known: site.posts.map(\.id)))
    }
  }

  private func checkMayTake(
    _ post: String, _ person: String, on date: LocalDate
  ) throws(Refusal) {
    if let member = site.people.first(where: { $0.id == person }), !member.mayTake(post: post) {
      throw .rota(.person(.postNotTaken(person: person, post: post, own: member.posts)))
    }
    let away = state.rota.changes.first { change in
      guard change.date == date, !change.isUndone,
        case .absence(person, nil, _) = change.what
      else { return false }
      return true
    }
    if let away { throw .rota(.person(.away(person: person, date, change: away.id))) }
  }

  /// Refuses what is over for the last of `duties`, by a clock that is believed.
  private func checkIsToCome(_ duties: [Duty], at moment: Moment) throws(Refusal) {
    guard moment.isClockTrusted, let last = duties.max(by: { end(of: $0) < end(of: $1) }) else {
      return
    }
    guard end(of: last) > moment.wall else {
      throw .rota(.time(.past(last.date, today: local(moment.wall).date)))
    }
  }

  private func end(of duty: Duty) -> Date {
    calendar.instant(of: duty.date, minutes: duty.hours.minutes.upperBound)
  }

  /// Refuses overlaps that are not in the rota yet.
  private func checkConflicts(
    with changes: [RotaChange], around date: LocalDate
  ) throws(Refusal) {
    let next = Rota(posts: site.posts, calendar: calendar, changes: changes)
    let known = Set(rota.overlaps(around: date))
    guard let new = next.overlaps(around: date).first(where: { !known.contains($0) }) else {
      return
    }
    throw new.one.post == new.other.post
      ? .rota(.person(.overlap(person: new.one.person, new.one, new.other)))
      : .rota(.person(.twoPosts(person: new.one.person, new.one, new.other)))
  }
}

/// Two duties of one person at once.
struct DutyOverlap: Hashable {
  var one: Duty
  var other: Duty
}

extension Rota {
  /// Those of the duties that begin on `date`, the one before or the one after.
  ///
  /// Breaks and reliefs are left out of it, as they follow from who is there.
  func overlaps(around date: LocalDate) -> [DutyOverlap] {
    var duties = [date.previous, date, date.next].flatMap { self.duties(on: $0) }
    for index in duties.indices { duties[index].breaks = [] }
    let times = duties.map { $0.instants(in: calendar) }
    var found: [DutyOverlap] = []
    for later in duties.indices {
      for earlier in duties.indices.prefix(while: { $0 < later })
      where duties[earlier].person == duties[later].person {
        if let one = times[earlier], let other = times[later], one.overlaps(other) {
          found.append(DutyOverlap(one: duties[earlier], other: duties[later]))
        }
      }
    }
    return found
  }
}

extension Rota {
  /// Whether the duties that `change` is about are there when it is their turn.
  func isEffective(_ change: RotaChange) -> Bool {
    let duties = duties(on: change.date, before: change.id)
    return switch change.what {
    case .add: true
    case .absence(let person, nil, _): duties.contains { $0.person == person }
    case .absence(_, let key?, _), .replace(let key, _): duties.contains { $0.key == key }
    case .exchange(let one, let other):
      duties.contains { $0.key == one } && duties.contains { $0.key == other }
    }
  }
}

/// By which words a duty of a date is meant: the person's only one, or the one at a post, or from a time.
struct DutyWords: Hashable, Sendable {
  /// An id, a login or a name.
  var person: String
  var post: String?
  var from: LocalTime?
}
