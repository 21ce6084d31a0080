import DeskBasics
import DeskDomain
import DeskTesting
import Foundation

/// Invariants of undo, of the day, of promises and names.
extension Simulation {
  func undoRestores(_ step: Step) -> String? {
    for entry in step.entries {
      guard case .ticketUndone(let body) = entry.event, let before = undone[body.key],
        let now = desk.state.ticket(body.key)
      else { continue }
      let same =
        now.service == before.service && now.state == before.state
        && now.visitorClass == before.visitorClass && now.waitingSince == before.waitingSince
        && now.calls == before.calls && now.waited == before.waited
        && now.overtakers == before.overtakers && now.servingSince == before.servingSince
        && now.served == before.served && now.turn == before.turn
      if !same { return "\(now) should be \(before)" }
    }
    return nil
  }

  /// Whoever has just called somebody and finds that wrong, takes that call back and nothing else.
  func undoTakesNewest(_ step: Step) -> String? {
    guard let called = step.calledBefore else { return nil }
    for case .ticketUndone(let body) in step.entries.map(\.event) {
      return body.key == called
        ? nil : "\(body.ticket)'s \(body.step.rawValue) was taken back, not the call of \(called)"
    }
    return nil
  }

  func dayTurnsByTrust(_ step: Step) -> String? {
    guard let before = step.dayBefore, let now = desk.state.day, before != now else { return nil }
    if case .openDay = step.command { return nil }
    guard step.moment.isClockTrusted else { return "\(before) to \(now) by a doubtful clock" }
    // An evening that goes on past midnight belongs to the date on which it began.
    let today = desk.local(step.moment.wall).date
    guard now == today || now == today.previous else { return "\(now) is not today" }
    return world.hasJumped
      ? "\(before) to \(now) by a jump of \(world.error - world.acceptedError) ms" : nil
  }

  /// Nobody's wait is ended by the desk but by a night, before the day that begins after it.
  func expiriesAreRight(_ step: Step) -> String? {
    for entry in step.entries {
      guard let key = entry.event.endedByTheDay else { continue }
      guard let before = step.dayBefore, let now = desk.state.day, before < now else {
        return "\(key) was ended with no day begun"
      }
      switch step.command {
      case .ask(.day(.open), _): break
      case .due(.turnDay), .line(.press), .ask(.draw, _):
        guard step.moment.isClockTrusted else { return "\(key) by a doubtful clock" }
      default: return "\(key) by \(step.command)"
      }
      guard let issued = step.issued[key] else { return "\(key) out of nowhere" }
      var at = entry.at
      // Whoever opens the day has looked at the clock.
      if case .ask(.day(.open), _) = step.command { at.isClockTrusted = true }
      let came = ledger.wall(
        of: issued, seenFrom: Ledger.Stamp(moment: at, running: ledger.runningTime(at: at)))
      guard hasNight(from: came, to: entry.at.wallMilliseconds) else {
        return "\(key) came at \(came) and was ended at \(entry.at), with no night between"
      }
    }
    return nil
  }

  /// Whether nobody was received for three hours on end.
  private func hasNight(from: Int64, to: Int64) -> Bool {
    guard let calendar = SiteCalendar(timeZone: site.timeZone),
      var hours = site.hours ?? (ledger.closures.isEmpty ? nil : .always)
    else { return false }
    for closure in ledger.closures { hours.close(closure.hours, on: closure.date) }
    var closed = 0
    for time in stride(from: from, through: to, by: 1_800_000) {
      let wall = Date(timeIntervalSince1970: Double(time) / 1_000)
      closed = hours.isOpen(at: wall, calendar: calendar) ? 0 : closed + 1
      if closed >= 7 { return true }
    }
    return false
  }

  func consultantsHaveVisitors(_ step: Step) -> String? {
    let turns = desk.state.reception.turns
    var keys: Set<TicketKey> = []
    for id in turns.order {
      guard let visit = turns.whereabouts(of: id)?.visit else { continue }
      guard keys.insert(visit.key).inserted else { return "\(visit.ticket) is with two" }
      guard let ticket = desk.state.open[visit.key] else {
        return "\(id) has \(visit.ticket), who is gone"
      }
      guard ticket.state.place != nil, ticket.turn?.consultant == id, ticket.number == visit.ticket
      else {
        return
          "\(id) has \(visit.ticket), who is \(ticket.state) of \(ticket.turn?.consultant ?? "-")"
      }
    }
    return nil
  }

