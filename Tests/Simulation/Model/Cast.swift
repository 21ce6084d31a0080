import DeskBasics
import DeskDomain
import DeskEngine
import DeskTesting

/// Visitors, receptionists and supervisors, as they see the desk.
extension Simulation {
  mutating func nextCommand() -> (Command, actor: String) {
    let share = isPeak ? mood.visitors * 2 : mood.visitors
    let roll = number(in: 0...999)
    if roll < 25 { return (house(), "house") }
    if roll < 90 { return (slip(), "printer") }
    if roll < 115 { return (supervisor(), "uid:2") }
    if roll < 155 { return (guardsman(), "uid:3") }
    return chance(min(share, 85), in: 100) ? (visitor(), "line") : (receptionist(), "uid:1")
  }

  private mutating func visitor() -> Command {
    let line = any(["call", "call", "call", "help", "tour", "pay", "pay"]) ?? "call"
    switch number(in: 0...19) {
    case 0...10: return .press(line: line, key: .random(using: &random))
    case 11: return .hold(line: "help")
    case 12: return .rateByButton(line: any(["below", "above"]) ?? "above")
    case 13: return anyWaiting().map { .cancel($0.number) } ?? .hold(line: line)
    default: return .ask(.draw(order()), .random(using: &random))
    }
  }

  private mutating func order() -> DrawAsk {
    var order = DrawAsk(service: any(["consult", "consult", "tour", "pay"]) ?? "pay")
    if chance(10, in: 100) { order.isPriority = true }
    if chance(30, in: 100) {
      order.appointment = LocalTime(hour: number(in: 8...20), minute: number(in: 0...59))
    }
    if chance(50, in: 100) { (order.details.visitor, order.details.title) = (asker(), .mister) }
    return order
  }

  /// Nobody's, and nowhere else in a journal.
  static let surname = "Quxwordquux"

  private mutating func receptionist() -> Command {
    let counter = any(["1", "2", "3", "4"]) ?? "1"
    switch number(in: 0...99) {
    case 0...17: return .call(counter: counter, ticket: nil)
    case 18...21:
      return (chance(20, in: 100) ? anyMissed() : anyOpen())
        .map { .call(counter: counter, ticket: $0.number) } ?? undo(counter)
    case 22...29: return .next(line: "next")
    case 30...64: return isForgetting ? .reviewWaits : atPlace(counter)
    case 65...67:
      return (anyParked() ?? anyMissed()).map { .requeue($0.number) } ?? .finish(counter: counter)
    case 68...70: return transfer()
    case 71: return anyOpen().map { .cancel($0.number) } ?? .recall(counter: counter)
    case 72, 73: return anyWaiting().map { .reclass($0.number, anyClass()) } ?? undo(counter)
    case 74...80: return undo(counter)
    case 81...84: return setCounter(counter)
    case 85...89: return assign()
    case 90, 91: return .rate(counter: counter, any(Rating.allCases) ?? .equal)
    case 92: return followUp()
    case 93: return anyTicket().map { .eraseName($0.number) } ?? .finish(counter: counter)
    case 94: return .eraseOldNames
    case 95: return .reviewWaits
    case 96: return .turnDay
    case 97:
      return chance(20, in: 100)
        ? .serve(counter: "nowhere") : .ask(choice(), .random(using: &random))
    default: return turns()
    }
  }

  /// What the reception notes, stops and closes.
  private mutating func choice() -> Ask {
    let service = any(["consult", "tour", "pay"]) ?? "pay"
    let from = LocalTime(hour: number(in: 0...21), minute: 0) ?? .midnight
    switch number(in: 0...7) {
    case 0: return .service(ServiceAsk(service, .stop(until: chance(50, in: 100) ? from : nil)))
    case 1, 2: return .service(ServiceAsk(service, .start))
    case 3:
      guard let closed = any(desk.state.closedHours) else {
        return .service(ServiceAsk(service, .start))
      }
      return .hours(.remove(date: closed.date, from: closed.hours.from, to: closed.hours.to))
    case 4:
      return .hours(.close(from: from, to: LocalTime(hour: from.minutes / 60 + 2, minute: 30)))
    case 5:
      return .draw(DrawAsk(service: service, reason: "came from far", details: details()))
    default:
      guard let ticket = anyOpen() else { return .service(ServiceAsk(service, .start)) }
      return .ticket(TicketAsk(ticket.number, .describe(details: details())))
    }
  }

