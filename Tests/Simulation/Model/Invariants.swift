import DeskBasics
import DeskDomain

/// What must hold after each step; each says what is wrong, or nothing.
extension Simulation {
  typealias Invariant = @Sendable (Simulation, Step) -> String?

  static let invariants: [(name: String, holds: Invariant)] = [
    ("nobody is lost", { $0.nobodyIsLost($1) }),
    ("every ticket stands where the journal says", { $0.ticketsStandAsWritten($1) }),
    ("no counter has two visitors", { $0.countersHaveOneVisitor($1) }),
    ("open numbers are unique", { $0.openNumbersAreUnique($1) }),
    ("the order of the queue follows from its rule", { $0.orderFollowsRule($1) }),
    ("those ahead are those who come before", { $0.aheadIsWhatComes($1) }),
    ("the first in line is called", { $0.firstIsCalled($1) }),
    ("nobody counts as not come too early", { $0.noShowsAreFair($1) }),
    ("nobody is finished unseen", { $0.nobodyIsFinishedUnseen($1) }),
    ("an answer names everybody whom the step moved", { $0.everybodyIsNamed($1) }),
    ("undo brings back the course before", { $0.undoRestores($1) }),
    ("undo takes back what was done last at a counter", { $0.undoTakesNewest($1) }),
    ("a refusal changes nothing", { $0.refusalsChangeNothing($1) }),
    ("no jump turns the day", { $0.dayTurnsByTrust($1) }),
    ("nobody expires but by the turn of the day", { $0.expiriesAreRight($1) }),
    ("consultants have their visitors", { $0.consultantsHaveVisitors($1) }),
    ("slips are what the journal says", { $0.slipsAreAsWritten($1) }),
    ("no wait is negative", { $0.waitsAreNotNegative($1) }),
    ("nobody is on two posts at once", { simulation, _ in simulation.nobodyIsTwice() }),
    ("parked visitors are kept for five calls", { $0.parkedAreKept($1) }),
    ("every press is answered", { $0.pressesAreAnswered($1) }),
    ("nobody is sent to where nobody is", { $0.consultantsAreThere($1) }),
    ("what is said to be ahead is called before", { $0.aheadIsSaid($1) }),
    ("whoever receives has the visitor", { $0.callsAreVisits($1) }),
    ("a call undone leaves turns and counters as they were", { $0.undoneCallsLeaveNothing($1) }),
  ]

  /// Asks all of them.
  mutating func check(_ step: Step) throws {
    for (name, holds) in Self.invariants {
      if let fault = holds(self, step) { throw Breach(name, fault) }
    }
    let time = desk.state.timeline.time(of: step.moment)
    guard time >= newestTime else {
      throw Breach("the timeline goes on", "\(time) after \(newestTime)")
    }
    newestTime = time
    if !step.entries.isEmpty { newestEntryTime = time }
    entriesSeen += Int64(step.entries.count)
  }

  func demand(_ fault: (invariant: String, detail: String)?) throws {
    if let fault { throw Breach(fault.invariant, fault.detail) }
  }

  private func nobodyIsLost(_ step: Step) -> String? {
    let open = desk.state.open.count
    return open + ledger.ended + ledger.gone == ledger.issued
      ? nil : "\(ledger.issued) issued, \(open) open, \(ledger.ended) + \(ledger.gone) ended"
  }

  private func ticketsStandAsWritten(_ step: Step) -> String? {
    for ticket in desk.state.open.values {
      guard let entry = ledger.tickets[ticket.key] else { return "\(ticket.number) out of nowhere" }
      guard entry.course.state == ticket.state, entry.course.service == ticket.service,
        entry.course.visitorClass == ticket.visitorClass, entry.number == ticket.number,
        entry.day == ticket.day || isDayGuessed(of: ticket, at: step.moment)
      else { return "\(ticket) is \(entry) by the journal" }
    }
    return nil
  }