  /// Right after the minute's duties, before which due checks were made up to `slotsBefore`.
  func afterTick(
    at moment: Moment, scheduledBefore: LocalDate?
  ) -> (invariant: String, detail: String)? {
    let now = ledger.runningTime(at: moment)
    for entry in ledger.waiting.compactMap({ ledger.tickets[$0] }) {
      guard let good = entry.promise.good else { continue }
      if now - entry.promise.at > good + 1_000 {
        return (
          "every promise is kept or apologised for",
          "\(entry.number) was told \(good / 1_000_000_000) s, \((now - entry.promise.at) / 1_000_000_000) s ago"
        )
      }
    }
    return tooLate(at: moment) ?? breaksAreKnown(at: moment) ?? notices(at: moment) ?? names(
      at: moment)
      ?? dueChecks(at: moment, before: scheduledBefore)
  }

  /// Nobody who is the first of a service stands as too late while whoever comes now is told less than an hour (B1): both
  /// forecasts are drawn, and of long waits one may reach closing where the other does not.
  private func tooLate(at moment: Moment) -> (invariant: String, detail: String)? {
    let waiting = ledger.waiting.compactMap { desk.state.open[$0] }.map { ($0.service, $0) }
    let first = Dictionary(waiting) { $0.arrival < $1.arrival ? $0 : $1 }
    let told = first.filter { _, ticket in
      ticket.promise.map { $0.statement == nil && !$0.isUnattended } ?? false
    }
    guard !told.isEmpty else { return nil }
    let waits = desk.waitsOfNewcomers(at: moment)
    return told.first { (waits[$0.key]?.time?.until ?? .infinity) < 3_600 }.map { service, ticket in
      (
        "nobody stands as too late who is not",
        "\(ticket.number) of \(service), though a newcomer is told \(String(describing: waits[service]))"
      )
    }
  }

  /// No due check outlives its time while somebody confirms the clock, and each thing has its next one (F1–F18).
  ///
  /// After weeks without a clock the dates are made up for some at a time, minute by minute.
  private func dueChecks(
    at moment: Moment, before: LocalDate?
  ) -> (invariant: String, detail: String)? {
    guard moment.isClockTrusted else { return nil }
    if let dueCheck = desk.state.dueChecks.open.values.first(where: { $0.missed <= moment.wall }) {
      return ("slots end", "\(dueCheck) at \(moment.wall)")
    }
    let today = desk.local(moment.wall).date
    let through = desk.state.dueChecks.marks.through
    if let through, through > today { return nil }
    if let through, through == before?.advanced(by: Desk.daysAtOnce) { return nil }
    return ("slots are made ahead", "through \(String(describing: through)) on \(today)")
  }

  /// The staff is asked for a new end of every outage that has outlasted its stated one, and of no other (N1).
  private func notices(at moment: Moment) -> (invariant: String, detail: String)? {
    guard moment.isClockTrusted else { return nil }
    let overdue = desk.state.reception.notices.filter { notice in
      notice.kind == .outage && desk.instant(notice.until) <= moment.wall
    }
    let asked = desk.state.alerts.keys.filter { $0.kind == .noticeOverdue }.map(\.subject)
    guard Set(overdue.map { String($0.id) }) == Set(asked) else {
      return ("overdue outages are asked about", "\(overdue) but alerts of \(asked)")
    }
    return nil
  }

  private func names(at moment: Moment) -> (invariant: String, detail: String)? {
    guard moment.isClockTrusted else { return nil }
    for person in desk.state.people.values where person.since.isClockTrusted {
      if let repair = person.repair, desk.state.repairs.open[repair] != nil { continue }
      let age = moment.wallMilliseconds - person.since.wallMilliseconds
      let limit: Int64 = (person.hasFollowUp ? 30 : 1) * 86_400_000
      if age >= limit { return ("names go in time", "one is \(age / 3_600_000) h old") }
    }
    return nil
  }

  /// The journal's own text of `entries`: no name in it, and all of it in the digest.
  mutating func examine(
    _ entries: [JournalEntry]
  ) throws -> (invariant: String, detail: String)? {
    for entry in entries {
      let text = try encoder.encode(entry.event.body)
      coverage.digest(entry.event.kind.rawValue.utf8)
      coverage.digest(text)
      if text.range(of: Self.needle) != nil {
        return ("no name is in the journal", String(decoding: text, as: UTF8.self))
      }
    }
    return nil
  }

  private static let needle = Data(surname.utf8)

  static func makeEncoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }
}

extension Event {
  /// The ticket that nobody has ended but the turn of the day.
  fileprivate var endedByTheDay: TicketKey? {
    switch self {
    case .ticketMoved(.expired, let body): body.key
    case .ticketAtCounter(.finished, let body) where body.isLapse == true: body.key
    default: nil
    }
  }
}
