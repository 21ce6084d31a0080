import DeskBasics
import DeskDomain
import DeskPlanning
import Foundation

/// How the turns and the counters stand, as far as a call moves them.
struct Standing {
  /// Who was called then.
  var called: TicketKey?
  /// Consultants in turn, each with where they are.
  var turns: [String]
  /// By counter: the word, and until when.
  var counters: [String: CounterState]
  var seen: [String: Moment]

  init(_ desk: Desk, at moment: Moment) {
    turns = Self.turns(desk)
    let plan = desk.staffPlan(at: moment)
    counters = Dictionary(
      uniqueKeysWithValues: desk.site.counters.map {
        ($0.id, desk.state(of: $0.id, by: plan, at: moment))
      })
    seen = desk.state.consultantsSeen
  }

  static func turns(_ desk: Desk) -> [String] {
    let turns = desk.state.reception.turns
    return turns.order.map { id in
      let whereabouts = turns.whereabouts(of: id)
      let ticket = whereabouts?.visit.map { " \($0.ticket)" } ?? ""
      return "\(id) \(whereabouts?.word ?? "-")\(ticket)"
    }
  }
}

/// Invariants of presses, places and persons (G1, J6, J7, B2).
extension Simulation {
  /// Whoever presses sees the lamp, whatever came of it.
  func pressesAreAnswered(_ step: Step) -> String? {
    guard case .line(.press(let line, _)) = step.command else { return nil }
    if let refusal = step.refusal { return "\(line) was refused: \(refusal)" }
    guard step.answer != nil else { return nil }
    let isLit = step.effects.contains { if case .pulse(.lamp, _) = $0 { true } else { false } }
    return isLit ? nil : "\(line) lit nothing"
  }

  /// A consultant to whom somebody was assigned is on duty by the rota, or was seen since the duty ended.
  func consultantsAreThere(_ step: Step) -> String? {
    switch step.command {
    case .ask(.ticket, _), .ask(.turns, _): break
    default: return nil
    }
    guard step.moment.isClockTrusted, let before = step.before else { return nil }
    for entry in step.entries {
      guard case .ticketAtCounter(.called, let body) = entry.event,
        let id = desk.state.ticket(body.key)?.turn?.consultant,
        let left = offDutySince(id, at: step.moment.wall)
      else { continue }
      let seen = before.seen[id].map { desk.state.timeline.elapsed(since: $0, to: step.moment) }
      let off = step.moment.wall.timeIntervalSince(left) + 61
      let isSeen = seen.map { $0 <= .seconds(off) } ?? false
      if !isSeen { return "\(body.ticket) was sent to \(id), who is off duty since \(left)" }
    }
    return nil
  }

  /// Since when somebody whom the rota knows is not on duty, to the minute; nil: on duty, or not of the rota.
  private func offDutySince(_ consultant: String, at now: Date) -> Date? {
    let name = site.consultants.first { $0.id == consultant }?.name[.english]
    let names = [consultant, name].compactMap(\.self)
    func isThere(_ time: Date) -> Bool {
      desk.rota.whereabouts(at: time).contains { names.contains($0.duty.person) && $0.pause == nil }
    }
    guard names.contains(where: desk.rota.names), !isThere(now) else { return nil }
    var time = now
    while time > now - 86_400, !isThere(time - 60) { time -= 60 }
    return time
  }

  /// Whoever receives where somebody was called is not free for another visitor, and is asked about where entered as away
  /// (J6).
  func callsAreVisits(_ step: Step) -> String? {
    for case .ticketAtCounter(.called, let body) in step.entries.map(\.event) {
      guard desk.state.open[body.key]?.state.place == body.counter,
        let id = desk.receiver(
          at: body.counter, by: desk.staffPlan(at: step.moment), at: step.moment)
      else { continue }
      let turns = desk.state.reception.turns
      // Two may keep one counter: then it is a visitor of either.
      let isTaken = turns.order.contains { turns.whereabouts(of: $0)?.visit?.key == body.key }
      if !isTaken, turns.whereabouts(of: id) == .present {
        return "\(body.ticket) was called to \(body.counter), and \(id) is free"
      }
    }
    return nil
  }

  /// A counter of which nothing was said, with nobody at it, takes nobody while whoever keeps it is in a break (J7).
  func breaksAreKnown(at moment: Moment) -> (invariant: String, detail: String)? {
    guard moment.isClockTrusted else { return nil }
    let plan = desk.staffPlan(at: moment)
    for counter in site.counters {
      let keepers = desk.rota.whereabouts(at: moment.wall)
        .filter { $0.duty.counter == counter.id }
      guard !keepers.isEmpty, keepers.allSatisfy({ $0.pause != nil && $0.pause?.relief == nil }),
        desk.state.reception.counters[counter.id] == nil,
        desk.state.reception.changedAt[counter.id] == nil,
        desk.state.reception.additionalHours.isEmpty,
        !desk.state.open.atCounters.contains(where: { $0.state.place == counter.id }),
        desk.state(of: counter.id, by: plan, at: moment) == .open
      else { continue }
      return ("breaks of the shifts are the counters'", "counter \(counter.id) is open")
    }
    return nil
  }

  /// Nobody has come since: whom the slip counts as ahead are those who will be called before.
  func aheadIsSaid(_ step: Step) -> String? {
    let issued = step.entries.compactMap { entry -> TicketIssued? in
      if case .ticketIssued(let body) = entry.event { body } else { nil }
    }
    guard issued.count == 1, let body = issued.first, desk.state.open[body.key] != nil,
      desk.isOpen(for: body.service, at: step.moment, site)
    else { return nil }
    let rivals = desk.rivals(of: body.service)
    let before = desk.callOrder(at: step.moment).prefix { $0.key != body.key }
      .count { rivals.contains($0.service) }
    return before == body.ahead ? nil : "\(body.ticket): \(body.ahead) were said, \(before) are"
  }

  func undoneCallsLeaveNothing(_ step: Step) -> String? {
    guard let before = step.undoneTo,
      step.entries.contains(where: { entry in
        if case .ticketUndone(let body) = entry.event { body.key == before.called } else { false }
      })
    else { return nil }
    let turns = Standing.turns(desk)
    // A consultant who has joined or gone meanwhile is the site file's matter.
    guard turns.count == before.turns.count else { return nil }
    if turns != before.turns { return "\(before.turns) became \(turns)" }
    for (counter, state) in before.counters {
      let now = desk.state(of: counter, by: desk.staffPlan(at: step.moment), at: step.moment)
      if now == state || now.word == state.word { continue }
      // What was to last until a time is over.
      if case .onBreak = state, now == .open { continue }
      // A visit keeps a counter open; without it the shifts have their say again.
      if state == .open || desk.visitor(at: counter) != nil { continue }
      return "\(counter) was \(state), and is \(now)"
    }
    return nil
  }
}
