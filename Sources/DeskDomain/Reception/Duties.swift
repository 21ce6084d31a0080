/// What the passing of time asks for, looked after every minute.
extension Desk {
  /// What has to be done at `moment` without anybody asking.
  package func duties(at moment: Moment) -> [DueCommand] {
    var duties: [DueCommand] = []
    if moment.isClockTrusted, !ClockWatch.agree(memory.lastBelieved, moment) {
      duties.append(.noteClock)
    }
    if isDayOver(at: moment) { duties.append(.turnDay) }
    if memory.open.waiting.contains(where: { isOutlasted($0, at: moment) }) {
      duties.append(.reviewWaits)
    }
    if !staleSlips(at: moment).isEmpty { duties.append(.dropStaleSlips) }
    duties += settledSlips
    if hasOldNames(at: moment) { duties.append(.eraseOldNames) }
    if hasNoticesToReview(at: moment) { duties.append(.reviewNotices) }
    if !reviewHandovers(at: moment).events.isEmpty { duties.append(.reviewHandovers) }
    if !reviewSlots(at: moment).events.isEmpty { duties.append(.reviewSlots) }
    if !reviewRepairs(at: moment).events.isEmpty { duties.append(.reviewRepairs) }
    if !reviewExtinguishers(at: moment).events.isEmpty { duties.append(.reviewExtinguishers) }
    if !patrolReview(at: moment).isEmpty { duties.append(.reviewPatrol) }
    let isTold = memory.alerts.keys.contains { $0.kind == .clock }
    if clockWatch.isDoubtful, !isTold { duties.append(.raise(Self.clockAlert)) }
    if !clockWatch.isDoubtful, isTold { duties.append(.clear(.clock, subject: "clock")) }
    return duties
  }

  private static let clockAlert = Alert(kind: .clock, subject: "clock")
}
