package import DeskBasics
package import Foundation

/// One round of a night: from `begins` until before `ends`.
package struct PatrolRound: Hashable, Sendable {
  /// The date on which the night began.
  package var night: LocalDate
  /// From 1 in each night.
  package var number: Int
  /// Whole seconds.
  package var begins: Date
  package var ends: Date

  func contains(_ time: Date) -> Bool { begins <= time && time < ends }
}

/// `{"night": "2026-03-02", "round": 4, "begins": "2026-03-02T14:00:00Z", "ends": "2026-03-02T15:00:00Z"}`: the journal
/// is read by people, too.
extension PatrolRound: Codable {
  private enum Key: String, CodingKey {
    case night
    case round
    case begins
    case ends
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func time(_ key: Key) throws -> Date {
      let text = try fields.decode(String.self, forKey: key)
      guard let date = try? Date(text, strategy: .iso8601) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: fields, debugDescription: "not a time: \(text.prefix(32))")
      }
      return date
    }
    self.init(
      night: try fields.decode(LocalDate.self, forKey: .night),
      number: try fields.decode(Int.self, forKey: .round), begins: try time(.begins),
      ends: try time(.ends))
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(night, forKey: .night)
    try fields.encode(number, forKey: .round)
    try fields.encode(begins.formatted(.iso8601), forKey: .begins)
    try fields.encode(ends.formatted(.iso8601), forKey: .ends)
  }
}

/// The rounds of the site's nights, right on nights on which the clocks are changed: rounds are counted in the time that
/// goes by, so the hour that comes twice is patrolled twice, and the one that is skipped not at all.
struct PatrolNights: Sendable {
  private let times: PatrolTimes
  private let calendar: SiteCalendar

  init(_ times: PatrolTimes, calendar: SiteCalendar) {
    self.times = times
    self.calendar = calendar
  }

  /// The rounds of the night that begins on `date`.
  ///
  /// What is left at its end is a round of its own where it is half a round or more, else it belongs to the last one.
  func rounds(of date: LocalDate) -> [PatrolRound] {
    guard let night = calendar.instants(of: date, minutes: times.hours.minutes) else { return [] }
    let length = night.upperBound.timeIntervalSince(night.lowerBound)
    let every = Double(times.every * 60)
    let whole = (length / every).rounded(.down)
    let isRestARound = length - whole * every >= every / 2
    let count = max(1, Int(whole) + (isRestARound ? 1 : 0))
    return (0..<count).map { index in
      PatrolRound(
        night: date, number: index + 1, begins: night.lowerBound + Double(index) * every,
        ends: index == count - 1 ? night.upperBound : night.lowerBound + Double(index + 1) * every)
    }
  }

  /// The rounds that begin from `start` on and before `end`, in order.
  func rounds(beginning start: Date, before end: Date) -> [PatrolRound] {
    guard start < end else { return [] }
    var date = calendar.local(start).date.previous
    let last = calendar.local(end).date
    var found: [PatrolRound] = []
    while date <= last {
      found += rounds(of: date).filter { start <= $0.begins && $0.begins < end }
      date = date.next
    }
    return found
  }

  /// The round that is going on at `time`; nil outside the hours.
  func round(at time: Date) -> PatrolRound? {
    let today = calendar.local(time).date
    return [today, today.previous].lazy.flatMap { rounds(of: $0) }.first { $0.contains(time) }
  }

  /// The first round that begins after `time`.
  ///
  /// Nil where a change of the clocks has left nothing of the hours for days.
  func next(after time: Date) -> PatrolRound? {
    let today = calendar.local(time).date
    return (-1...3).lazy.flatMap { rounds(of: today.advanced(by: $0)) }
      .first { $0.begins > time }
  }
}
