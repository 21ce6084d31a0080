package import DeskDomain
import Foundation

extension BoardSnapshot {
  /// The board of `desk` as it reads at `moment`.
  package init(_ desk: Desk, at moment: Moment) {
    let site = desk.site
    let languages = site.languages
    let local = desk.local(moment.wall)
    let tickets = desk.memory.open.values
    self.init(
      at: moment.wall, timeZone: site.timeZone, languages: languages.map(\.rawValue),
      site: site.name[languages.first ?? .english],
      greeting: DayGreeting(minutes: local.minutes).welcome.texts(in: languages),
      nowServing: tickets.compactMap { BoardCall($0, desk: desk, greeting: local) }
        .sorted { ($0.calledAt, $0.ticket) > ($1.calledAt, $1.ticket) },
      waiting: site.services.map { BoardQueue($0, desk: desk, at: moment) },
      shifts: Rota(posts: site.posts).shifts(at: local).map { BoardShift($0, languages) },
      closed: desk.isReceiving(at: moment)
        ? nil : desk.openingWords(at: moment).texts(in: languages),
      notices: desk.notices(at: moment).map { $0.texts(in: languages) })
  }
}

extension Desk {
  /// What the queue has to say to everybody: who has waited for longer than was stated (G5), which counter is back when.
  fileprivate func notices(at moment: Moment) -> [Phrase] {
    let apologies = queue(at: moment).map(\.ticket).filter { $0.promise?.isApology == true }
      .prefix(Self.apologiesShown)
      .compactMap { ticket in
        ticket.promise.map {
          ReceptionTexts.to(
            ticket.number,
            $0.statement.map { WaitTexts.apology($0.stated) } ?? WaitTexts.apologyTooLate)
        }
      }
    let breaks = site.counters.compactMap { counter -> Phrase? in
      guard case .onBreak(let end) = state(of: counter.id, at: moment) else { return nil }
      return ReceptionTexts.back(
        counter: site.phrase(forCounter: counter.id), at: end.time)
    }
    return apologies + breaks
  }

  /// More apologies at once would be a wall of them.
  private static let apologiesShown = 3
}

extension BoardQueue {
  fileprivate init(_ service: Service, desk: Desk, at moment: Moment) {
    let languages = desk.site.languages
    self.init(
      service: service.id, serviceName: service.name.texts(in: languages),
      waiting: desk.memory.open.values.count { $0.state == .waiting && $0.service == service.id },
      wait: desk.waitOfNewcomer(for: service.id, at: moment)?.text.texts(in: languages))
  }
}

extension BoardCall {
  /// Nil unless the ticket has been called to a counter.
  fileprivate init?(_ ticket: Ticket, desk: Desk, greeting now: LocalDateTime) {
    guard let id = ticket.state.place, let calls = ticket.calls else { return nil }
    let languages = desk.site.languages
    let name = desk.name(of: ticket)
    self.init(
      ticket: ticket.number.description, counter: id,
      counterName: desk.site.texts(forCounter: id),
      visitor: name?.greeting(DayGreeting(minutes: now.minutes)).texts(in: languages),
      calledAt: calls.last.wall)
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
