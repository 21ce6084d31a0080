import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import Hummingbird

/// Counters, hours, consultants, follow-ups, the clock: what the reception looks after beside the queue.
extension DeskRoutes {
  func addReceptionReads(to router: Router<DeskContext>) {
    router.get("/v1/counters") { _, _ in
      let (desk, moment) = await engine.view()
      let plan = desk.staffPlan(at: moment)
      return try respond(
        desk.site.counters.map { CounterView($0, desk: desk, by: plan, at: moment) })
    }
    router.get("/v1/services") { request, _ in
      let (desk, moment) = await engine.view()
      return try respond(desk.serviceViews(at: moment, in: request.language))
    }
    router.get("/v1/hours") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(HoursView(desk, at: moment))
    }
    router.get("/v1/turns") { request, _ in
      let (desk, moment) = await engine.view()
      return try respond(TurnsView(desk, at: moment, in: request.language))
    }
    router.get("/v1/follow-ups") { _, _ in
      let (desk, _) = await engine.view()
      return try respond(desk.state.reception.followUps.map { FollowUpView($0, desk: desk) })
    }
    router.get("/v1/reports/waits") { _, _ in
      let (desk, moment) = await engine.view()
      let week = desk.local(moment.wall).date.advanced(by: -6)
      return try respond(WaitReport(try await records.tickets(since: week), desk: desk, at: moment))
    }
  }
}
