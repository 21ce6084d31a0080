import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskChain
@testable import DeskDomain
@testable import DeskEngine

@Suite struct DeskEngineTests {
  private let journal = MemoryJournal()
  private let clock = StandingClock()
  private let sink = RecordingSink()

  private func engine(site: Site = .sample) async throws -> DeskEngine {
    let desk = try #require(Desk(site: site, state: try journal.load()))
    let engine = DeskEngine(desk: desk, journal: journal, clock: clock, sink: sink)
    try await engine.start()
    for input in site.lines.inputs {
      await engine.receive(
        LineReport(line: input.name, news: .opened(isActive: false), at: clock.now().uptime))
    }
    return engine
  }

  private func edge(_ line: String, _ isActive: Bool, _ engine: DeskEngine) async {
    await engine.receive(
      LineReport(line: line, news: .edge(isActive: isActive), at: clock.now().uptime))
  }

  /// A press of `hold`, with time for both windows.
  private func press(_ line: String, _ engine: DeskEngine) async {
    await edge(line, true, engine)
    clock.advance(by: .milliseconds(80))
    await engine.tick()
    await edge(line, false, engine)
    clock.advance(by: .milliseconds(80))
    await engine.tick()
  }

  @Test("F16 a press of the button at a point is a scan of the point")
  func patrolButton() async throws {
    let engine = try await engine(site: .patrolled)
    await press("roof", engine)
    let scans = journal.happened.compactMap { entry -> String? in
      guard case .patrolScanned(let body) = entry.event else { return nil }
      return "\(entry.actor) \(body.point) \(body.by.rawValue)"
    }
    #expect(scans == ["line:roof roof button"])
  }

  @Test(arguments: DeskJournalContract.promises.map(\.name))
  func theFakeKeepsTheContract(_ name: String) throws {
    let promise = try #require(DeskJournalContract.promises.first { $0.name == name })
    try promise.check(DeskJournalContract { MemoryJournal() })
  }

  @Test("G1 a press is answered by the lamp, once its ticket is durable")
  func pressToLamp() async throws {
    let engine = try await engine()
    await press("call", engine)
    #expect(journal.happened.map(\.event.kind) == [.dayOpened, .ticketIssued])
    #expect(sink.news.last { !$0.entries.isEmpty }?.desk.waiting.count == 1)
    var outputs = engine.outputs.makeAsyncIterator()
    // At the start everything that a killed daemon may have left on is switched off.
    for role in OutputRole.allCases {
      #expect(await outputs.next() == OutputChange(role: role, isOn: false))
    }
    #expect(await outputs.next() == OutputChange(role: .lamp, isOn: true))
    clock.advance(by: .seconds(2))
    await engine.tick()
    #expect(await outputs.next() == OutputChange(role: .lamp, isOn: false))
  }

  @Test(
    "Q4 a printer's process that says nothing is told within ten seconds, whatever the slip's state"
  )
  func silentPrinting() async throws {
    let engine = try await engine()
    clock.advance(by: .seconds(3600))
    await engine.tick()
    #expect(await engine.view().desk.state.alerts.isEmpty, "nothing is to be printed")
    await press("call", engine)
    _ = await engine.viewForPrinting()
    let slip = try #require(await engine.view().desk.state.slips.keys.first)
    for state in [SlipState.submitting, .submitted] {
      try await engine.perform(.reportSlip(id: slip, SlipProgress(state: state)), by: "printer")
    }
    // It watches a slow printer, and asks meanwhile.
    for _ in 1...10 {
      clock.advance(by: .seconds(5))
      _ = await engine.viewForPrinting()
      await engine.tick()
      #expect(await engine.view().desk.state.alerts.isEmpty)
    }
    clock.advance(by: .seconds(10))
    await engine.tick()
    let desk = await engine.view().desk
    #expect(desk.state.alerts.keys.map(\.kind) == [.printerSilent])
    #expect(desk.waitingWithoutSlip.count == 1)
    _ = await engine.viewForPrinting()
    #expect(await engine.view().desk.state.alerts.isEmpty)
  }

  @Test("Nothing is published that the disk does not have")
  func failingDisk() async throws {
    let engine = try await engine()
    let before = sink.news.count
    let failure = JournalError(operation: "commit", reason: "disk full", remedy: "Free space.")
    journal.fail(failure)
    await press("call", engine)
    #expect(sink.news.count == before)
    #expect(sink.failures == [.notStored(failure)])
    #expect(await engine.view().desk.waiting.isEmpty)
    journal.fail(nil)
    clock.advance(by: .seconds(1))
    await press("call", engine)
    #expect(await engine.view().desk.waiting.map(\.number.description) == ["A001"])
  }

