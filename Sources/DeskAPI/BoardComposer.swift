package import DeskBasics
package import DeskDomain
import DeskPlanning
import Foundation

extension BoardSnapshot {
  /// The board of `desk` as it reads at `moment`.
  package init(_ desk: Desk, at moment: Moment) {
    let site = desk.site
    let languages = site.languages
    let greeting = desk.greeting(at: moment)
    let waits = desk.waitsOfNewcomers(at: moment)
    let closed = desk.turnsAway(waits, at: moment)
    let calls = desk.shownCalls(at: moment)
    // Where a visit goes on after closing, its number stands in the place of when the desk opens (J4).
    let welcome = calls.isEmpty ? greeting.welcome : closed ?? greeting.welcome
    self.init(
      at: moment.wall, isClockTrusted: moment.isClockTrusted, timeZone: site.timeZone,
      languages: languages.map(\.rawValue), site: site.name[languages.first ?? .english],
      greeting: welcome.texts(in: languages),
      remark: desk.remark(at: moment, givesNumbers: closed == nil).map { remark in
        BoardRemark(
          texts: remark.text.texts(in: languages),
          until: moment.wall.addingTimeInterval(remark.left.inSeconds))
      },
      nowServing: calls.compactMap {
        BoardCall($0, desk: desk, hello: greeting.hello)
      }
      .sorted { ($0.calledAt, $0.ticket) > ($1.calledAt, $1.ticket) },
      waiting: site.services.map { BoardQueue($0, desk: desk, wait: waits[$0.id]?.time) },
      shifts: moment.isClockTrusted
        ? desk.rota.shifts(at: moment.wall).map { BoardShift($0, site) } : [],
      closed: closed?.texts(in: languages),
      notices: desk.notices(at: moment).map { $0.distinctTexts(in: languages) })
  }
}

extension Desk {
  /// What whoever comes now is told instead of a number (Q7); nil while there are numbers.
  fileprivate func turnsAway(_ waits: [String: NewcomerWait], at moment: Moment) -> Phrase? {
    if !isReceiving(at: moment) { return openingWords(at: moment) }
    if waits.values.allSatisfy({ $0 == .stopped }) { return OpeningWords.thanks }
    let isRefused = waits.values.allSatisfy { $0 == .stopped || $0 == .tooLate }
    return isRefused ? WaitTexts.tooLate : nil
  }

  /// Whoever is called or served; after closing no call stands there as if somebody were still expected (J4).
  fileprivate func shownCalls(at moment: Moment) -> [Ticket] {
    let calls = state.open.atCounters
    guard !isReceiving(at: moment) else { return calls }
    return calls.filter { ticket in
      ticket.calls.map { state.timeline.elapsed(since: $0.last, to: moment) < Self.callsShown }
        ?? false
    }
  }

  /// Who was missed or set aside a while ago may still be in the house (B6).
  private func missed(at moment: Moment) -> Phrase? {
    let recent = (state.open.values.filter { $0.state.word == "parked" } + state.ended.newestFirst)
      .filter { ticket in
        guard let step = ticket.lastStep,
          openTicket(ticket.number).map({ $0.key == ticket.key }) ?? true
        else { return false }
        switch ticket.state {
        case .parked, .noShow:
          return state.timeline.elapsed(since: step.at, to: moment) < Self.callsShown
        default: return false
        }
      }
    let numbers = recent.sorted { $0.arrival < $1.arrival }.map(\.number).suffix(Self.missedShown)
    return numbers.isEmpty ? nil : ReceptionTexts.missed(Array(numbers))
  }

