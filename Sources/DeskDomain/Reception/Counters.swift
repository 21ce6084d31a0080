package import DeskBasics
import DeskPlanning
import Foundation

/// Counters open, close, and go on breaks.
extension Desk {
  /// Whether `counter` takes visitors now: by the staff's word, by a visitor who is there, and else by the shifts in
  /// `plan`, of which nil says nothing (J7).
  ///
  /// A break that is over counts as open. Whoever opens a counter, or calls there, within a gap of the shifts is there.
  package func state(of counter: String, by plan: StaffPlan?, at moment: Moment) -> CounterState {
    let said = state.reception.counters[counter] ?? .open
    switch said {
    case .closed: return .closed
    case .onBreak(let end) where secondsUntil(end, of: counter, at: moment) > 0: return said
    case .open, .onBreak: break
    }
    guard let plan, visitor(at: counter) == nil,
      let absence = plan.absence(of: .counter(counter), at: moment.wall),
      !isSeen(at: counter, since: absence.lowerBound, moment),
      !addedHours(around: moment.wall).contains(where: { $0.contains(0) })
    else { return .open }
    guard plan.isBreak(absence) else { return .closed }
    return .onBreak(breakEnd(at: absence.upperBound, seenFrom: moment))
  }

  /// Whether the counter was opened since `start`, or a break that was announced there has ended since.
  private func isSeen(at counter: String, since start: Date, _ moment: Moment) -> Bool {
    if case .onBreak(let end)? = state.reception.counters[counter] {
      return -secondsUntil(end, of: counter, at: moment) <= moment.wall.timeIntervalSince(start)
    }
    return isSince(start, state.reception.changedAt[counter], seenFrom: moment)
  }

  /// Whether `past` lies after `start` by the wall clock as it is believed now: the time for which the machine was off counts.
  func isSince(_ start: Date, _ past: Moment?, seenFrom moment: Moment) -> Bool {
    past.map { past in
      Double(state.timeline.wallMilliseconds(of: past, seenFrom: moment)) / 1_000
        >= start.timeIntervalSince1970
    } ?? false
  }

  /// Until a break is over.
  ///
  /// What was said by a clock that nobody vouched for holds by the clock on the wall once somebody does (A3).
  func secondsUntil(_ end: BreakEnd, of counter: String, at moment: Moment) -> Double {
    secondsUntil(end, said: state.reception.changedAt[counter], at: moment)
  }

  /// The same of what was said at a moment.
  func secondsUntil(_ end: BreakEnd, said: Moment?, at moment: Moment) -> Double {
    guard moment.isClockTrusted, !end.at.isClockTrusted, let said else {
      return -state.timeline.seconds(from: end.at, to: moment)
    }
    let began = Date(
      timeIntervalSince1970:
        Double(state.timeline.wallMilliseconds(of: said, seenFrom: moment)) / 1_000)
    return instant(of: end.time, said: began).timeIntervalSince(moment.wall)
  }

  /// Open where the shifts say otherwise is worth a word, also of a counter that is open.
  func openCounter(_ id: String) throws(Refusal) -> Decision {
    _ = try counter(id)
    return setting(id, to: .open)
  }

  func closeCounter(_ id: String) throws(Refusal) -> Decision {
    _ = try counter(id)
    return state.reception.counters[id] == .closed ? Decision() : setting(id, to: .closed)
  }

  /// Until a time of day; without one, until the break of the shift is over.
  func goOnBreak(
    _ id: String, until: LocalTime?, at moment: Moment
  ) throws(Refusal) -> Decision {
    _ = try counter(id)
    let onBreak = CounterState.onBreak(try breakEnd(of: id, until, at: moment))
    return state.reception.counters[id] == onBreak ? Decision() : setting(id, to: onBreak)
  }

  private func setting(_ id: String, to state: CounterState) -> Decision {
    Decision(events: [.counterChanged(CounterChanged(counter: id, state: state))])
  }

  private func breakEnd(
    of id: String, _ until: LocalTime?, at moment: Moment
  ) throws(Refusal) -> BreakEnd {
    if let until {
      return try end(at: until, at: moment) { .counter(.breakEndPast(counter: id, until)) }
    }
    let now = local(moment.wall)
    guard let back = staffPlan(at: moment)?.back(counter: id, at: moment.wall),
      local(back).date == now.date
    else { throw .counter(.breakEndUnknown(counter: id)) }
    return breakEnd(at: back, seenFrom: moment)
  }

  private func breakEnd(at wall: Date, seenFrom moment: Moment) -> BreakEnd {
    let seconds = wall.timeIntervalSince(moment.wall)
    return BreakEnd(
      time: local(wall).timeOfDay, at: moment.advanced(by: .seconds(seconds)))
  }

  /// What lasts until a time of day; one that is over is `refused`.
  func end(
    at time: LocalTime, at moment: Moment, refused: () -> Refusal
  ) throws(Refusal) -> BreakEnd {
    if moment.isClockTrusted {
      try checkExists(time, on: date(of: time, said: moment.wall), field: "until")
    }
    let seconds = instant(of: time, said: moment.wall).timeIntervalSince(moment.wall)
    guard seconds > 0 || !moment.isClockTrusted else { throw refused() }
    return BreakEnd(time: time, at: moment.advanced(by: .seconds(max(seconds, 60))))
  }

  /// What the rota says of counters and persons; nil where no clock can tell.
  package func staffPlan(at moment: Moment) -> StaffPlan? {
    moment.isClockTrusted ? StaffPlan(rota, around: local(moment.wall).date) : nil
  }
}
