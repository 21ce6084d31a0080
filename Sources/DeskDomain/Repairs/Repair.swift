package import DeskBasics

/// Something broken, and how it is mended (报修、整改、复查、回访; R1–R3).
///
/// A finding opens it. It is closed once it was done, somebody else has seen that it is good, and whoever asked for it
/// is content.
package struct Repair: Hashable, Codable, Sendable {
  /// How soon it must be done (R1).
  package enum Urgency: String, CaseIterable, Hashable, Codable, Sendable {
    /// The same day, with a precaution put in place at once.
    case urgent
    /// Within two days.
    case minor

    /// By the end of which date, when it was found, or found again, on `date`.
    func deadline(from date: LocalDate) -> LocalDate { date.advanced(by: days) }

    var days: Int {
      switch self {
      case .urgent: 0
      case .minor: 2
      }
    }
  }

  /// Where it stands.
  package enum State: Hashable, Codable, Sendable {
    /// To be done by the end of this date; nil: it was found by a clock that nobody confirmed.
    case open(due: LocalDate?)
    /// To be looked at by somebody else by the end of this date (R2).
    case done(by: String, inspectBy: LocalDate?)
    /// Seen to be good; whoever asked for it is to be called (R3).
    case inspected(doneBy: String, by: String)
    case closed
  }

  /// What its state is called.
  package enum Stage: String, CaseIterable, Hashable, Codable, Sendable {
    case open
    /// To be looked at by somebody else.
    case done
    /// Whoever asked for it is to be called.
    case inspected
    case closed
  }

  /// From 1, without gaps.
  package var id: Int64
  package var finding: Finding
  package var urgency: Urgency
  /// What keeps people safe until it is done.
  package var precaution: Precaution?
  package var state: State
  /// On which date it was found, or found not to be mended; nil: by a clock that nobody confirmed.
  var found: LocalDate?
  /// How often it had to be done again: the re-inspection failed, or the visitor was not content.
  package var timesReopened = 0
  /// How often the same thing was found again meanwhile.
  package var timesNoted = 0
  /// Whether a deadline passed (K9).
  package var isOverdue = false

  init(_ opened: FindingOpened) {
    id = opened.repair
    finding = opened.finding
    urgency = opened.urgency
    state = .open(due: nil)
    open(until: opened.due)
  }

  /// It is to be done, or to be done again, by the end of this date.
  mutating func open(until due: LocalDate?) {
    state = .open(due: due)
    found = due.map { $0.advanced(by: -urgency.days) }
  }

  package var isClosed: Bool { state == .closed }

  /// Whether somebody said that it is done, and it is not closed.
  var isSaidToBeDone: Bool { stage == .done || stage == .inspected }

  package var stage: Stage {
    switch state {
    case .open: .open
    case .done: .done
    case .inspected: .inspected
    case .closed: .closed
    }
  }

  /// The end of which date is the next deadline, and whose work that is.
  package var deadline: LocalDate? {
    switch state {
    case .open(let due): due
    case .done(_, let inspectBy): inspectBy
    case .inspected, .closed: nil
    }
  }

  /// The deadline once somebody judges otherwise on `date`.
  ///
  /// What is minor has two days since it was found, what is urgent no longer than before: nobody puts a deadline off by
  /// judging again.
  func deadline(as other: Urgency, on date: LocalDate?) -> LocalDate? {
    guard other != urgency else { return deadline }
    return switch other {
    case .urgent: [deadline, date].compactMap(\.self).min()
    case .minor: found.map { other.deadline(from: $0) } ?? deadline
    }
  }

  /// Whether nothing was done about it yet, and it was found once: it goes with the check that found it.
  var isUntouched: Bool {
    guard case .open = state else { return false }
    return precaution == nil && timesReopened == 0 && timesNoted == 0 && finding.askedBy == nil
  }

  /// Whether the deadline has passed on `date`.
  func isPast(on date: LocalDate) -> Bool { deadline.map { $0 < date } ?? false }

  /// What the staff is told when it has.
  var deadlineAlert: Alert.Kind? {
    switch state {
    case .open: .repairOverdue
    case .done: .inspectionOverdue
    case .inspected, .closed: nil
    }
  }

  /// Whether an urgent one still lacks what keeps people safe (R1).
  var lacksPrecaution: Bool {
    guard case .open = state else { return false }
    return urgency == .urgent && precaution == nil
  }
}

/// What was found.
package struct Finding: Hashable, Codable, Sendable {
  /// In words; of a check's failed point, its note.
  package var what: String?
  /// The code of the asset, where it is one.
  package var asset: String?
  /// Of its checklist.
  package var point: String?
  /// Where it is, where it is no asset.
  package var place: String?
  /// Who found it.
  package var person: String?
  /// Under which key the name and the telephone are kept of whoever asked for the repair (R3).
  package var askedBy: PersonKey?

  init(
    what: String? = nil, asset: String? = nil, point: String? = nil, place: String? = nil,
    person: String? = nil, askedBy: PersonKey? = nil
  ) {
    self.what = what
    self.asset = asset
    self.point = point
    self.place = place
    self.person = person
    self.askedBy = askedBy
  }
}

extension Finding {
  /// What and where, in a line.
  var words: String {
    [asset, point, place, what].compactMap(\.self).joined(separator: " · ")
  }
}

/// What was put in place until the repair is done (R1).
package struct Precaution: Hashable, Codable, Sendable {
  package var what: String
  var person: String?
}