  private mutating func details() -> VisitorDetails {
    VisitorDetails(
      visitor: chance(50, in: 100) ? asker() : nil, note: any([nil, "an interpreter"]) ?? nil,
      party: try? PartySize(typed: "\(number(in: 0...5))"), language: any([nil, .english]) ?? nil)
  }

  /// Who was called today and did not come.
  private mutating func anyMissed() -> Ticket? {
    any(
      desk.state.ended.newestFirst.filter {
        if case .noShow = $0.state { true } else { false }
      })
  }

  /// What somebody does who has a visitor at the counter, or believes so.
  private mutating func atPlace(_ counter: String) -> Command {
    let there = desk.state.open.values.filter { $0.state.place != nil }
      .sorted { $0.arrival < $1.arrival }
    guard let ticket = any(there), let place = ticket.state.place, chance(90, in: 100) else {
      let all: [Command] = [
        .recall(counter: counter), .serve(counter: counter), .finish(counter: counter),
        .noShow(counter: counter), .park(counter: counter),
      ]
      return any(all) ?? .serve(counter: counter)
    }
    guard case .called = ticket.state else {
      return chance(90, in: 100) ? .finish(counter: place) : .park(counter: place)
    }
    switch number(in: 0...9) {
    case 0...3: return .serve(counter: place)
    case 4, 5: return .recall(counter: place)
    case 6, 7: return .noShow(counter: place)
    case 8: return .park(counter: place)
    default: return .finish(counter: place)
    }
  }

  private mutating func transfer() -> Command {
    let service = any(["consult", "tour", "pay", "nothing"]) ?? "pay"
    return anyOpen().map { .transfer($0.number, service: service) } ?? .next(line: "nothing")
  }

  private mutating func undo(_ counter: String) -> Command {
    switch number(in: 0...3) {
    case 0: return anyTicket().map { .undo($0.number) } ?? .undo(counter: counter)
    case 1:
      guard let ticket = anyTicket() else { return .undo(counter: counter) }
      let place = chance(80, in: 100) ? ticket.lastStep?.counter ?? counter : counter
      return .undo(counter: place, ticket.number)
    default: return .undo(counter: counter)
    }
  }

  private mutating func setCounter(_ counter: String) -> Command {
    switch number(in: 0...9) {
    case 0...4: return .setCounter(counter, .open)
    case 5: return .setCounter(counter, .close)
    case 6, 7: return .setCounter(counter, .goOnBreak(until: nil))
    default:
      if chance(5, in: 100) { powerFails = coverage.steps + number(in: 1...10) }
      let now = desk.local(world.moment.wall).minutes + number(in: -5...90)
      let time = LocalTime(hour: min(max(now, 0) / 60, 23), minute: max(now, 0) % 60)
      return .setCounter(counter, .goOnBreak(until: time))
    }
  }

  private mutating func assign() -> Command {
    guard let ticket = anyOpen() else { return .reviewWaits }
    let own = any(["li", "wang", "zhou", "chen", "sun"]) ?? "li"
    let visit = any([TurnsVisit.firstTime, .firstTime, .returning(to: own), .standIn(for: own)])
    return .assign(ticket.number, visit ?? .firstTime)
  }

  private mutating func turns() -> Command {
    let all = ["li", "wang", "zhou", "chen", "sun"]
    let (one, other) = (any(all) ?? "li", any(all) ?? "wang")
    switch number(in: 0...6) {
    case 0, 1: return .turns(.free(consultant: one))
    case 2: return .turns(.errand(consultant: one))
    case 3: return .turns(.absence(consultant: one))
    case 4: return .turns(.back(consultant: one))
    case 5: return .turns(.swap(consultant: one, with: other))
    default:
      guard let ticket = anyOpen(at: one) else { return .turns(.back(consultant: one)) }
      return .turns(
        chance(50, in: 100) ? .refuse(ticket: ticket.number) : .decline(ticket: ticket.number))
    }
  }

