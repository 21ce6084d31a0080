import DeskDomain

extension LineFault {
  /// The staff's name for it.
  var alertKind: Alert.Kind {
    switch self {
    case .stuck: .buttonStuck
    case .chattering: .lineChattering
    case .leftOpen: .doorLeftOpen
    case .unreadable: .lineUnreadable
    }
  }

  /// What exactly, where the fault has more to say.
  var detail: String? {
    switch self {
    case .unreadable(let failure): String(describing: failure)
    case .stuck, .chattering, .leftOpen: nil
    }
  }
}

extension Alert.Kind {
  /// Whether a desk that starts finds the fault anew, if it is still there.
  var isFoundAnew: Bool {
    switch self {
    case .buttonStuck, .lineChattering, .doorLeftOpen, .lineUnreadable, .siteFile, .clock,
      .printerSilent:
      true
    case .printer, .printerAttention, .slipMissing, .noticeOverdue, .extinguisherAge,
      .precautionMissing, .repairOverdue, .inspectionOverdue, .extinguishersOut, .patrolMissed,
      .journalBroken, .databaseDamaged, .handoverMissing, .waitUnattended, .waitOverMaximum,
      .callUnanswered, .consultantAway, .serviceClosed, .serviceGone, .visitUnfinished,
      .waitingAfterClosing, .numbersExhausted:
      false
    }
  }
}

extension Command {
  /// What the command says of a line that stays so, or that it says once and is not to be lost: the newest of a kind
  /// counts.
  ///
  /// Nil for what passes, like a visitor's press: whoever gets no number presses again.
  var lineState: String? {
    switch self {
    case .line(.fault(let alert)), .due(.raise(let alert)):
      "\(alert.kind.rawValue) \(alert.subject)"
    case .line(.faultOver(let kind, let subject)), .due(.clear(let kind, let subject)):
      "\(kind.rawValue) \(subject)"
    case .line(.door(let line, _)): "door \(line)"
    // The guard has gone on.
    case .line(.patrol(let line)): "patrol \(line)"
    case .line, .ask, .printer, .due: nil
    }
  }
}
