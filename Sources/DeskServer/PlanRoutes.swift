import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import DeskPlanning
import HTTPTypes
import Hummingbird

/// A week's rota proposed and judged, and the rota as calendars (S1–S8).
extension DeskRoutes {
  func addPlanning(to router: Router<DeskContext>) {
    router.get("/v1/rota/plan") { request, _ in
      let (desk, moment) = await engine.view()
      let week = try request.week() ?? ISOWeek(of: desk.local(moment.wall).date).next
      return try respond(PlanView(await planning.plan(desk, for: week), week: week, desk: desk))
    }
    router.get("/v1/rota/violations") { request, _ in
      let (desk, moment) = await engine.view()
      let week = try request.week() ?? ISOWeek(of: desk.local(moment.wall).date)
      return try respond(desk.violations(in: week).map(ViolationView.init))
    }
    router.get("/v1/rota/calendar") { request, _ in
      let (desk, moment) = await engine.view()
      let days = try request.number("days", in: 1...366) ?? 60
      let rota = desk.rotaCalendar(days: Int(days), at: moment)
      let text = try request.calendar(of: desk.site, in: rota)
      return Response(
        status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }
}

/// Plans one week at a time, whoever asks: the other cores are the visitors'.
actor RotaPlanning {
  func plan(_ desk: Desk, for week: ISOWeek) -> PlanOutcome { desk.proposedPlan(for: week) }
}

extension Request {
  /// A week of the query, `2026-W49`.
  fileprivate func week() throws -> ISOWeek? {
    guard let text = uri.queryParameters.get("week") else { return nil }
    guard let week = ISOWeek(text) else {
      throw RouteFault.badWeek(text)
    }
    return week
  }

  /// The calendar of the person or the post that the query names.
  fileprivate func calendar(of site: Site, in rota: RotaCalendar) throws -> String {
    switch (uri.queryParameters.get("person"), uri.queryParameters.get("post")) {
    case (let word?, nil):
      let staff = site.staff
      guard let member = site.member(word) ?? staff.first(where: { $0.id == word }) else {
        throw SiteRefusal.unknownPerson(String(word), known: staff.map(\.id))
      }
      return rota.person(member.id)
    case (nil, let id?):
      guard site.posts.contains(where: { $0.id == id }) else {
        throw RotaRefusal.unknownPost(String(id), known: site.posts.map(\.id))
      }
      return rota.post(String(id))
    default:
      throw RouteFault.calendarOfNobody
    }
  }
}
