package import DeskBasics
import DeskPlanning
import Foundation

/// Shifts are handed over on the record: who, to whom, what is open (S9).
extension Desk {
  /// What was due longer ago is asked for no more, in s.
  private static let handoverMemory = 86_400.0

  /// Enters that a shift was handed over; an entry up to 60 minutes early counts.
  func handOver(_ ask: HandoverAsk, at moment: Moment) throws(Refusal) -> Decision {
    try checkPost(ask.post)
    let to = try person(ask.to)
    let standing = missingAlert(of: ask.post)
    let meant = handoverMeant(at: ask.post, at: moment)
    let given: String? = if let word = ask.person { try person(word) } else { nil }
    let known = meant?.from.person ?? soleHolder(of: ask.post, at: moment)
    guard let person = given ?? known.flatMap({ StaffMember.isID($0) ? $0 : nil }) else {
      throw .rota(.handoverByNobody(post: ask.post))
    }
    guard person != to else { throw .rota(.person(.samePerson(person))) }
    let entry = ShiftHandedOver(
      post: ask.post, person: person, to: to, due: meant?.dueSeconds,
      open: openMatters(at: moment),
      note: ask.note?.text)
    return Decision(
      events: [.shiftHandedOver(entry)] + (standing.map { [.alert(.cleared, $0)] } ?? []))
  }

  /// Asks for hand-overs that should have been entered five minutes ago, and for none that another one follows.
  func reviewHandovers(at moment: Moment) -> Decision {
    guard moment.isClockTrusted else { return Decision() }
    let newest = newestDue(at: moment.wall)
    var events: [Event] = []
    for post in site.posts.map(\.id) {
      let standing = missingAlert(of: post)
      let due = newest[post]
      let isMissing = due.map { lacksEntry($0, at: moment.wall) } ?? false
      if let due, isMissing {
        let alert = missingAlert(of: due)
        if standing != alert { events.append(.alert(.raised, alert)) }
      } else if let standing, due != nil {
        // It was entered, or the next one is due.
        events.append(.alert(.cleared, standing))
      }
    }
    // Nobody hands over at a post that there is not.
    let gone = state.alerts.keys.filter { alert in
      alert.kind == .handoverMissing && !site.posts.contains { $0.id == alert.subject }
    }
    return Decision(
      events: events + gone.sorted { $0.subject < $1.subject }.map { .alert(.cleared, $0) })
  }

  /// The hand-overs from 24 hours ago to `hours` ahead, each with whether it is entered.
  package func handovers(
    at moment: Moment, hours: Double
  ) -> [(handover: Handover, isEntered: Bool)] {
    rota.handovers(
      from: moment.wall - Self.handoverMemory, through: moment.wall + hours * 3_600
    ).map { ($0, isEntered($0)) }
  }

  private func isEntered(_ handover: Handover) -> Bool {
    state.rota.handedOver[handover.post].map { $0 >= handover.dueSeconds } ?? false
  }

  private func lacksEntry(_ handover: Handover, at now: Date) -> Bool {
    !isEntered(handover) && now >= handover.due + Handover.grace
  }

  /// The newest hand-over at each post that is due at `now`, of those since the desk runs.
  private func newestDue(at now: Date) -> [String: Handover] {
    guard let since = state.rota.since.map({ Date(timeIntervalSince1970: Double($0) / 1_000) })
    else { return [:] }
    let start = max(now - Self.handoverMemory, since)
    guard start <= now else { return [:] }
    let due = rota.handovers(from: start, through: now)
    return Dictionary(due.map { ($0.post, $0) }, uniquingKeysWith: { $1 })
  }

  /// For which hand-over an entry at `moment` counts: the newest that is due and not entered, else the one that comes.
  ///
  /// By a clock that nobody has confirmed, the one that is asked for.
  private func handoverMeant(at post: String, at moment: Moment) -> Handover? {
    let asked = missingAlert(of: post).flatMap { state.alerts[$0] }
    guard let now = moment.isClockTrusted ? moment.wall : asked?.wall else { return nil }
    if let due = newestDue(at: now)[post], !isEntered(due) { return due }
    guard moment.isClockTrusted else { return nil }
    return rota.handovers(from: now, through: now + Handover.early).first {
      $0.post == post && !isEntered($0)
    }
  }

  /// The only one who is on duty at the post, or was last, an hour ago at the most (J15).
  private func soleHolder(of post: String, at moment: Moment) -> String? {
    guard moment.isClockTrusted else { return nil }
    let there = rota.duties(of: post, at: moment.wall)
    let holders =
      there.isEmpty
      ? rota.duties(of: post, endedWithin: Handover.window, before: moment.wall) : there
    return holders.count == 1 ? holders[0].person : nil
  }

  private func openMatters(at moment: Moment) -> OpenMatters {
    OpenMatters(
      repairs: state.repairs.all.map(\.id), followUps: state.reception.followUps.map(\.id),
      notices: state.reception.notices.map(\.id),
      assets: Set(state.dueChecks.open.keys.map(\.asset)).sorted(),
      waiting: callOrder(at: moment).map { queued in
        OpenMatters.Waiting(
          ticket: queued.number,
          by: state.open[queued.key]?.promise.flatMap { turn(by: $0, at: moment) })
      })
  }

  private func missingAlert(of post: String) -> Alert? {
    state.alerts.keys.first { $0.kind == .handoverMissing && $0.subject == post }
  }

  private func missingAlert(of handover: Handover) -> Alert {
    let due = local(handover.due)
    let persons = [handover.from.person, handover.to.person]
    // Of a site that lists no people, the rota has names: they stay out of the journal.
    let who = persons.allSatisfy(StaffMember.isID) ? ", " + persons.joined(separator: " to ") : ""
    return Alert(
      kind: .handoverMissing, subject: handover.post, detail: "due \(due.date) \(due.time)\(who)")
  }
}

extension Handover {
  /// s since 1970 UTC.
  var dueSeconds: Int64 { Int64(due.timeIntervalSince1970) }
}
