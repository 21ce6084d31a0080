package import DeskDomain
package import Foundation

extension BoardSnapshot {
  /// The board of `desk` as it reads at `now`.
  package init(_ desk: Desk, at now: Date) {
    let site = desk.site
    let languages = site.languages
    let local = desk.local(now)
    let tickets = desk.memory.open.values
    self.init(
      at: now, timeZone: site.timeZone, languages: languages.map(\.rawValue),
      site: site.name[languages.first ?? .english],
      greeting: DayGreeting(minutes: local.minutes).welcome.texts(in: languages),
      nowServing: tickets.compactMap { BoardCall($0, site: site) }
        .sorted { ($0.calledAt, $0.ticket) > ($1.calledAt, $1.ticket) },
      waiting: site.services.map { service in
        BoardQueue(
          service: service.id, serviceName: service.name.texts(in: languages),
          waiting: tickets.count { $0.state == .waiting && $0.service == service.id })
      },
      shifts: Rota(posts: site.posts).shifts(at: local).map { BoardShift($0, languages) },
      notices: [])
  }
}

extension BoardCall {
  /// Nil unless the ticket has been called to a counter.
  fileprivate init?(_ ticket: Ticket, site: Site) {
    guard case .called(let id) = ticket.state, let calledAt = ticket.calledAt else { return nil }
    let name = site.counters.first { $0.id == id }?.name
    self.init(
      ticket: ticket.number.description, counter: id,
      counterName: name?.texts(in: site.languages)
        ?? DeskTexts.counter(id).texts(in: site.languages),
      calledAt: calledAt.wall)
  }
}

extension BoardShift {
  fileprivate init(_ today: TodaysShift, _ languages: [Language]) {
    self.init(
      post: today.post.name.texts(in: languages), person: today.shift.person.string,
      from: today.shift.hours.from.description, to: today.shift.hours.to.description,
      crossesMidnight: today.shift.hours.crossesMidnight, phase: today.phase)
  }
}
