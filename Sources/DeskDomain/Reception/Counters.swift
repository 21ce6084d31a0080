package import DeskBasics
import DeskPlanning
import Foundation

/// Counters open, close, and go on breaks.
extension Desk {
  /// Whether `counter` takes visitors now; a break that is over counts as open.
  package func state(of counter: String, at moment: Moment) -> CounterState {
    let kept = state.reception.counters[counter] ?? .open
    guard case .onBreak(let end) = kept else { return kept }
    return secondsUntil(end, of: counter, at: moment) <= 0 ? .open : kept
  }

  /// Until a break is over.
  ///
  /// What was said by a clock that nobody vouched for holds by the clock on the wall once somebody does (A3).
  func secondsUntil(_ end: BreakEnd, of counter: String, at moment: Moment) -> Double {
    guard moment.isClockTrusted, !end.at.isClockTrusted,
      let said = state.reception.changedAt[counter]
    else { return -state.timeline.seconds(from: end.at, to: moment) }
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
      let end = instant(of: until, said: moment.wall)
      let seconds = end.timeIntervalSince(moment.wall)
      guard seconds > 0 || !moment.isClockTrusted else {
        throw .counter(.breakEndPast(counter: id, until))
      }
      return BreakEnd(time: until, at: moment.advanced(by: .seconds(max(seconds, 60))))
    }
    let now = local(moment.wall)
    guard moment.isClockTrusted, let back = staffPlan.back(counter: id, at: moment.wall),
      local(back).date == now.date,
      let time = LocalTime(hour: local(back).minutes / 60, minute: local(back).minutes % 60)
    else { throw .counter(.breakEndUnknown(counter: id)) }
    let seconds = back.timeIntervalSince(moment.wall)
    return BreakEnd(time: time, at: moment.advanced(by: .seconds(seconds)))
  }

  /// What the rota says of the counters.
  var staffPlan: StaffPlan { StaffPlan(rota) }
}