  /// Of a former boot whose clock nobody confirmed, the day is known only as far as what is at hand tells.
  private func isDayGuessed(of ticket: Ticket, at moment: Moment) -> Bool {
    !ticket.issuedAt.isClockTrusted && ticket.issuedAt.boot != moment.boot
  }

  private func countersHaveOneVisitor(_ step: Step) -> String? {
    var there: Set<String> = []
    for ticket in desk.state.open.values {
      guard let place = ticket.state.place else { continue }
      if !there.insert(place).inserted { return "\(ticket.number) is a second visitor at \(place)" }
    }
    return nil
  }

  private func openNumbersAreUnique(_ step: Step) -> String? {
    var numbers: Set<TicketNumber> = []
    return desk.state.open.values.first { !numbers.insert($0.number).inserted }
      .map { "\($0.number) twice" }
  }

  private func orderFollowsRule(_ step: Step) -> String? {
    let queue = desk.queue(at: step.moment)
    let places = ledger.places(at: step.moment, rules: site.queueRules)
    let byKey = Dictionary(places.map { ($0.key, $0) }) { first, _ in first }
    guard queue.count == places.count else { return "\(queue.count) for \(places.count) who wait" }
    for (one, other) in zip(queue, queue.dropFirst()) {
      guard let one = byKey[one.ticket.key], let other = byKey[other.ticket.key] else {
        return "\(one.ticket.number) or \(other.ticket.number) does not wait"
      }
      if Ledger.precedes(other, one) { return "\(other) behind \(one)" }
    }
    guard coverage.steps % 8 == 0 else { return nil }
    return queue.first { $0.reason.en.isEmpty }.map { "no reason for \($0.ticket.number)" }
  }

  /// What is said of those ahead is what would come: everybody once, and as many before somebody as are counted.
  private func aheadIsWhatComes(_ step: Step) -> String? {
    guard coverage.steps % 8 == 0 else { return nil }
    let queue = desk.queue(at: step.moment).map(\.ticket)
    let order = desk.callOrder(at: step.moment)
    guard order.count == queue.count, Set(order.map(\.key)) == Set(queue.map(\.key)) else {
      return "\(order.count) will be called of \(queue.count) who wait"
    }
    guard let any = order.dropFirst(coverage.steps / 8 % 7).first else { return nil }
    let rivals = desk.rivals(of: any.service)
    let before = order.prefix { $0.key != any.key }.count { rivals.contains($0.service) }
    guard desk.isOpen(for: any.service, at: step.moment, site) else { return nil }
    let ahead = desk.ahead(of: any, at: step.moment)
    return ahead == before ? nil : "\(ahead) are before \(any.number), who are \(before)"
  }

  private func firstIsCalled(_ step: Step) -> String? {
    guard let candidates = step.mayBeCalled else { return nil }
    let called = step.entries.compactMap { entry -> TicketKey? in
      if case .ticketAtCounter(.called, let body) = entry.event { body.key } else { nil }
    }
    if let key = called.first, !candidates.contains(key) {
      return "\(key) was called before \(candidates)"
    }
    // The engine's answer to a press of `next` with nobody waiting is the visit's end; with somebody on the way, that one
    // is called again.
    let isRecall = step.entries.contains { $0.event.kind == .ticketRecalled }
    if called.isEmpty, !candidates.isEmpty, !step.entries.isEmpty, !isRecall {
      return "nobody was called, though \(candidates) wait"
    }
    return nil
  }

  /// A visitor who was called a moment ago is not finished by the next call, and no step ends a visit that it does not say.
  private func nobodyIsFinishedUnseen(_ step: Step) -> String? {
    let now = ledger.runningTime(at: step.moment)
    for entry in step.entries {
      guard case .ticketAtCounter(.finished, let body) = entry.event, body.isLapse != true,
        let former = ledger.tickets[body.key]?.before.last?.course
      else { continue }
      switch step.command {
      case .ask(.counter(let ask), _) where ask.step == .finish: continue
      case .ask(.turns(.free), _): continue
      case .ask(.counter, _), .line(.next):
        guard case .called = former.state, let last = former.calls.last else { continue }
        if now - last < 30_000_000_000 { return "\(body.ticket) was called at \(last), now \(now)" }
      default: return "\(body.ticket) on \(step.command)"
      }
    }
    return nil
  }

