package import DeskBasics
package import DeskChain
package import DeskDomain
import DeskSystem
import Foundation

/// Owns the desk and carries its decisions out: decide, commit, apply, publish.
///
/// On its own thread, since a commit waits for the disk. Nothing here suspends between a decision and its commit, so
/// commands pass one at a time and in order.
package actor DeskEngine {
  private var desk: Desk
  private var panel: InputPanel
  private var pulses: [OutputRole: Uptime] = [:]
  private var nextMinute: Uptime
  /// When the printer's process was last heard.
  private var printingHeard: Uptime
  /// When to see whether it has been heard of slips that are owed.
  private var slipCheck: Uptime?
  private var random = SystemRandomNumberGenerator()
  /// Whether the database's file has been looked at since the start: that takes its time, and visitors come first.
  package private(set) var isDatabaseChecked = false
  /// What lines have said and the disk refused: a line says each thing once, so it is tried again.
  private var unstored: [(command: Command, actor: String)] = []

  private let journal: any DeskJournal
  private let clock: any DeskClock
  private let sink: any UpdateSink
  private let executor = ThreadExecutor(name: "desk-engine")
  private let outputLine: AsyncStream<OutputChange>.Continuation
  private let deadlineLine: AsyncStream<Uptime>.Continuation

  /// What the lamp and the buzzer have to do; for one reader.
  package nonisolated let outputs: AsyncStream<OutputChange>
  /// When `tick` is next needed, newest only; for one reader.
  package nonisolated let deadlines: AsyncStream<Uptime>

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// An engine for `desk`, whose state came from `journal`.
  package init(
    desk: Desk, journal: any DeskJournal, clock: any DeskClock, sink: any UpdateSink
  ) {
    self.desk = desk
    self.journal = journal
    self.clock = clock
    self.sink = sink
    panel = InputPanel(inputs: desk.site.lines.inputs)
    nextMinute = clock.now().uptime
    printingHeard = nextMinute
    (outputs, outputLine) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(64))
    (deadlines, deadlineLine) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Forgets what only a running desk can know, and publishes the first board.
  ///
  /// - Throws: `EngineError.notStored` where the disk refuses.
  package func start() throws(EngineError) {
    try perform(.due(.start), by: Self.actor)
    for alert in desk.state.alerts.keys where alert.kind.isFoundAnew {
      try perform(.due(.clear(alert.kind, subject: alert.subject)), by: Self.actor)
    }
    try endWhatTheSiteNoLongerHas()
    // A daemon that was killed may have left an output on.
    for role in OutputRole.allCases {
      outputLine.yield(OutputChange(role: role, isOn: false))
    }
    publish([], at: now())
    tick()
  }

  /// Looks at the newest links of the journal's chain (R4), and tells the staff where one is broken: for soon after the start.
  package func lookAtNewestLinks() throws(EngineError) {
    let broken = try stored { () throws(JournalError) in try journal.brokenLink() }
    if let broken { try tell(of: broken) }
  }

  /// Takes in what came of looking at the whole journal (R4): a broken one serves visitors as well, and the staff is told.
  package func hear(logBrokenAt broken: ChainBreak?) throws(EngineError) {
    if let broken { return try tell(of: broken) }
    try perform(.due(.clear(.journalBroken, subject: Self.journalSubject)), by: Self.actor)
  }

  /// Takes in what came of looking at the database's file; nil: nothing is wrong with it.
  ///
  /// A damaged one goes on as long as it can, and the staff is told.
  package func hear(damage: String?) throws(EngineError) {
    isDatabaseChecked = true
    guard let damage else {
      try perform(.due(.clear(.databaseDamaged, subject: Self.databaseSubject)), by: Self.actor)
      return
    }
    let detail = PlainText(damage)?.string
    try perform(
      .due(.raise(Alert(kind: .databaseDamaged, subject: Self.databaseSubject, detail: detail))),
      by: Self.actor)
  }

  /// The desk and the time, as of now.
  package func view() -> (desk: Desk, at: Moment) {
    let moment = now()
    return (desk, moment)
  }

  /// The desk as of now, for the printer's process: that it asks is the sign that it lives.
  package func viewForPrinting() -> (desk: Desk, at: Moment) {
    let moment = now()
    printingHeard = moment.uptime
    reportPrinting(at: moment)
    return (desk, moment)
  }

  /// Carries out a command, and shows the desk after it, without a second wait for the engine.
  package func performAndView(
    _ command: Command, by actor: String, key: CommandKey?
  ) throws(EngineError) -> (answer: Receipt, desk: Desk, at: Moment) {
    let answer = try perform(command, by: actor, key: key)
    let moment = now()
    return (answer, desk, moment)
  }

  /// Carries out a command of `actor`.
  ///
  /// When it returns, what it did is durable. A command of a `key` that was given before is not carried out again: whoever
  /// repeats it hears the first answer.
  ///
  /// - Throws: `EngineError.refused` with nothing changed, `keyOfAnotherRequest`, or `notStored` where the disk refused.
  @discardableResult
  package func perform(
    _ command: Command, by actor: String, key: CommandKey? = nil
  ) throws(EngineError) -> Receipt {
    do throws(EngineError) {
      return try carryOut(command, by: actor, key: key)
    } catch {
      // The journal takes a key once, and what was done before is often refused: seldom enough to look it up only then.
      guard let key, let first = try? journal.answer(toKey: key.text) else { throw error }
      guard !first.key.isAnother(than: key) else { throw .keyOfAnotherRequest(key.text) }
      return first.answer
    }
  }

  private func carryOut(
    _ command: Command, by actor: String, key: CommandKey?
  ) throws(EngineError) -> Receipt {
    let moment = now()
    let ready = try stored { () throws(JournalError) in try journal.recalling(for: command, desk) }
    let decision = try decide(command, on: ready, at: moment)
    if !decision.events.isEmpty || key != nil {
      let entries = try stored { () throws(JournalError) in
        try journal.carryOut(decision, on: &desk, at: moment, by: actor, key: key)
      }
      publish(entries, at: moment)
      watchSlips(at: moment)
    }
    start(decision.effects, at: moment.uptime)
    return decision.answer
  }

  /// Takes in what an input line did.
  package func receive(_ report: LineReport) {
    if case .opened(isActive: false) = report.news, desk.state.openDoors[report.line] != nil {
      attempt(.line(.door(report.line, isOpen: false)), by: "line:\(report.line)")
    }
    act(on: panel.receive(report))
    announceDeadline()
  }

  /// Does what the passing of time asks for.
  ///
  /// Early calls do nothing.
  package func tick() {
    let moment = now()
    let again = unstored
    unstored = []
    for (command, actor) in again { attempt(command, by: actor) }
    act(on: panel.tick(at: moment.uptime))
    for (role, end) in pulses where end <= moment.uptime {
      pulses[role] = nil
      outputLine.yield(OutputChange(role: role, isOn: false))
    }
    if let check = slipCheck, check <= moment.uptime {
      slipCheck = nil
      reportPrinting(at: moment)
      watchSlips(at: moment)
    }
    if nextMinute <= moment.uptime {
      let next = desk.nextMinute(after: moment.wall)
      journal.tidy(at: desk.state.timeline.time(of: moment))
      for command in desk.dueCommands(at: moment) { attempt(.due(command), by: Self.actor) }
      nextMinute = moment.uptime.advanced(
        by: .milliseconds(Int64((next.timeIntervalSince(moment.wall) * 1_000).rounded(.up))))
      publish([], at: moment)
    }
    announceDeadline()
  }

  /// Puts a new site file in force.
  ///
  /// Open tickets stay, also those of a service that is gone.
  package func reload(_ site: Site) throws(EngineError) {
    guard let next = desk.with(site) else {
      throw .unknownZone(site.timeZone)
    }
    if site.lines != desk.site.lines {
      panel = InputPanel(inputs: site.lines.inputs)
    }
    desk = next
    try endWhatTheSiteNoLongerHas()
    // Whoever waits for what the new file has no longer is named at once (C5).
    try perform(.due(.reviewQueue), by: Self.actor)
    publish([], at: now())
    announceDeadline()
  }

  /// When `tick` is next needed.
  package var nextDeadline: Uptime {
    ([nextMinute, slipCheck, panel.nextDeadline].compactMap(\.self) + pulses.values).min()
      ?? nextMinute
  }

  /// Who the desk itself is in the journal.
  private static let actor = "desk"

  /// Now, with the wall clock believed only as far as it deserves.
  private func now() -> Moment { desk.vet(clock.now()) }

  private func decide(
    _ command: Command, on desk: Desk, at moment: Moment
  ) throws(EngineError) -> Decision {
    do throws(Refusal) {
      return try desk.decide(command, at: moment)
    } catch {
      throw .refused(error)
    }
  }

  /// What the journal gives, or why it does not.
  private func stored<Result>(
    _ work: () throws(JournalError) -> Result
  ) throws(EngineError) -> Result {
    do throws(JournalError) {
      return try work()
    } catch {
      throw .notStored(error)
    }
  }

  private func endWhatTheSiteNoLongerHas() throws(EngineError) {
    for command in desk.reconciliation {
      try perform(.due(command), by: Self.actor)
    }
  }

  private static let journalSubject = "log"
  private static let databaseSubject = "database"

  private func tell(of broken: ChainBreak) throws(EngineError) {
    let alert = Alert(
      kind: .journalBroken, subject: Self.journalSubject, detail: String(describing: broken))
    try perform(.due(.raise(alert)), by: Self.actor)
  }

  private func publish(_ entries: [JournalEntry], at moment: Moment) {
    sink.publish(DeskUpdate(desk: desk, at: moment, entries: entries))
  }

  private func start(_ effects: [Effect], at now: Uptime) {
    for case .pulse(let role, let duration) in effects {
      pulses[role] = now.advanced(by: duration)
      outputLine.yield(OutputChange(role: role, isOn: true))
    }
    if !effects.isEmpty {
      announceDeadline()
    }
  }

  private func watchSlips(at moment: Moment) {
    guard slipCheck == nil, !desk.state.slips.isEmpty else { return }
    slipCheck = moment.uptime.advanced(by: Desk.printingTimeout)
    announceDeadline()
  }

  private func reportPrinting(at moment: Moment) {
    let silence = printingHeard.duration(to: moment.uptime)
    if let report = desk.report(silence: silence) { attempt(.due(report), by: Self.actor) }
  }

  private func announceDeadline() {
    deadlineLine.yield(nextDeadline)
  }

  private func act(on signals: [Signal]) {
    for signal in signals {
      guard let (line, command) = command(for: signal) else { continue }
      attempt(command, by: "line:\(line)")
    }
  }

  /// Nobody can be told of a button's refusal but the audience; a failing disk is the audience's to hear as well.
  private func attempt(_ command: Command, by actor: String) {
    do throws(EngineError) {
      try perform(command, by: actor)
    } catch {
      sink.reportFailure(error, of: command)
      if case .notStored = error, let state = command.lineState {
        unstored.removeAll { $0.command.lineState == state }
        unstored.append((command, actor))
      }
    }
  }

  private func command(for signal: Signal) -> (line: String, Command)? {
    guard let (line, command) = lineCommand(for: signal) else { return nil }
    return (line, .line(command))
  }

  private func lineCommand(for signal: Signal) -> (line: String, LineCommand)? {
    switch signal {
    case .pressed(let line, _):
      switch desk.site.lines.inputs.first(where: { $0.name == line })?.role {
      case .call: (line, .press(line, .random(using: &random)))
      case .next: (line, .next(line))
      case .rate: (line, .rate(line))
      case .patrol: (line, .patrol(line))
      case .door, nil: nil
      }
    case .held(let line, _): (line, .hold(line))
    case .released: nil
    case .doorOpened(let line, _): (line, .door(line, isOpen: true))
    case .doorClosed(let line, _): (line, .door(line, isOpen: false))
    case .faultRaised(let line, let fault, _):
      (line, .fault(Alert(kind: fault.alertKind, subject: line, detail: fault.detail)))
    case .faultCleared(let line, let fault, _): (line, .faultOver(fault.alertKind, line))
    }
  }
}