  private mutating func followUp() -> Command {
    let id = any(desk.state.reception.followUps.map(\.id)) ?? 0
    return .closeFollowUp(id: id, note: "called back")
  }

  private mutating func supervisor() -> Command {
    guard chance(50, in: 100) else { return turns() }
    if chance(50, in: 100) { return rota() }
    if chance(40, in: 100), let dated = any(desk.state.reception.additionalHours) {
      return .changeHours(dated, isOpen: false)
    }
    let today = desk.local(world.moment.wall).date
    let from = LocalTime(hour: number(in: 7...22), minute: 0)
    let to = LocalTime(hour: number(in: 0...24), minute: 0)
    guard let from, let to else { return .reviewWaits }
    let hours = LocalHours(from: from, to: to)
    return .changeHours(DatedHours(date: today, hours: hours), isOpen: chance(90, in: 100))
  }

  private mutating func guardsman() -> Command {
    switch number(in: 0...11) {
    case 0: return .line(.patrol(any(["round", "call"]) ?? "round"))
    case 1:
      return .patrol(.explain(note: "was with the police", person: any(["zhao", nil]) ?? nil))
    default:
      return .patrol(
        .scan(
          code: any(["PT-1", "PT-1", "PT-2", "PT-2", "PT-9"]) ?? "PT-1",
          person: any(["Wang", "zhao", "an unknown one", nil]) ?? nil))
    }
  }

  private mutating func house() -> Command {
    let alert = Alert(
      kind: any([.buttonStuck, .printer, .lineUnreadable]) ?? .printer,
      subject: any(["Ticket", "call"]) ?? "call", detail: any([nil, "one", "two"]) ?? nil)
    switch number(in: 0...10) {
    case 8, 9: return repair()
    case 6, 7: return notice()
    case 10: return correction()
    case 0, 1: return .moveDoor(line: "door", isOpen: chance(50, in: 100))
    case 2: return check()
    case 3: return .clear(alert.kind, subject: alert.subject)
    default: return .raise(alert)
    }
  }

  /// Of an entry that may not be there.
  private mutating func correction() -> Command {
    let newest = Int(desk.state.lastEntry)
    return .correct(
      CorrectionAsk(
        entry: Int64(number(in: max(0, newest - 20)...newest + 1)), note: "it was otherwise",
        person: "li"))
  }

  private mutating func check() -> Command {
    let code = any(["FE-01", "LI-01", "LANE"]) ?? "FE-01"
    let asset = ShortText.typed(code)
    let last = desk.state.dueChecks.last[code]?.seq
    return switch number(in: 0...5) {
    case 0: .waiveCheck(WaiveAsk(asset: asset, reason: "painters"))
    case 1: .logCheck(CheckAsk(asset: asset, result: .ok, corrects: last))
    case 2: .logCheck(CheckAsk(asset: "FE-01", result: .failed, points: ["pin"]))
    default: .logCheck(CheckAsk(asset: asset, result: .ok))
    }
  }

  private mutating func repair() -> Command {
    let open = desk.state.repairs.all.filter { $0.id % 5 != 0 }
    guard chance(70, in: 100), let repair = any(open) else {
      return .ask(
        .finding(
          FindingAsk(
            what: "loose rail", asset: chance(50, in: 100) ? "FE-01" : nil,
            point: chance(50, in: 100) ? "pin" : nil, urgency: any([nil, .minor, .urgent]) ?? nil,
            askedBy: chance(50, in: 100) ? asker() : nil)), .random(using: &random))
    }
    let step: RepairAsk.Step =
      any([
        .precaution, .precaution, .done, .done, .inspect(passed: true), .inspect(passed: false),
        .call(satisfied: true), .call(satisfied: false), .close, .reclass(urgency: .urgent),
        .reclass(urgency: .minor),
      ]) ?? .close
    return .moveRepair(
      RepairAsk(
        repair.id, step, person: any(["wang", "li"]) ?? "li",
        note: any([nil, "so", "so"]) ?? nil))
  }

