package import DeskBasics

/// Something was found that is to be mended (R1, F19).
package struct FindingOpened: Hashable, Codable, Sendable {
  /// The number of the repair that it opens.
  package var repair: Int64
  package var finding: Finding
  package var urgency: Repair.Urgency
  /// By the end of this date; nil where nobody has confirmed the clock.
  var due: LocalDate?
}

/// What is being mended was found again.
package struct FindingNoted: Hashable, Codable, Sendable {
  var repair: Int64
  package var person: String?
  package var note: String?
}

/// A repair went a step further, or back.
package struct RepairMoved: Hashable, Codable, Sendable {
  package var repair: Int64
  package var step: RepairStep
  /// Who took the step; nil: the desk.
  package var person: String?
  /// What was done, seen or said.
  package var note: String?
}

/// The steps of a repair.
package enum RepairStep: Hashable, Codable, Sendable {
  /// A precaution was put in place; the note says which.
  case precaution
  case reclassed(Repair.Urgency, due: LocalDate?)
  /// Done; to be looked at by the end of the date.
  case done(inspectBy: LocalDate?)
  /// Somebody else has seen that it is good; `closes` where nobody is to be called.
  case passed(closes: Bool)
  /// It is not good: to be done again by the end of the date.
  case failed(due: LocalDate?)
  /// Whoever asked for it was called, and is content.
  case satisfied
  /// Called, and is not: to be done again by the end of the date.
  case unsatisfied(due: LocalDate?)
  /// Given up to call: the note says why.
  case closed
  /// The check that found it was corrected: there is nothing to mend (R4).
  case withdrawn
  /// The clock is confirmed now, so that there is a deadline.
  case dated(LocalDate)
  /// A deadline has passed (K9).
  case overdue
}

extension RepairStep {
  /// The word in a repair's history.
  package var word: String {
    switch self {
    case .precaution: "precaution"
    case .reclassed(let urgency, _): urgency.rawValue
    case .done: "done"
    case .passed: "passed"
    case .failed: "failed"
    case .satisfied: "satisfied"
    case .unsatisfied: "unsatisfied"
    case .closed: "closed"
    case .withdrawn: "withdrawn"
    case .dated: "dated"
    case .overdue: "overdue"
    }
  }
}

extension Repair {
  /// Takes in a step that was decided.
  mutating func apply(_ move: RepairMoved) {
    switch (move.step, state) {
    case (.precaution, _): precaution = Precaution(what: move.note ?? "", person: move.person)
    case (.reclassed(let urgency, let due), _):
      self.urgency = urgency
      if case .open = state { state = .open(due: due) }
    case (.done(let inspectBy), _): state = .done(by: move.person ?? "", inspectBy: inspectBy)
    case (.passed(closes: true), _), (.satisfied, _), (.closed, _), (.withdrawn, _):
      state = .closed
    case (.passed(closes: false), .done(let by, _)):
      state = .inspected(doneBy: by, by: move.person ?? "")
    case (.passed, _): break
    case (.failed(let due), _), (.unsatisfied(let due), _):
      open(until: due)
      timesReopened += 1
      // What kept people safe is gone since it was said to be done.
      precaution = nil
    case (.dated(let date), .open): open(until: date)
    case (.dated(let date), .done(let by, _)): state = .done(by: by, inspectBy: date)
    case (.dated, _): break
    case (.overdue, _): isOverdue = true
    }
  }
}
