package import DeskBasics
package import Foundation

/// When visitors are received, and what is said when they are not (Q7, S8).
extension Desk {
  /// The site's hours with those added for dates, without those closed; nil: visitors are received at any time.
  var hours: OpeningHours? { hours(lifting: []) }

  /// The same without some of those that were closed.
  private func hours(lifting lifted: [DatedHours]) -> OpeningHours? {
    guard var hours = site.hours ?? (state.closedHours.isEmpty ? nil : .always) else { return nil }
    for dated in state.reception.additionalHours { hours.add(dated.hours, on: dated.date) }
    for dated in state.closedHours where !lifted.contains(dated) {
      hours.close(dated.hours, on: dated.date)
    }
    return hours
  }

  /// Whether visitors are received now.
  ///
  /// A clock that nobody has confirmed turns nobody away.
  package func isReceiving(at moment: Moment) -> Bool {
    guard moment.isClockTrusted, let hours else { return true }
    return hours.isOpen(at: moment.wall, calendar: calendar)
  }

  /// When visitors are next received; nil where they are now, or where nobody knows.
  package func opening(after moment: Moment) -> Date? {
    guard !isReceiving(at: moment) else { return nil }
    return hours?.nextOpening(after: moment.wall, calendar: calendar)
  }

  /// Seconds until nobody is received any more; nil: no such time is known.
  func closesIn(_ moment: Moment) -> Double? {
    isReceiving(at: moment) ? closing(at: moment)?.timeIntervalSince(moment.wall) : 0
  }

  /// When the present hours are over; nil: no such time is known.
  package func closing(at moment: Moment) -> Date? {
    guard moment.isClockTrusted else { return nil }
    return hours?.closing(at: moment.wall, calendar: calendar)
  }

  /// When the desk opens, in words, for a moment at which nobody is received (Q7).
  package func openingWords(at moment: Moment) -> Phrase {
    OpeningWords.line(
      opening: opening(after: moment), now: moment.wall, calendar: calendar)
  }

  /// The hours that were added at short notice (S8), in seconds after `now`.
  func addedHours(around now: Date) -> [Range<Double>] {
    let today = local(now).date
    let added = OpeningHours(weekly: [], additional: hours?.additional ?? [:])
    return [today.previous, today].flatMap { added.periods(on: $0, calendar: calendar) }
      .map { $0.lowerBound.timeIntervalSince(now)..<$0.upperBound.timeIntervalSince(now) }
  }

  /// Minutes; longer ones are a slip of the pen.
  private static let longestEvening = 12 * 60
  private static let mostEvenings = 60

  func changeHours(_ ask: HoursAsk, at moment: Moment) throws(Refusal) -> Decision {
    switch ask {
    case .add(let date, let from, let to):
      try addHours(
        DatedHours(date: date, hours: LocalHours(from: from, to: to)), at: moment)
    case .close(let date, let from, let to):
      try closeHours(
        date ?? self.date(of: from, said: moment.wall), from: from, to: to, at: moment)
    case .remove(let date, let from, let to):
      try removeHours(DatedHours(date: date, hours: LocalHours(from: from, to: to)))
    }
  }

  private func addHours(_ dated: DatedHours, at moment: Moment) throws(Refusal) -> Decision {
    try checkExist(dated.hours, on: dated.date)
    guard end(of: dated) > moment.wall else { throw .hours(.past(dated)) }
    guard dated.hours.minutes.count <= Self.longestEvening else {
      throw .hours(dated.hours.crossesMidnight ? .backwards(dated) : .tooLong(dated))
    }
    // Whoever adds hours that were closed means them to be open.
    let lifted = state.closedHours.filter {
      $0.date == dated.date && $0.hours.minutes.overlaps(dated.hours.minutes)
    }.flatMap { changing($0, isOpen: true, isClosure: true).events }
    if state.reception.additionalHours.contains(dated) { return Decision(events: lifted) }
    guard state.reception.additionalHours.count < Self.mostEvenings else {
      throw .hours(.tooMany(limit: Self.mostEvenings))
    }
    return Decision(events: lifted + changing(dated, isOpen: true).events)
  }

  /// Within the hours of that date: to the end of those that hold `from`, where no other end is given; then instead of what
  /// was closed of that end before.
  private func closeHours(
    _ date: LocalDate, from: LocalTime, to: LocalTime?, at moment: Moment
  ) throws(Refusal) -> Decision {
    try checkExists(from, on: date, field: "from")
    let start = calendar.instant(of: date, from)
    let standing = to == nil ? state.closedHours : []
    let open = [date.previous, date]
      .flatMap { (hours(lifting: standing) ?? .always).periods(on: $0, calendar: calendar) }
      .first { $0.contains(start) }
    guard let open else { throw .hours(.notOpen(date, from)) }
    let former = standing.filter { self.end(of: $0) == open.upperBound }
    let usual = local(open.upperBound).timeOfDay
    let dated = DatedHours(date: date, hours: LocalHours(from: from, to: to ?? usual))
    try checkExist(dated.hours, on: dated.date)
    let end = end(of: dated)
    guard end > moment.wall else { throw .hours(.past(dated)) }
    guard end <= open.upperBound else { throw .hours(.backwards(dated)) }
    if state.closedHours.contains(dated) { return Decision() }
    guard state.closedHours.count < Self.mostEvenings else {
      throw .hours(.tooMany(limit: Self.mostEvenings))
    }
    let lifted = former.flatMap { changing($0, isOpen: true, isClosure: true).events }
    return Decision(
      events: lifted + changing(dated, isOpen: false, isClosure: true).events)
  }

  private func removeHours(_ dated: DatedHours) throws(Refusal) -> Decision {
    if state.reception.additionalHours.contains(dated) { return changing(dated, isOpen: false) }
    guard state.closedHours.contains(dated) else { throw .hours(.unknown(dated)) }
    return changing(dated, isOpen: true, isClosure: true)
  }

  private func end(of dated: DatedHours) -> Date {
    calendar.instant(of: dated.date, minutes: dated.hours.minutes.upperBound)
  }

  private func changing(_ dated: DatedHours, isOpen: Bool, isClosure: Bool? = nil) -> Decision {
    Decision(
      events: [
        .hoursChanged(
          HoursChanged(
            date: dated.date, hours: dated.hours, isOpen: isOpen, isClosure: isClosure))
      ])
  }
}
