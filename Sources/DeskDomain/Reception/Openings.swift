package import DeskBasics
package import Foundation

/// When visitors are received, and what is said when they are not (Q7, S8).
extension Desk {
  /// The site's hours with those added for dates; nil: visitors are received at any time.
  var hours: OpeningHours? {
    guard var hours = site.hours else { return nil }
    for dated in state.reception.additionalHours { hours.add(dated.hours, on: dated.date) }
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
      try changeHours(
        DatedHours(date: date, hours: LocalHours(from: from, to: to)), isOpen: true, at: moment)
    case .remove(let date, let from, let to):
      try changeHours(
        DatedHours(date: date, hours: LocalHours(from: from, to: to)), isOpen: false, at: moment)
    }
  }

  private func changeHours(
    _ dated: DatedHours, isOpen: Bool, at moment: Moment
  ) throws(Refusal) -> Decision {
    let isKnown = state.reception.additionalHours.contains(dated)
    if isOpen {
      let end = calendar.instants(of: dated.date, minutes: dated.hours.minutes)?.upperBound
      guard let end, end > moment.wall else { throw .hours(.past(dated)) }
      guard dated.hours.minutes.count <= Self.longestEvening else { throw .hours(.tooLong(dated)) }
      guard !isKnown else { return Decision() }
      guard state.reception.additionalHours.count < Self.mostEvenings else {
        throw .hours(.tooMany(limit: Self.mostEvenings))
      }
    } else if !isKnown {
      throw .hours(.unknown(dated))
    }
    return Decision(
      events: [
        .hoursChanged(HoursChanged(date: dated.date, hours: dated.hours, isOpen: isOpen))
      ])
  }
}
