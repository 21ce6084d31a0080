package import DeskBasics

/// What the passing of time asks for, looked after every minute.
extension Desk {
  /// What has to be done at `moment` without anybody asking.
  package func dueCommands(at moment: Moment) -> [DueCommand] {
    var commands: [DueCommand] = []
    if moment.isClockTrusted, !ClockWatch.agree(state.lastBelieved, moment) {
      commands.append(.noteClock)
    }
    if isDayOver(at: moment) { commands.append(.turnDay) }
    if hasWaitsToReview(at: moment), !reviewWaits(at: moment).events.isEmpty {
      commands.append(.reviewWaits)
    }
    if !staleSlips(at: moment).isEmpty { commands.append(.dropStaleSlips) }
    // Who was just told that the receptionist is called for them is not to wait for the next minute.
    if !commands.isEmpty || !reviewQueue(at: moment).events.isEmpty {
      commands.append(.reviewQueue)
    }
    commands += settledSlips
    if hasOldNames(at: moment) { commands.append(.eraseOldNames) }
    if hasNoticesToReview(at: moment) { commands.append(.reviewNotices) }
    if !reviewHandovers(at: moment).events.isEmpty { commands.append(.reviewHandovers) }
    if !reviewDueChecks(at: moment).events.isEmpty { commands.append(.reviewDueChecks) }
    if !reviewRepairs(at: moment).events.isEmpty { commands.append(.reviewRepairs) }
    if !reviewExtinguishers(at: moment).events.isEmpty { commands.append(.reviewExtinguishers) }
    if !patrolReview(at: moment).isEmpty { commands.append(.reviewPatrol) }
    let isTold = state.alerts.keys.contains { $0.kind == .clock }
    if clockWatch.isDoubtful, !isTold { commands.append(.raise(Self.clockAlert)) }
    if !clockWatch.isDoubtful, isTold { commands.append(.clear(.clock, subject: "clock")) }
    return commands
  }

  private static let clockAlert = Alert(kind: .clock, subject: "clock")
}
