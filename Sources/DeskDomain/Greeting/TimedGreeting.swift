package import DeskBasics

/// A greeting of the site's own for a time of day (G2), the same on every day.
package struct TimedGreeting: Hashable, Sendable {
  /// An end at or before the start lies on the next day.
  var hours: LocalHours
  /// Without a mark at its end: the wish and the welcome follow.
  var text: Name

  package init(hours: LocalHours, text: Name) {
    self.hours = hours
    self.text = text
  }

  /// Whether it greets at this minute of the local day, 0–1439: also after midnight, where its hours run on.
  package func applies(at minutes: Int) -> Bool {
    hours.contains(minutes: minutes) || hours.contains(minutes: minutes + 1_440)
  }
}

extension [TimedGreeting] {
  /// The first minute of the day, 0–1439, at which none of them greets; nil where every minute has its greeting.
  ///
  /// They depend on the time of day alone, and every clock shows minutes 0–1439 and no others, also on the days when
  /// it is changed. So these 1,440 minutes stand for every minute of the next 400 days, and of all later ones.
  package var firstGap: Int? {
    (0..<1_440).first { minutes in !contains { $0.applies(at: minutes) } }
  }
}
