import DeskBasics
import DeskPlanning

/// From a finding to the repair's end (R1–R3, F19).
extension Desk {
  /// How many repairs may be open at once.
  static let repairLimit = 500
  /// By the end of which date after it was done a repair is looked at again (R2).
  static let daysToInspect = 3

  /// Opens a repair for something that was noticed, and tells the staff.
  func openFinding(
    _ ask: FindingAsk, _ keys: NewKeys, at moment: Moment
  ) throws(Refusal) -> Decision {
    let person: String? = if let word = ask.person { try self.person(word.text) } else { nil }
    let asset = try ask.asset.map { code throws(Refusal) in try self.asset(code.text, at: nil) }
    let point = ask.point?.text
    if let point, let asset, !asset.points.contains(point) {
      throw .check(.unknownPoint(point, asset: asset.code, known: asset.points))
    }
    guard ask.what != nil || (asset != nil && point != nil) else {
      throw .repair(.findingIncomplete)
    }
    guard ask.phone == nil || ask.askedBy != nil else { throw .repair(.askerMissing) }
    // Whoever asks for a repair is called about it: that is a repair of its own.
    if let asset, let point, ask.askedBy == nil,
      let known = state.repairs.repair(of: asset.code, point: point)
    {
      return Decision(
        events: foundAgain(known, as: ask.urgency, by: person, ask.what?.text, at: moment),
        answer: .repair(known.id))
    }
    let finding = Finding(
      what: ask.what?.text, asset: asset?.code, point: point, place: ask.place?.text,
      person: person, askedBy: ask.askedBy == nil ? nil : keys.person)
    let urgency = ask.urgency ?? asset.map(Self.urgency) ?? .urgent
    let id = state.repairs.last + 1
    var decision = Decision(
      events: try opening(finding, urgency, id, at: moment), answer: .repair(id))
    if let asker = ask.askedBy {
      decision.people = [
        Person(
          key: keys.person, name: asker.name, repair: id, phone: ask.phone?.text, since: moment,
          hasFollowUp: true)
      ]
    }
    return decision
  }

  /// What follows from the failed points of a check (R1): a repair each, or a note where one is under way.
  func findings(of check: CheckLogged, at moment: Moment) throws(Refusal) -> [Event] {
    guard let asset = site.assets.first(where: { $0.code == check.asset }) else { return [] }
    var events: [Event] = []
    var id = state.repairs.last
    for point in check.failedPoints {
      if let known = state.repairs.repair(of: asset.code, point: point) {
        events += foundAgain(known, as: nil, by: check.person, check.note, at: moment)
        continue
      }
      id += 1
      let finding = Finding(
        what: check.note, asset: asset.code, point: point, person: check.person)
      events += try opening(finding, Self.urgency(of: asset), id, at: moment)
    }
    return events
  }

  /// What is being mended was found again: whoever said that it is done was wrong, and it may be worse than it was.
  private func foundAgain(
    _ known: Repair, as urgency: Repair.Urgency?, by person: String?, _ note: String?,
    at moment: Moment
  ) -> [Event] {
    let today = date(at: moment)
    var steps: [RepairStep] = []
    if known.isSaidToBeDone {
      steps.append(.failed(due: today.map { known.urgency.deadline(from: $0) }))
    }
    if urgency == .urgent, known.urgency == .minor {
      let due = known.isSaidToBeDone ? today : known.deadline(as: .urgent, on: today)
      steps.append(.reclassed(.urgent, due: due))
    }
    return [.findingNoted(FindingNoted(repair: known.id, person: person, note: note))]
      + events(of: steps, on: known, by: person, note, at: moment)
  }

  /// The repairs that `wrong`, the newest check of its asset, opened for points that are in order after all (R4).
  func withdrawals(of wrong: CheckLogged, after check: CheckLogged, at moment: Moment) -> [Event] {
    wrong.failedPoints.filter { !check.failedPoints.contains($0) }.flatMap { point -> [Event] in
      guard let repair = state.repairs.repair(of: wrong.asset, point: point), repair.isUntouched
      else { return [] }
      return events(of: [.withdrawn], on: repair, by: check.person, check.note, at: moment)
    }
  }

  /// Fire equipment is urgent.
  private static func urgency(of asset: Asset) -> Repair.Urgency {
    ["F3", "F4", "F19"].contains(asset.checklist.id) ? .urgent : .minor
  }

  private func opening(
    _ finding: Finding, _ urgency: Repair.Urgency, _ id: Int64, at moment: Moment
  ) throws(Refusal) -> [Event] {
    guard state.repairs.open.count < Self.repairLimit else {
      throw .repair(.tooMany(limit: Self.repairLimit))
    }
    let opened = Event.findingOpened(
      FindingOpened(
        repair: id, finding: finding, urgency: urgency,
        due: date(at: moment).map { urgency.deadline(from: $0) }))
    return urgency == .urgent
      ? [
        opened,
        .alert(
          .raised,
          Alert(kind: .precautionMissing, subject: String(id), detail: finding.words)),
      ] : [opened]
  }