  private func asker() -> TypedName? { try? TypedName(Self.surname, title: .mister) }

  private mutating func notice() -> Command {
    let open = any(desk.state.reception.notices.map(\.id))
    let today = desk.local(world.moment.wall)
    let minutes = min(max(0, today.minutes + number(in: -5...120)), 1_439)
    let until = NoticeTime(time: LocalTime(hour: minutes / 60, minute: minutes % 60) ?? .midnight)
    let reason = PlainText(any(["管道检修", "maintenance", "不可能"]) ?? "").map { Name($0) }
    switch number(in: 0...7) {
    case 0, 1: return .extendNotice(id: open ?? 0, until: until)
    case 2, 3: return .closeNotice(id: open ?? 0)
    case 4:
      let day = today.date.advanced(by: number(in: 0...1))
      let (from, to) = (
        NoticeTime(date: day, time: .midnight), NoticeTime(date: day, time: until.time)
      )
      return .notice(.post(kind: .pestControl, from: from, until: to))
    case 5: return .notice(.post(kind: .text, text: reason, until: until))
    default:
      let what = any(Outage.allCases) ?? .water
      return .notice(
        .post(kind: .outage, what: what, reason: reason, until: until))
    }
  }

  private mutating func slip() -> Command {
    if chance(10, in: 100), let ticket = anyTicket() {
      return chance(70, in: 100) ? .reprint(ticket.number) : .dropSlip(ticket.number)
    }
    guard let id = desk.state.slips.keys.min(), let slip = desk.state.slips[id] else {
      return .reportSlip(id: 0, SlipProgress(state: .printed))
    }
    let state: SlipState =
      switch slip.state {
      case .owed: any([.submitting, .submitting, .failed]) ?? .submitting
      case .submitting: any([.submitted, .submitted, .owed, .failed]) ?? .submitted
      default: any([.printed, .printed, .sent, .failed, .unsure, .dropped, .owed]) ?? .printed
      }
    return .reportSlip(id: slip.id, SlipProgress(state: state, job: number(in: 1...99)))
  }

  private mutating func anyClass() -> VisitorClass {
    any([.ordinary, .priority, .priority, .returning]) ?? .priority
  }

  private mutating func anyWaiting() -> Ticket? { any(desk.waiting) }

  private mutating func anyParked() -> Ticket? {
    anyOpen { if case .parked = $0.state { true } else { false } }
  }

  private mutating func anyOpen(at consultant: String) -> Ticket? {
    let all = desk.state.reception.turns
    let key = all.whereabouts(of: consultant)?.visit?.key
    return anyOpen { $0.key == key } ?? anyOpen()
  }

  private mutating func anyOpen(where fits: (Ticket) -> Bool = { _ in true }) -> Ticket? {
    any(desk.state.open.values.filter(fits).sorted { $0.arrival < $1.arrival })
  }

  /// Open, among those that ended last, or some ticket of this day that the desk has not at hand any more.
  private mutating func anyTicket() -> Ticket? {
    if chance(20, in: 100), let old = oldTicket() { return old }
    let ended = desk.state.ended.newestFirst.prefix(6)
    return any(Array(ended)).flatMap { chance(60, in: 100) ? $0 : nil } ?? anyOpen()
  }

  private mutating func oldTicket() -> Ticket? {
    let drawn = desk.state.day.flatMap { desk.state.lastNumbers[$0] } ?? [:]
    guard let series = any(drawn.keys.sorted()), let last = drawn[series]?.number else {
      return nil
    }
    let old = TicketNumber(series: series, number: number(in: 1...max(1, last)))
    return try? archive.journal.endedTicket(old, after: desk.state.dayBegan)
  }
}
