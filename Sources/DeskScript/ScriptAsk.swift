import DeskAPI
import DeskBasics
import DeskDomain

/// What a line of a script asks of the desk.
extension Words {
  /// Reads the rest of a line that begins with `verb`; nil where no ask begins so.
  mutating func ask(_ verb: String) throws(ScriptWordError) -> Ask? {
    switch verb {
    case "call": try at(counter(), .call())
    case "recall": try at(counter(), .recall)
    case "no-show", "noshow": try at(counter(), .noShow)
    case "park": try at(counter(), .park)
    case "finish": try at(counter(), .finish)
    case "serve": try at(counter(), .serve)
    case "undo": try at(counter(), .undo())
    case "rate": try at(counter(), .rate(rating: one(of: Rating.byWord)))
    case "counter": try counterOrder()
    case "requeue", "return": .ticket(TicketAsk(try ticket(), .requeue))
    case "cancel": .ticket(TicketAsk(try ticket(), .cancel))
    case "prioritise": .ticket(TicketAsk(try ticket(), .prioritise))
    case "transfer":
      .ticket(TicketAsk(try ticket(), .transfer(service: try name("the service"))))
    case "assign": .ticket(TicketAsk(try ticket(), .assign(consultant: try after("to"))))
    case "draw": try draw()
    case "describe":
      .ticket(TicketAsk(try ticket(), .describe(details: VisitorDetails(party: try party()))))
    case "service": try service()
    case "hours": try hours()
    case "notice": .notice(try notice())
    case "rota": .rota(try rota())
    case "handover": try handover()
    case "check": try check()
    case "finding": try finding()
    case "repair": try repair()
    case "patrol": .patrol(try patrol())
    case "confirm": .clock(try one(of: ["clock": .confirm]))
    case "open": .day(try one(of: ["day": .open]))
    default: nil
    }
  }

  private func at(_ counter: String, _ step: CounterAsk.Step) -> Ask {
    .counter(CounterAsk(counter, step))
  }

  /// The name after `word`; nil at the end of the line.
  private mutating func after(_ word: String) throws(ScriptWordError) -> String? {
    try take(word) ? try name("what comes after \(word)") : nil
  }

  /// The name after `word`, which must be there; `example` is such a line.
  private mutating func after(
    _ word: String, _ example: String
  ) throws(ScriptWordError) -> String {
    guard let name = try after(word) else { throw ScriptWordError(reason: "say \(example)") }
    return name
  }

  /// A text, date or time that somebody types.
  private func typed<Value: TypedValue>(_ text: String) throws(ScriptWordError) -> Value {
    do throws(TypedFault) {
      return try Value(typed: text)
    } catch {
      throw ScriptWordError(reason: "\"\(text)\" is not taken: \(error)")
    }
  }

  /// The time of day after `word`; nil at the end of the line.
  private mutating func time(after word: String) throws(ScriptWordError) -> LocalTime? {
    guard let text = try after(word) else { return nil }
    return try typed(text)
  }

  private mutating func shortText(_ what: String) throws(ScriptWordError) -> ShortText {
    try typed(name(what))
  }

  /// `1 open`, `1 close`, `1 break`, `1 break until 13:00`.
  private mutating func counterOrder() throws(ScriptWordError) -> Ask {
    let counter = try name("the counter")
    let steps: [String: CounterAsk.Step] = ["open": .open, "close": .close, "break": .goOnBreak()]
    let step = try one(of: steps)
    guard step == .goOnBreak(), let until = try after("until") else { return at(counter, step) }
    return at(counter, .goOnBreak(until: try typed(until)))
  }

  /// `consult`, `consult at 16:00`, `consult because vip`, `consult at 16:00 because early`.
  private mutating func draw() throws(ScriptWordError) -> Ask {
    var ask = DrawAsk(service: try name("the service"))
    while let word = next() {
      switch word {
      case "at": ask.appointment = try typed(name("the time of the appointment"))
      case "because": ask.reason = try shortText("the reason")
      case "priority": ask.isPriority = true
      default: throw ScriptWordError(reason: "after the service comes at, because or priority")
      }
    }
    return .draw(ask)
  }

  /// `party 4`.
  private mutating func party() throws(ScriptWordError) -> PartySize {
    try typed(after("party", "how many: describe A001 party 4"))
  }

