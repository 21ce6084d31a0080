import DeskAPI
import DeskDomain
import DeskEngine
import Hummingbird

/// The night's rounds (S4, F16).
extension DeskRoutes {
  func addPatrol(to router: Router<DeskContext>) {
    router.get("/v1/patrol") { request, _ in
      let (desk, moment) = await engine.view()
      guard let view = PatrolView(desk, at: moment, in: request.language) else {
        throw PatrolRefusal.noPatrol
      }
      return try respond(view)
    }
    router.get("/v1/reports/patrol") { request, _ in
      let (desk, moment) = await engine.view()
      let night = try request.date("date") ?? desk.patrolNight(at: moment)
      let records = try await records.patrolRounds(night: night)
      return try respond(PatrolReport(records, night: night, desk: desk, at: moment))
    }
  }
}
