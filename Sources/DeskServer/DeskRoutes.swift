import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import DeskPlanning
import Foundation
import Hummingbird

/// The routes of the socket: each reads the request, asks the engine, and words the answer.
struct DeskRoutes {
  let engine: DeskEngine
  let records: any DeskRecords
  let journal: any JournalRecords
  let hub: EventHub
  let version: String
  let planning = RotaPlanning()
  private let peers = Peers()

  init(
    engine: DeskEngine, records: any DeskRecords & JournalRecords, hub: EventHub, version: String
  ) {
    self.engine = engine
    self.records = records
    journal = records
    self.hub = hub
    self.version = version
  }

  func router() -> Router<DeskContext> {
    let router = Router(context: DeskContext.self)
    router.add(middleware: ProblemMiddleware())
    addReads(to: router)
    addReceptionReads(to: router)
    addNotices(to: router)
    addPatrol(to: router)
    addPlanning(to: router)
    addLog(to: router)
    addRota(to: router)
    addCheckReads(to: router)
    addCommands(to: router)
    addRepairs(to: router)
    EventRoute(engine: engine, hub: hub, records: records).add(to: router)
    return router
  }

  private func addReads(to router: Router<DeskContext>) {
    router.get("/v1/status") { request, _ in
      let (desk, moment) = await engine.view()
      return try respond(
        StatusView(
          desk, at: moment, version: version, isDatabaseChecked: await engine.isDatabaseChecked,
          in: request.language))
    }
    router.get("/v1/board") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(BoardSnapshot(desk, at: moment))
    }
    router.get("/v1/queue") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(desk.queueView(at: moment))
    }
    router.get("/v1/tickets/{number}") { _, context in
      try respond(try await ticket(context.segment("number")))
    }
    router.get("/v1/slips") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(desk.slipTasks(at: moment))
    }
    router.get("/v1/slips/to-print") { _, _ in
      let (desk, moment) = await engine.viewForPrinting()
      return try respond(desk.slipTasks(at: moment))
    }
  }

  /// Carries out a command and answers with what it was about, as it stands then: the ticket, the counter, the notice.
  func answer(
    _ command: Command, _ body: Data, _ request: Request, _ context: DeskContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let actor = try await actor(of: context)
    let (answer, desk, moment) = try await engine.performAndView(
      command, by: actor, key: request.commandKey(of: actor, body))
    switch answer {
    case .done:
      switch command {
      case .ask(.patrol(.scan), _):
        return try respond(PatrolScanView(desk, at: moment, in: request.language), status: status)
      case .ask(.patrol(.explain), _):
        return try respond(PatrolView(desk, at: moment, in: request.language), status: status)
      case .ask(let ask, _):
        if case .counter(let step) = ask.meant(at: desk.site),
          let counter = desk.site.counters.first(where: { $0.id == step.id })
        {
          let plan = desk.staffPlan(at: moment)
          return try respond(
            CounterView(counter, desk: desk, by: plan, at: moment), status: status)
        }
        return try respond([String: String](), status: status)
      default: return try respond([String: String](), status: status)
      }
    case .notice(let id):
      // One that was closed since is named alone.
      guard let view = desk.noticeViews(at: moment).first(where: { $0.notice == id }) else {
        return try respond(["notice": id], status: status)
      }
      return try respond(view, status: status)
    case .rotaChange(let id):
      guard let change = desk.state.rota.changes.first(where: { $0.id == id }) else {
        return try respond(["change": id], status: status)
      }
      return try respond(RotaChangeView(change, site: desk.site), status: status)
    case .check(let asset): return try respond(desk.checkAnswer(of: asset), status: status)
    case .dueCheck(let asset, let due):
      return try respond(DueCheckReceipt(asset: asset, due: due), status: status)
    case .repair(let id):
      if let repair = desk.state.repairs.open[id] {
        return try respond(desk.repairView(repair), status: status)
      }
      guard let repair = try await records.repair(id)?.repair else {
        return try respond(["repair": id], status: status)
      }
      return try respond(desk.repairView(repair), status: status)
    case .ticket(let key, let others, let reopened):
      if var view = desk.ticketView(key, at: moment) {
        view.moved = desk.movedTickets(others)
        view.reopened = reopened
        return try respond(view, status: status)
      }
      guard let ticket = try await records.ticket(key) else {
        return try respond(["key": key.rawValue], status: status)
      }
      return try respond(TicketView(ticket, desk: desk), status: status)
    }
  }

  /// Who asks, as the journal names them.
  func actor(of context: DeskContext) async throws -> String {
    try await peers.name(of: context.channel)
  }

  private func ticket(_ text: String) async throws -> TicketView {
    let (desk, moment) = await engine.view()
    guard let number = TicketNumber(text) else {
      return try await ticket(of: TicketKey(rawValue: text.typedForm.uppercased()), desk, moment)
    }
    if let open = desk.openTicket(number), let view = desk.ticketView(open.key, at: moment) {
      return view
    }
    guard let ticket = try await records.ticket(number) else {
      throw TicketRefusal.unknown(number)
    }
    return TicketView(ticket, desk: desk)
  }

  /// By the key in the code on the slip (C8).
  private func ticket(
    of key: TicketKey, _ desk: Desk, _ moment: Moment
  ) async throws -> TicketView {
    if let view = desk.ticketView(key, at: moment) { return view }
    guard let ticket = try await records.ticket(key) else {
      throw RequestFault(.noTicketNumber(key.rawValue), field: "ticket")
    }
    return TicketView(ticket, desk: desk)
  }
}

extension Request {
  /// A whole number of the query; nil where it is not given.
  func number(_ name: String, in range: ClosedRange<Int64>) throws -> Int64? {
    guard let text = uri.queryParameters[Substring(name)] else { return nil }
    guard let number = Int64(text), range.contains(number) else {
      throw RouteFault.outOfRange(field: name, range)
    }
    return number
  }
}