  /// `stop consult`, `stop consult until 14:00`, `start consult`.
  private mutating func service() throws(ScriptWordError) -> Ask {
    let isStopped = try one(of: ["stop": true, "start": false])
    let service = try name("the service")
    guard isStopped else { return .service(ServiceAsk(service, .start)) }
    return .service(ServiceAsk(service, .stop(until: try time(after: "until"))))
  }

  /// `close from 16:00`, `close from 12:00 to 13:00`: of today.
  private mutating func hours() throws(ScriptWordError) -> Ask {
    _ = try one(of: ["close": true])
    let from: LocalTime = try typed(after("from", "from when: hours close from 16:00"))
    return .hours(.close(from: from, to: try time(after: "to")))
  }

  /// `outage water until 17:00`, `extend 1 until 18:00`, `close 1`.
  private mutating func notice() throws(ScriptWordError) -> NoticeAsk {
    switch try one(of: ["outage", "extend", "close"]) {
    case "outage":
      return .post(
        kind: .outage, what: try one(of: Outage.byWord),
        reason: PlainText("检修 maintenance").map { Name($0) }, until: try until())
    case "extend": return .extend(id: Int64(try count()), until: try until())
    default: return .close(id: Int64(try count()))
    }
  }

  private mutating func until() throws(ScriptWordError) -> NoticeTime {
    try typed(after("until", "until when: until 17:00"))
  }

  /// `absence wang`, `replace wang by li`, `undo 1`.
  private mutating func rota() throws(ScriptWordError) -> RotaAsk {
    switch try one(of: ["absence", "replace", "undo"]) {
    case "absence": return .absence(person: try name("the person"))
    case "replace":
      return .replace(
        person: try name("the person"), by: try after("by", "who: rota replace wang by li"))
    default: return .undo(id: Int64(try count()))
    }
  }

  /// `night-guard to wang`.
  private mutating func handover() throws(ScriptWordError) -> Ask {
    .handover(
      HandoverAsk(
        post: try name("the post"), to: try after("to", "to whom: handover night-guard to wang")))
  }

  /// `FE-01 ok`, `FE-01 fail pin`.
  private mutating func check() throws(ScriptWordError) -> Ask {
    let asset = try shortText("the asset's code")
    let result = try one(of: ["ok": CheckResult.ok, "fail": .failed])
    let points = result == .failed ? [try shortText("the point that failed")] : nil
    return .check(CheckAsk(asset: asset, result: result, points: points))
  }

  /// `FE-01 pin`, `FE-01 pin minor for 周先生`.
  private mutating func finding() throws(ScriptWordError) -> Ask {
    var finding = FindingAsk(
      asset: try shortText("the asset's code"), point: try shortText("the point that is not good"))
    finding.urgency = maybe(oneOf: Repair.Urgency.byWord)
    if let asker = try after("for") { finding.askedBy = try typed(asker) }
    return .finding(finding)
  }

  /// `1 precaution by wang`, `1 inspect passed by li`, `1 call satisfied by li`, `1 reclass minor by wang`.
  private mutating func repair() throws(ScriptWordError) -> Ask {
    let id = Int64(try count())
    let step = try repairStep()
    return .repair(
      RepairAsk(
        id, step, person: try typed(after("by", "who: repair 1 done by wang")),
        note: try typed("cone put beside it")))
  }

  private mutating func repairStep() throws(ScriptWordError) -> RepairAsk.Step {
    let word = try one(of: RepairAsk.Step.CodingKeys.byWord)
    return switch word {
    case .reclass: .reclass(urgency: try one(of: Repair.Urgency.byWord))
    case .inspect: .inspect(passed: try one(of: ["passed": true, "failed": false]))
    case .call: .call(satisfied: try one(of: ["satisfied": true, "unsatisfied": false]))
    default: try plain(word)
    }
  }

  /// A step that takes nothing: its word alone, as on the wire.
  private func plain<Step: Decodable>(_ word: some AskWord) throws(ScriptWordError) -> Step {
    do throws(RequestFault) {
      return try StrictJSON.decode(Step.self, from: .text(word.rawValue))
    } catch {
      throw ScriptWordError(reason: error.detail.en)
    }
  }

  /// `hall`, `hall by wang`, `explain`.
  private mutating func patrol() throws(ScriptWordError) -> PatrolAsk {
    let point = try name("the point")
    guard point != "explain" else { return .explain(note: try typed("with the police")) }
    let person: ShortText? =
      if let name = try after("by") { try typed(name) } else { nil }
    return .scan(code: try typed(point), person: person)
  }
}