  /// Whoever takes a step hears of everybody whom it has moved.
  private func everybodyIsNamed(_ step: Step) -> String? {
    guard case .ask = step.command, case .ticket(let key, let others, _)? = step.answer else {
      return nil
    }
    let named = Set([key] + others)
    for entry in step.entries {
      switch entry.event {
      case .ticketAtCounter(_, let body) where !named.contains(body.key) && body.isLapse != true:
        return "\(body.ticket) is not in the answer to \(step.command)"
      case .ticketUndone(let body) where !named.contains(body.key):
        return "\(body.ticket) is not in the answer to \(step.command)"
      case .ticketAtCounter(.noShow, let body) where !named.contains(body.key):
        return "\(body.ticket) lapsed, and \(step.command) says nothing"
      default: continue
      }
    }
    return nil
  }

  private func noShowsAreFair(_ step: Step) -> String? {
    for entry in step.entries {
      guard case .ticketAtCounter(.noShow, let body) = entry.event,
        let former = ledger.tickets[body.key]?.before.last?.course
      else { continue }
      let now = ledger.runningTime(at: step.moment)
      switch (former.state, step.command) {
      case (.parked, _):
        guard let parkedAt = former.parkedAt, ledger.calls - parkedAt >= 5 else {
          return "\(body.ticket) was parked for \(ledger.calls - (former.parkedAt ?? 0)) calls"
        }
      case (.called, .ask(.counter(let ask), _)) where ask.step == .noShow:
        guard former.wasCalledEnough(by: now) else {
          return "\(body.ticket) was called at \(former.calls), now \(now)"
        }
      case (.called, .line(.next)):
        guard former.wasCalledEnough(by: now) else {
          return "\(body.ticket) was called at \(former.calls), now \(now)"
        }
      default: return "\(body.ticket) was \(former.state.word) on \(step.command)"
      }
    }
    return nil
  }

  private func refusalsChangeNothing(_ step: Step) -> String? {
    let now = desk.state.lastEntry
    return now == entriesSeen + Int64(step.entries.count)
      ? nil : "entry \(now) after \(entriesSeen) and \(step.entries.count)"
  }

  private func slipsAreAsWritten(_ step: Step) -> String? {
    if case .printer(.slip) = step.command {} else if coverage.steps % 16 > 0 { return nil }
    let slips = Dictionary(
      uniqueKeysWithValues: desk.state.slips.values.map { ($0.id, $0.state) })
    return slips == ledger.slips ? nil : "\(slips) ≠ \(ledger.slips)"
  }

  private func waitsAreNotNegative(_ step: Step) -> String? {
    for case (let key?, let event) in step.entries.map({ ($0.event.ticketKey, $0.event) }) {
      guard let ticket = desk.state.ticket(key) else { continue }
      for seconds in [ticket.waited, ticket.served].compactMap(\.self) where seconds < 0 {
        return "\(ticket.number): \(seconds) s after \(event)"
      }
    }
    return nil
  }

  private func parkedAreKept(_ step: Step) -> String? {
    guard step.entries.contains(where: { $0.event.kind == .ticketCalled }) else { return nil }
    for entry in ledger.tickets.values {
      if case .parked = entry.course.state, let parkedAt = entry.course.parkedAt,
        ledger.calls - parkedAt >= 5
      {
        return "\(entry.number) is still parked after \(ledger.calls - parkedAt) calls"
      }
    }
    return nil
  }
}

extension Desk {
  /// Whether any counter of `service` is open.
  func isOpen(for service: String, at moment: Moment, _ site: Site) -> Bool {
    let plan = staffPlan(at: moment)
    return site.counters.contains {
      $0.services.contains(service) && state(of: $0.id, by: plan, at: moment) == .open
    }
  }
}