  @Test("What a line said while the disk failed is stored when the disk is well again")
  func failingDiskAndDoor() async throws {
    let engine = try await engine()
    journal.fail(JournalError(operation: "commit", reason: "disk full", remedy: "Free space."))
    await edge("door", true, engine)
    clock.advance(by: .milliseconds(80))
    await engine.tick()
    #expect(journal.happened.isEmpty)
    journal.fail(nil)
    clock.advance(by: .seconds(1))
    await engine.tick()
    #expect(journal.happened.map(\.event.kind) == [.doorOpened])
  }

  @Test("A repeated key returns the first answer and does nothing again")
  func idempotency() async throws {
    let engine = try await engine()
    let first = try await engine.perform(
      .issue(service: "consult", key: .test(1)), by: "test", key: CommandKey("k"))
    let second = try await engine.perform(
      .issue(service: "consult", key: .test(2)), by: "test", key: CommandKey("k"))
    #expect(first == second)
    #expect(await engine.view().desk.waiting.count == 1)
  }

  @Test("A door that closed while the desk was down is closed, without an event of opening")
  func doorAcrossRestart() async throws {
    let first = try await engine()
    await edge("door", true, first)
    clock.advance(by: .milliseconds(80))
    await first.tick()
    #expect(await first.view().desk.state.openDoors.keys.sorted() == ["door"])
    let second = try await engine()
    #expect(await second.view().desk.state.openDoors.isEmpty)
    #expect(journal.happened.map(\.event.kind) == [.doorOpened, .doorClosed])
  }

  @Test("A fault of a line that is gone after a restart is not shown for ever")
  func faultsAreFoundAnew() async throws {
    let first = try await engine()
    try await first.perform(.raise(Alert(kind: .buttonStuck, subject: "call")), by: "test")
    try await first.perform(.raise(Alert(kind: .printer, subject: "Ticket")), by: "test")
    let second = try await engine()
    #expect(await second.view().desk.state.alerts.keys.map(\.kind) == [.printer])
  }

  @Test("An idle desk asks to be woken once a minute")
  func idle() async throws {
    let engine = try await engine()
    clock.advance(by: .seconds(59))
    await engine.tick()
    let due = await engine.nextDeadline
    #expect(clock.now().uptime.duration(to: due) <= .seconds(60))
    #expect(clock.now().uptime.duration(to: due) > .zero)
    let before = sink.news.count
    await engine.tick()
    #expect(sink.news.count == before)
  }

  @Test("A new site file keeps every open ticket")
  func reload() async throws {
    let engine = try await engine()
    await press("call", engine)
    var site = Site.sample
    site.languages = [.english]
    try await engine.reload(site)
    #expect(await engine.view().desk.waiting.count == 1)
    #expect(await engine.view().desk.site.languages == [.english])
    site.timeZone = "Nowhere/At_All"
    await #expect(throws: EngineError.unknownZone("Nowhere/At_All")) {
      try await engine.reload(site)
    }
  }

  @Test("R4 a desk whose log is broken tells the staff, serves on, and says when it is whole again")
  func brokenLog() async throws {
    journal.tamper(ChainBreak(.changed, 4))
    let engine = try await engine()
    // Whoever presses the button does not wait for it.
    #expect(await alerts(of: engine) == [])
    try await engine.lookAtNewestLinks()
    #expect(await alerts(of: engine) == ["entry 4 was changed"])
    try await engine.perform(.issue(service: "consult", key: .test(1)), by: "uid:1")
    // The newest entries look well again, but only a look at all of them can tell.
    journal.tamper(nil)
    let next = try await self.engine()
    try await next.lookAtNewestLinks()
    #expect(await alerts(of: next) == ["entry 4 was changed"])
    try await next.hear(logBrokenAt: ChainBreak(.missing, 2, until: 3))
    #expect(await alerts(of: next) == ["entries 2 to 3 are missing"])
    let count = journal.entries.count
    try await next.hear(logBrokenAt: ChainBreak(.missing, 2, until: 3))
    #expect(journal.entries.count == count)
    try await next.hear(logBrokenAt: nil)
    #expect(await alerts(of: next) == [])
  }

  private func alerts(of engine: DeskEngine) async -> [String] {
    await engine.view().desk.state.alerts.keys.filter { $0.kind == .journalBroken }
      .compactMap(\.detail)
  }
}
