import DeskAPI
import DeskDomain
import DeskEngine
import Hummingbird

/// Counters, hours, consultants, follow-ups, the clock: what the reception looks after beside the queue.
extension DeskRoutes {
  func addReceptionReads(to router: Router<DeskContext>) {
    router.get("/v1/counters") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(desk.site.counters.map { CounterView($0, desk: desk, at: moment) })
    }
    router.get("/v1/hours") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(HoursView(desk, at: moment))
    }
    router.get("/v1/rotation") { _, _ in
      let (desk, _) = await engine.view()
      return try respond(RotationView(desk))
    }
    router.get("/v1/follow-ups") { _, _ in
      let (desk, _) = await engine.view()
      return try respond(desk.memory.reception.followUps.map { FollowUpView($0, desk: desk) })
    }
    router.get("/v1/reports/waits") { _, _ in
      let (desk, moment) = await engine.view()
      let week = desk.local(moment.wall).date.advanced(by: -6)
      return try respond(WaitReport(try await records.tickets(since: week), desk: desk))
    }
  }

  func addReceptionCommands(to router: Router<DeskContext>) {
    router.post("/v1/hours") { request, context in
      let dated = try await request.body(HoursRequest.self).dated()
      return try await answer(.changeHours(dated, isOpen: true), request, context)
    }
    router.post("/v1/hours/remove") { request, context in
      let dated = try await request.body(HoursRequest.self).dated()
      return try await answer(.changeHours(dated, isOpen: false), request, context)
    }
    router.post("/v1/rotation/{step}") { request, context in
      let body = try await request.body(RotationRequest.self)
      let word = try context.segment("step")
      guard let step = Path.RotationStep(rawValue: word) else {
        throw Problem(unknownStep: word, known: Path.RotationStep.allCases.map(\.rawValue))
      }
      return try await answer(try command(step, body), request, context)
    }
    router.post("/v1/follow-ups/{id}/close") { request, context in
      let id = try context.number("id", of: "follow-up")
      let body = try await request.body(NoteRequest.self)
      guard let note = PlainText(body.note) else {
        throw Problem(
          type: "bad-request", title: "Bad request", status: 400, detail: "note is empty",
          field: "note", remedy: "Say what came of it.")
      }
      return try await answer(.closeFollowUp(id: id, note: note.string), request, context)
    }
    router.post("/v1/clock/confirm") { request, context in
      try await answer(.vouchForClock, request, context)
    }
    router.post("/v1/day/open") { request, context in
      try await answer(.openDay, request, context)
    }
  }
}

extension DeskRoutes {
  private func command(_ step: Path.RotationStep, _ body: RotationRequest) throws -> Command {
    func consultant() throws -> String { try given(body.consultant, "consultant") }
    func ticket() throws -> TicketNumber { try ticketNumber(given(body.ticket, "ticket")) }
    return switch step {
    case .errand: .rotate(.errand(try consultant()))
    case .absence: .rotate(.absence(try consultant()))
    case .back: .rotate(.back(try consultant()))
    case .free: .rotate(.free(try consultant()))
    case .swap: .rotate(.swap(try consultant(), try given(body.with, "with")))
    case .refuse: .rotate(.refuse(ticket: try ticket(), by: .visitor))
    case .decline: .rotate(.refuse(ticket: try ticket(), by: .consultant))
    }
  }
}

extension HoursRequest {
  /// The hours that are meant.
  fileprivate func dated() throws -> DatedHours {
    guard let date = LocalDate(date), date.isInCalendar else {
      throw Problem(
        type: "bad-date", title: "Bad date", status: 422,
        detail: "\"\(date.prefix(32))\" is not a date", field: "date",
        remedy: "Write it as 2026-12-24.")
    }
    let hours = LocalHours(from: try localTime(from, "from"), to: try localTime(to, "to"))
    return DatedHours(date: date, hours: hours)
  }
}