  /// What there is to say to everybody: the house's notices (N1, N2), whose slip did not come out, who has waited for longer than was stated (G5), which counter is back when.
  fileprivate func notices(at moment: Moment) -> [Phrase] {
    let apologies = apologies(at: moment).compactMap { ticket, promise in
      apology(promise, at: moment).map { ReceptionTexts.to(ticket.number, $0) }
    }
    let plan = staffPlan(at: moment)
    let breaks = site.counters.compactMap { counter -> Phrase? in
      guard visitor(at: counter.id) == nil,
        case .onBreak(let end) = state(of: counter.id, by: plan, at: moment)
      else { return nil }
      return ReceptionTexts.back(
        counter: site.phrase(forCounter: counter.id), at: end.time)
    }
    let full = site.services.filter { service in
      state.alerts.keys.contains { $0.kind == .numbersExhausted && $0.subject == service.id }
    }.map { DeskTexts.askAtTheDesk(Phrase($0.name)) }
    let stopped = site.services.compactMap { service in
      stop(of: service.id, at: moment).map {
        DeskTexts.stopped(Phrase(service.name), until: $0.until?.time)
      }
    }
    let slips = waitingWithoutSlip.suffix(Self.slipsShown)
      .map { DeskTexts.noSlip($0.number) }
    let shown = shownNotices(at: moment)
    let begun = taken(Self.noticesShown, of: shown.filter { hasBegun($0, at: moment) }, at: moment)
    let toCome = shown.filter { !hasBegun($0, at: moment) }
    let house = (begun + taken(Self.noticesShown - begun.count, of: toCome, at: moment))
      .map { words(of: $0, at: moment) }
    return full + stopped + house + slips + [missed(at: moment)].compactMap(\.self) + apologies
      + breaks
  }

  /// Those who have waited for longer than was stated.
  private func apologies(at moment: Moment) -> [(Ticket, WaitPromise)] {
    let all = queue(at: moment).compactMap { state.open[$0.ticket.key] }.compactMap { ticket in
      ticket.promise.flatMap { $0.isApology ? (ticket, $0) : nil }
    }
    return taken(Self.apologiesShown, of: all, at: moment)
  }

  /// So many of `all`; where they are more, by turns, minute by minute.
  private func taken<Item>(_ count: Int, of all: [Item], at moment: Moment) -> [Item] {
    guard all.count > count, count > 0 else { return Array(all.prefix(count)) }
    let start = Int(moment.wall.timeIntervalSince1970 / 60) * count % all.count
    return (0..<count).map { all[(start + $0) % all.count] }
  }

  /// A time of day stays true for as long as it stands there.
  private func apology(_ promise: WaitPromise, at moment: Moment) -> Phrase? {
    if promise.isUnattended { return WaitTexts.apologyUnattended }
    guard let stated = promise.statement?.stated else {
      // After closing nothing comes "before we close" (B5).
      return isReceiving(at: moment) ? WaitTexts.apologyTooLate : nil
    }
    return turn(by: promise, at: moment).map { WaitTexts.apology(by: $0) }
      ?? WaitTexts.apology(stated)
  }

  /// More at once would be a wall of them.
  private static let apologiesShown = 3
  private static let slipsShown = 3
  private static let missedShown = 6
  /// For how long a call stands after closing, and a number that was missed.
  private static let callsShown = Duration.seconds(15 * 60)
  private static let noticesShown = 3
}

extension BoardQueue {
  fileprivate init(_ service: Service, desk: Desk, wait: StatedWait?) {
    let languages = desk.site.languages
    self.init(
      service: service.id, serviceName: service.name.texts(in: languages),
      waiting: desk.state.open.waiting.count { $0.service == service.id },
      wait: wait?.text.texts(in: languages))
  }
}

extension BoardCall {
  /// Nil unless the ticket has been called to a counter.
  fileprivate init?(_ ticket: Ticket, desk: Desk, hello: Phrase) {
    guard let id = ticket.state.place, let calls = ticket.calls else { return nil }
    let languages = desk.languages(of: ticket).prefix(desk.site.languages.count)
    let name = desk.name(of: ticket)
    self.init(
      ticket: ticket.number.description, counter: id,
      counterName: desk.site.texts(forCounter: id),
      visitor: name?.greeting(hello).texts(in: Array(languages)),
      calledAt: calls.last.wall)
  }
}

extension BoardShift {
  fileprivate init(_ today: TodaysShift, _ site: Site) {
    let hours = today.duty.hours
    self.init(
      post: today.post.name.texts(in: site.languages),
      person: site.name(ofPerson: today.duty.person), from: hours.from.description,
      to: hours.to.description, crossesMidnight: hours.crossesMidnight, phase: today.phase,
      back: today.back?.description, swapsAt: today.swapsAt)
  }
}
