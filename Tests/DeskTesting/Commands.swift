package import DeskBasics
package import DeskDomain

/// Commands as tests give them, in fewer words.
extension Command {
  /// An ask under keys of the tests' own.
  package static func ask(_ ask: Ask, key: Int = 0) -> Command {
    .ask(ask, NewKeys(ticket: .test(key), person: PersonKey(rawValue: "P\(key)")))
  }

  package static func issue(
    _ draw: DrawAsk, key: TicketKey, person: PersonKey = PersonKey(rawValue: "P")
  ) -> Command {
    .ask(.draw(draw), NewKeys(ticket: key, person: person))
  }

  /// An ordinary ticket from the receptionist.
  package static func issue(service: String, key: TicketKey) -> Command {
    .issue(DrawAsk(service: service), key: key)
  }

  private static func at(_ counter: String, _ step: CounterAsk.Step) -> Command {
    .ask(.counter(CounterAsk(counter, step)))
  }

  private static func take(_ ticket: TicketNumber, _ step: TicketAsk.Step) -> Command {
    .ask(.ticket(TicketAsk(ticket, step)))
  }

  package static func call(counter: String, ticket: TicketNumber?) -> Command {
    at(counter, .call(ticket: ticket))
  }

  package static func recall(counter: String) -> Command { at(counter, .recall) }
  package static func serve(counter: String) -> Command { at(counter, .serve) }
  package static func finish(counter: String) -> Command { at(counter, .finish) }
  package static func noShow(counter: String) -> Command { at(counter, .noShow) }
  package static func park(counter: String) -> Command { at(counter, .park) }
  package static func setCounter(_ counter: String, _ step: CounterAsk.Step) -> Command {
    at(counter, step)
  }
  package static func rate(counter: String, _ rating: Rating) -> Command {
    at(counter, .rate(rating: rating))
  }
  package static func undo(counter: String, _ ticket: TicketNumber? = nil) -> Command {
    at(counter, .undo(ticket: ticket))
  }

  package static func undo(_ ticket: TicketNumber) -> Command { take(ticket, .undo) }
  package static func requeue(_ ticket: TicketNumber) -> Command { take(ticket, .requeue) }
  package static func cancel(_ ticket: TicketNumber) -> Command { take(ticket, .cancel) }
  package static func eraseName(_ ticket: TicketNumber) -> Command { take(ticket, .eraseName) }
  package static func reprint(_ ticket: TicketNumber) -> Command { take(ticket, .reprint) }
  package static func dropSlip(_ ticket: TicketNumber) -> Command { take(ticket, .dropSlip) }
  package static func transfer(_ ticket: TicketNumber, service: String) -> Command {
    take(ticket, .transfer(service: service))
  }
  package static func reclass(_ ticket: TicketNumber, _ visitorClass: VisitorClass) -> Command {
    take(ticket, visitorClass == .priority ? .prioritise : .ordinary)
  }
  package static func assign(_ ticket: TicketNumber, _ visit: TurnsVisit) -> Command {
    switch visit {
    case .firstTime: take(ticket, .assign())
    case .returning(let own): take(ticket, .assign(consultant: own))
    case .standIn(let own): take(ticket, .assign(consultant: own, orNext: true))
    }
  }

  package static func turns(_ ask: TurnsAsk) -> Command { .ask(.turns(ask)) }
  package static func notice(_ ask: NoticeAsk) -> Command { .ask(.notice(ask)) }
  package static func rota(_ ask: RotaAsk) -> Command { .ask(.rota(ask)) }
  package static func handOver(_ ask: HandoverAsk) -> Command { .ask(.handover(ask)) }
  package static func logCheck(_ ask: CheckAsk) -> Command { .ask(.check(ask)) }
  package static func waiveCheck(_ ask: WaiveAsk) -> Command { .ask(.waive(ask)) }
  package static func openFinding(_ ask: FindingAsk, key: Int = 0) -> Command {
    .ask(.finding(ask), key: key)
  }
  package static func moveRepair(_ ask: RepairAsk) -> Command { .ask(.repair(ask)) }
  package static func patrol(_ ask: PatrolAsk) -> Command { .ask(.patrol(ask)) }
  package static func correct(_ ask: CorrectionAsk) -> Command { .ask(.correction(ask)) }
  package static func undoRotaChange(_ id: Int64) -> Command { .ask(.rota(.undo(id: id))) }
  package static func closeFollowUp(id: Int64, note: Note) -> Command {
    .ask(.followUp(FollowUpAsk(id, .close(note: note))))
  }
  package static func extendNotice(id: Int64, until: NoticeTime) -> Command {
    .notice(.extend(id: id, until: until))
  }
  package static func closeNotice(id: Int64) -> Command { .notice(.close(id: id)) }
  package static func changeHours(_ dated: DatedHours, isOpen: Bool) -> Command {
    let (date, hours) = (dated.date, dated.hours)
    return .ask(
      .hours(
        isOpen
          ? .add(date: date, from: hours.from, to: hours.to)
          : .remove(date: date, from: hours.from, to: hours.to)))
  }
  package static var confirmClock: Command { .ask(.clock(.confirm)) }
  package static var openDay: Command { .ask(.day(.open)) }

  package static func press(line: String, key: TicketKey) -> Command { .line(.press(line, key)) }
  package static func hold(line: String) -> Command { .line(.hold(line)) }
  package static func next(line: String) -> Command { .line(.next(line)) }
  package static func rateByButton(line: String) -> Command { .line(.rate(line)) }
  package static func moveDoor(line: String, isOpen: Bool) -> Command {
    .line(.door(line, isOpen: isOpen))
  }

  package static func reportSlip(id: Int64, _ progress: SlipProgress) -> Command {
    .printer(.slip(id, progress))
  }
  package static func reportPrinter(_ health: PrinterHealth) -> Command {
    .printer(.health(health))
  }

  package static var start: Command { .due(.start) }
  package static var turnDay: Command { .due(.turnDay) }
  package static var reviewWaits: Command { .due(.reviewWaits) }
  package static var reviewDueChecks: Command { .due(.reviewDueChecks) }
  package static var reviewHandovers: Command { .due(.reviewHandovers) }
  package static var eraseOldNames: Command { .due(.eraseOldNames) }
  package static func raise(_ alert: Alert) -> Command { .due(.raise(alert)) }
  package static func clear(_ kind: Alert.Kind, subject: String) -> Command {
    .due(.clear(kind, subject: subject))
  }
}
