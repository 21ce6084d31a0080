import DeskBasics

extension Alert.Kind {
  /// Whom a matter hurts: those of visitors who are here now come first (J13).
  package enum Urgency: Int, Comparable, Sendable {
    case visitors, desk, house

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  package var urgency: Urgency {
    switch self {
    case .waitUnattended, .waitOverMaximum, .callUnanswered, .serviceClosed, .serviceGone,
      .numbersExhausted, .visitUnfinished, .waitingAfterClosing, .slipMissing, .printer,
      .printerSilent:
      .visitors
    case .consultantAway, .buttonStuck, .lineChattering, .lineUnreadable, .doorLeftOpen,
      .printerAttention, .siteFile, .clock, .journalBroken, .databaseDamaged, .noticeOverdue:
      .desk
    case .handoverMissing, .extinguisherAge, .precautionMissing, .repairOverdue,
      .inspectionOverdue, .extinguishersOut, .patrolMissed:
      .house
    }
  }
}

extension Alert {
  /// Where somebody who reads of it goes on.
  package var way: Remedy.Way? {
    switch kind {
    case .slipMissing: .ask(NextAsk(.ticket, TicketAsk.Step.CodingKeys.reprint, of: subject))
    case .clock: .ask(NextAsk(.clock, ClockAsk.CodingKeys.confirm))
    case .noticeOverdue: .ask(NextAsk(.notice, NoticeAsk.CodingKeys.extend, of: subject))
    case .handoverMissing: .ask(NextAsk(.handover, of: subject))
    case .precautionMissing:
      .ask(NextAsk(.repair, RepairAsk.Step.CodingKeys.precaution, of: subject))
    case .inspectionOverdue:
      .ask(NextAsk(.repair, RepairAsk.Step.CodingKeys.inspect, of: subject))
    case .visitUnfinished:
      .ask(NextAsk(.counter, CounterAsk.Step.CodingKeys.finish, of: subject))
    case .callUnanswered:
      .ask(NextAsk(.counter, CounterAsk.Step.CodingKeys.recall, of: subject))
    case .consultantAway: .ask(NextAsk(.turns, TurnsAsk.CodingKeys.back, of: subject))
    case .waitUnattended, .waitOverMaximum, .waitingAfterClosing, .serviceGone:
      .place(Place(kind: .queue))
    case .serviceClosed:
      detail.flatMap { $0.split(separator: ",").first }.map {
        .ask(NextAsk(.counter, CounterAsk.Step.CodingKeys.open, of: String($0)))
      }
    case .numbersExhausted: .place(Place(kind: .siteFile, id: "services"))
    case .patrolMissed: .ask(NextAsk(.patrol, PatrolAsk.CodingKeys.explain))
    case .repairOverdue: .place(Place(kind: .repair, id: subject))
    case .printer, .printerAttention: .place(Place(kind: .printer))
    case .printerSilent: .place(Place(kind: .printerProcess))
    case .siteFile: .place(Place(kind: .daemonLog))
    case .lineChattering, .lineUnreadable: .place(Place(kind: .lines))
    case .journalBroken: .place(Place(kind: .journal))
    case .extinguisherAge, .extinguishersOut: .place(Place(kind: .assets))
    case .buttonStuck, .doorLeftOpen, .databaseDamaged: nil
    }
  }
}
