import DeskBasics

/// Whether a person who is named for it can cover another one's post during a break (S1, S2).
///
/// In minutes of the wall, so that it can be told of a pattern, too.
package enum Relief {
  /// Why a person cannot.
  package enum Obstacle: Hashable, Sendable {
    case isThePersonThemselves
    /// Not on duty for the whole of the break.
    case isNotOnDuty
    case isInABreak
    /// Nobody keeps two counters open at once.
    case keepsAnotherCounter(String)
    /// Relieves somebody else at that time.
    case relievesAnother(String)
  }

  /// What stands in the way of the relief of `pause` of `duty`; nil where nothing does, or none is named.
  ///
  /// `others` are the duties of the date, the one before and the one after. Of two breaks that would have one relief at
  /// once, the earlier one in this order has it.
  package static func obstacle(
    to pause: Duty.Break, of duty: Duty, among others: [Duty]
  ) -> Obstacle? {
    guard let relief = pause.relief, let time = duty.wallMinutes(of: pause) else { return nil }
    guard relief != duty.person else { return .isThePersonThemselves }
    let own = others.filter { $0.person == relief && covers($0.wallMinutes, time) }
    guard !own.isEmpty else { return .isNotOnDuty }
    let isAway = own.contains { other in
      other.breaks.contains { other.wallMinutes(of: $0)?.overlaps(time) ?? false }
    }
    if isAway { return .isInABreak }
    if let counter = duty.counter,
      let kept = own.compactMap(\.counter).first(where: { $0 != counter })
    {
      return .keepsAnotherCounter(kept)
    }
    for other in others.prefix(while: { $0 != duty }) where other.person != duty.person {
      let isTaken = other.breaks.contains {
        $0.relief == relief && other.wallMinutes(of: $0)?.overlaps(time) ?? false
      }
      if isTaken { return .relievesAnother(other.person) }
    }
    return nil
  }

  private static func covers(_ whole: Range<Int>, _ part: Range<Int>) -> Bool {
    whole.lowerBound <= part.lowerBound && part.upperBound <= whole.upperBound
  }
}

extension Duty {
  /// Without the reliefs who, among `others`, are not there to stand in.
  func settled(among others: [Duty]) -> Duty {
    var settled = self
    for index in breaks.indices
    where Relief.obstacle(to: breaks[index], of: self, among: others) != nil {
      settled.breaks[index].relief = nil
    }
    return settled
  }

  /// In minutes of the wall since the first midnight of 1970, as if no clock were ever changed.
  package var wallMinutes: Range<Int> {
    let midnight = date.dayNumber * 1_440
    return midnight + hours.minutes.lowerBound..<midnight + hours.minutes.upperBound
  }

  /// The same of one of its breaks; nil where that does not lie within the hours.
  func wallMinutes(of pause: Break) -> Range<Int>? {
    let midnight = date.dayNumber * 1_440
    return hours.minutes(of: pause.hours).map {
      midnight + $0.lowerBound..<midnight + $0.upperBound
    }
  }
}

extension Duty {
  /// Whether both last at some minute of the wall.
  package func isAtOnce(with other: Duty) -> Bool { wallMinutes.overlaps(other.wallMinutes) }
}