  /// Takes a repair a step further, or back.
  func moveRepair(_ ask: RepairAsk, at moment: Moment) throws(Refusal) -> Decision {
    guard let repair = state.repairs.open[ask.id] else {
      throw ask.id > 0 && ask.id <= state.repairs.last
        ? .repair(.closed(ask.id)) : .repair(.unknown(ask.id, known: state.repairs.all.map(\.id)))
    }
    let person = try person(ask.person.text)
    let step = try step(ask, repair, by: person, at: moment)
    return Decision(
      events: events(of: [step], on: repair, by: person, ask.note?.text, at: moment),
      answer: .repair(repair.id))
  }

  /// The steps that were decided, and what has to be raised or cleared after them.
  private func events(
    of steps: [RepairStep], on repair: Repair, by person: String? = nil, _ note: String? = nil,
    at moment: Moment
  ) -> [Event] {
    let moves = steps.map {
      RepairMoved(repair: repair.id, step: $0, person: person, note: note)
    }
    var moved = repair
    for move in moves { moved.apply(move) }
    return moves.map { .repairMoved($0) } + alerts(of: moved, at: moment)
  }

  private func step(
    _ ask: RepairAsk, _ repair: Repair, by person: String, at moment: Moment
  ) throws(Refusal) -> RepairStep {
    let today = date(at: moment)
    switch (ask.step, repair.state) {
    case (.precaution, .open):
      guard ask.note != nil else { throw .repair(.noteMissing(.precaution)) }
      return .precaution
    case (.reclass(let urgency), .open):
      guard ask.note != nil else { throw .repair(.noteMissing(ask.step)) }
      return .reclassed(urgency, due: repair.deadline(as: urgency, on: today))
    case (.done, .open):
      guard !repair.lacksPrecaution else { throw .repair(.precautionMissing(repair.id)) }
      return .done(inspectBy: today?.advanced(by: Self.daysToInspect))
    case (.inspect(let passed), .done(let doer, _)):
      guard doer != person else { throw .repair(.inspectedByDoer(repair.id, person)) }
      guard passed else {
        return .failed(due: today.map { repair.urgency.deadline(from: $0) })
      }
      return .passed(closes: repair.finding.askedBy == nil)
    case (.call(let satisfied), .inspected):
      guard ask.note != nil else { throw .repair(.noteMissing(ask.step)) }
      return satisfied
        ? .satisfied : .unsatisfied(due: today.map { repair.urgency.deadline(from: $0) })
    case (.close, .inspected):
      guard ask.note != nil else { throw .repair(.noteMissing(ask.step)) }
      return .closed
    default: throw .repair(.outOfOrder(repair.id, repair.state, wanted: ask.step))
    }
  }

  /// The date by which deadlines are counted; nil while nobody has confirmed the clock.
  private func date(at moment: Moment) -> LocalDate? {
    moment.isClockTrusted ? local(moment.wall).date : nil
  }
}

/// Deadlines (R1, R2, K9).
extension Desk {
  /// Gives deadlines to what was found by a wrong clock, and tells of those that have passed.
  func reviewRepairs(at moment: Moment) -> Decision {
    guard let today = date(at: moment) else { return Decision() }
    return Decision(
      events: state.repairs.all.flatMap {
        events(of: steps(of: $0, on: today), on: $0, at: moment)
      })
  }

  private func steps(of repair: Repair, on today: LocalDate) -> [RepairStep] {
    switch repair.state {
    case .open(due: nil): [.dated(repair.urgency.deadline(from: today))]
    case .done(_, inspectBy: nil): [.dated(today.advanced(by: Self.daysToInspect))]
    case .open, .done: repair.isPast(on: today) && !repair.isOverdue ? [.overdue] : []
    case .inspected, .closed: []
    }
  }

  /// What has to be raised or cleared so that the alerts of `repair` are those of its state.
  private func alerts(of repair: Repair, at moment: Moment) -> [Event] {
    let subject = String(repair.id)
    let today = date(at: moment)
    return Self.repairAlerts.compactMap { kind in
      let standing = state.alerts.keys.first { $0.kind == kind && $0.subject == subject }
      let isWanted =
        switch kind {
        case .precautionMissing: repair.lacksPrecaution
        default:
          // By a wrong clock nothing becomes late, and nothing late is forgotten.
          repair.deadlineAlert == kind
            && (today.map { repair.isPast(on: $0) } ?? (standing != nil))
        }
      if let standing { return isWanted ? nil : .alert(.cleared, standing) }
      return isWanted
        ? .alert(.raised, Alert(kind: kind, subject: subject, detail: repair.finding.words)) : nil
    }
  }

  private static let repairAlerts: [Alert.Kind] = [
    .precautionMissing, .repairOverdue, .inspectionOverdue,
  ]
}
