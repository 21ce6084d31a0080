import DeskAPI
import DeskDomain
import DeskEngine
import Hummingbird

/// The night's rounds (S4, F16).
extension DeskRoutes {
  func addPatrol(to router: Router<DeskContext>) {
    router.get("/v1/patrol") { _, _ in
      let (desk, moment) = await engine.view()
      guard let view = PatrolView(desk, at: moment) else {
        throw Problem(Refusal.patrol(.noPatrol))
      }
      return try respond(view)
    }
    router.post("/v1/patrol/scans") { request, context in
      let body = try await request.body(PatrolScanRequest.self)
      guard let code = PlainText(body.code) else {
        throw Problem(
          type: "bad-request", title: "Bad request", status: 400, detail: "code is empty",
          field: "code", remedy: "Give the code on the point's label, like PT-01.")
      }
      let order = PatrolScanOrder(
        code: code.string, person: body.person.flatMap(PlainText.init)?.string)
      let (desk, moment) = try await perform(.patrol(.scan(order)), request, context)
      guard let view = PatrolScanView(desk, at: moment) else {
        return try respond([String: String](), status: .created)
      }
      return try respond(view, status: .created)
    }
    router.post("/v1/patrol/explain") { request, context in
      let body = try await request.body(PatrolWordRequest.self)
      guard let note = PlainText(body.note), note.string.unicodeScalars.count <= 500 else {
        throw Problem(
          type: "bad-request", title: "Bad request", status: 422,
          detail: "note is empty, or over 500 characters", field: "note",
          remedy: "Say why the round was missed.")
      }
      let word = PatrolCommand.explain(
        note: note.string, person: body.person.flatMap(PlainText.init)?.string)
      let (desk, moment) = try await perform(.patrol(word), request, context)
      return try respond(PatrolView(desk, at: moment))
    }
    router.get("/v1/reports/patrol") { request, _ in
      let (desk, moment) = await engine.view()
      let night = try request.date("date") ?? desk.patrolNight(at: moment)
      let records = try await records.patrolRounds(night: night)
      return try respond(PatrolReport(records, night: night, desk: desk, at: moment))
    }
  }

  /// Carries out a command, and shows the desk after it.
  private func perform(
    _ command: Command, _ request: Request, _ context: DeskContext
  ) async throws -> (Desk, Moment) {
    let (_, desk, moment) = try await engine.performAndView(
      command, by: try await actor(of: context), key: request.idempotencyKey())
    return (desk, moment)
  }
}
