import DeskBasics

/// How long visitors' names are kept (G4).
package struct Retention: Hashable, Sendable {
  /// After the ticket was issued.
  package var names: Duration
  /// After the ticket was issued, where a follow-up was agreed.
  package var namesWithFollowUp: Duration

  package init(
    names: Duration = .seconds(86_400), namesWithFollowUp: Duration = .seconds(30 * 86_400)
  ) {
    self.names = names
    self.namesWithFollowUp = namesWithFollowUp
  }

  /// Whether the name of `person` is due for erasure; a clock nobody has confirmed erases nothing.
  ///
  /// `running`: how long the desk has been running since the name was taken, zero where that is
  /// not known. It is never more than the true age, so a name that was taken under a wrong clock
  /// goes too, if later.
  func isOver(
    for person: Person, at moment: Moment, running: Duration = .zero
  ) -> Bool {
    let limit = person.hasFollowUp ? namesWithFollowUp : names
    if running >= limit { return true }
    return moment.isClockTrusted && Self.age(since: person.since, at: moment) >= limit
  }

  /// The greater of what both clocks say for sure; uptime stands still in a suspended machine.
  private static func age(since start: Moment, at moment: Moment) -> Duration {
    let onUptime: Duration =
      start.boot == moment.boot ? start.uptime.duration(to: moment.uptime) : .zero
    guard start.isClockTrusted else { return onUptime }
    return max(onUptime, .milliseconds(moment.wallMilliseconds - start.wallMilliseconds))
  }
}
