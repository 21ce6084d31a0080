/// What an ask comes to.
extension Ask {
  /// The command, under new random keys where it makes something new.
  package func command(using random: inout some RandomNumberGenerator) -> Command {
    switch self {
    case .draw(let ask):
      .issue(
        IssueOrder(
          service: ask.service, key: .random(using: &random),
          visitorClass: ask.isPriority == true ? .priority : .ordinary,
          appointment: ask.appointment, person: Self.named(ask.visitor, using: &random)))
    case .counter(let ask): ask.command
    case .ticket(let ask): ask.command
    case .turns(let ask): .rotate(ask.command)
    case .hours(let ask): ask.command
    case .followUp(let ask):
      switch ask.step {
      case .close(let note): .closeFollowUp(id: ask.id, note: note.text)
      }
    case .notice(let ask): ask.command
    case .rota(let ask): ask.command
    case .handover(let ask):
      .handOver(
        HandoverOrder(post: ask.post, person: ask.person, to: ask.to, note: ask.note?.text))
    case .clock(.confirm): .vouchForClock
    case .day(.open): .openDay
    case .check(let ask):
      .logCheck(
        CheckOrder(
          asset: ask.asset.text, result: ask.result, points: (ask.points ?? []).map(\.text),
          note: ask.note?.text, person: ask.person?.text, corrects: ask.corrects))
    case .excuse(let ask):
      .excuseSlot(
        asset: ask.asset.text, date: ask.date, reason: ask.reason.text, person: ask.person?.text)
    case .finding(let ask):
      .openFinding(
        FindingOrder(
          what: ask.what?.text, asset: ask.asset?.text, point: ask.point?.text,
          place: ask.place?.text, urgency: ask.urgency, person: ask.person?.text,
          askedBy: Self.named(ask.askedBy, using: &random), phone: ask.phone?.text))
    case .repair(let ask):
      .moveRepair(
        RepairOrder(
          repair: ask.id, step: ask.step.order, person: ask.person.text, note: ask.note?.text))
    case .patrol(.scan(let code, let person)):
      .patrol(.scan(PatrolScanOrder(code: code.text, person: person?.text)))
    case .patrol(.explain(let note, let person)):
      .patrol(.explain(note: note.text, person: person?.text))
    case .correction(let ask):
      .correct(CorrectionOrder(seq: ask.entry, note: ask.note.text, person: ask.person.text))
    }
  }

  private static func named(
    _ typed: TypedName?, using random: inout some RandomNumberGenerator
  ) -> NamedPerson? {
    guard let typed else { return nil }
    return NamedPerson(key: .random(using: &random), name: typed.name)
  }
}

extension CounterAsk {
  fileprivate var command: Command {
    switch step {
    case .call(let ticket): .call(counter: id, ticket: ticket)
    case .recall: .recall(counter: id)
    case .serve: .serve(counter: id)
    case .finish: .finish(counter: id)
    case .noShow: .noShow(counter: id)
    case .park: .park(counter: id)
    case .undo(let ticket):
      .undo(ticket.map { .ticket($0, counter: id) } ?? .counter(id))
    case .open: .setCounter(id, .open)
    case .goOnBreak(let until): .setCounter(id, .goOnBreak(until: until))
    case .close: .setCounter(id, .close)
    case .rate(let rating): .rate(counter: id, rating)
    }
  }
}

extension TicketAsk {
  fileprivate var command: Command {
    switch step {
    case .cancel: .cancel(number)
    case .comeBack: .comeBack(number)
    case .transfer(let service): .transfer(number, service: service)
    case .prioritise: .reclass(number, .priority)
    case .ordinary: .reclass(number, .ordinary)
    case .undo: .undo(.waiting(number))
    case .assign(nil, _): .assign(number, .firstTime)
    case .assign(let consultant?, let orNext):
      .assign(number, orNext == true ? .standIn(for: consultant) : .returning(to: consultant))
    case .eraseName: .eraseName(number)
    case .reprint: .reprint(number)
    case .dropSlip: .dropSlip(number)
    }
  }
}

extension TurnsAsk {
  fileprivate var command: RotationCommand {
    switch self {
    case .errand(let consultant): .errand(consultant)
    case .absence(let consultant): .absence(consultant)
    case .back(let consultant): .back(consultant)
    case .free(let consultant): .free(consultant)
    case .swap(let consultant, let other): .swap(consultant, other)
    case .refuse(let ticket): .refuse(ticket: ticket, by: .visitor)
    case .decline(let ticket): .refuse(ticket: ticket, by: .consultant)
    }
  }
}

extension HoursAsk {
  fileprivate var command: Command {
    switch self {
    case .add(let date, let from, let to):
      .changeHours(
        DatedHours(date: date, hours: LocalHours(from: from, to: to)), isOpen: true)
    case .remove(let date, let from, let to):
      .changeHours(
        DatedHours(date: date, hours: LocalHours(from: from, to: to)), isOpen: false)
    }
  }
}

extension NoticeAsk {
  fileprivate var command: Command {
    switch self {
    case .post(let kind, let what, let reason, let text, let from, let until):
      .postNotice(
        NoticeOrder(kind: kind, what: what, reason: reason, text: text, from: from, until: until))
    case .extend(let id, let until): .extendNotice(id: id, until: until)
    case .close(let id): .closeNotice(id: id)
    }
  }
}

extension RotaAsk {
  fileprivate var command: Command {
    switch self {
    case .add(let person, let post, let from, let to, let counter, let date):
      .changeRota(
        RotaOrder(
          date: date,
          what: .add(
            AddedDuty(
              post: post, person: person, hours: LocalHours(from: from, to: to),
              counter: counter))))
    case .absence(let person, let reason, let post, let from, let date):
      .changeRota(
        RotaOrder(
          date: date,
          what: .absence(
            DutyWords(person: person, post: post, from: from),
            isWholeDay: post == nil && from == nil, reason ?? .other)))
    case .replace(let person, let other, let post, let from, let date):
      .changeRota(
        RotaOrder(
          date: date,
          what: .replace(DutyWords(person: person, post: post, from: from), by: other)))
    case .exchange(
      let person, let other, let post, let from, let otherPost, let otherFrom, let date):
      .changeRota(
        RotaOrder(
          date: date,
          what: .exchange(
            DutyWords(person: person, post: post, from: from),
            DutyWords(person: other, post: otherPost, from: otherFrom))))
    case .undo(let id): .undoRotaChange(id)
    }
  }
}

extension RepairAsk.Step {
  fileprivate var order: RepairOrder.Step {
    switch self {
    case .precaution: .precaution
    case .done: .done
    case .inspect(let passed): .inspect(isGood: passed)
    case .call(let satisfied): .call(isSatisfied: satisfied)
    case .reclass(let urgency): .reclass(urgency)
    case .close: .close
    }
  }
}
