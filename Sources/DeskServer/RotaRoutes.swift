import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import DeskPlanning
import Hummingbird

/// The rota as it stands, its changes, and hand-overs (S1–S9).
extension DeskRoutes {
  func addRota(to router: Router<DeskContext>) {
    router.get("/v1/rota") { request, _ in
      let (desk, moment) = await engine.view()
      let days = try request.number("days", in: 1...62) ?? 1
      let first =
        try request.date("date") ?? desk.local(moment.wall).date
      let person = try request.uri.queryParameters.get("person").map { try desk.rotaPerson($0) }
      let duties = (0..<Int(days)).flatMap { desk.rota.duties(on: first.advanced(by: $0)) }
      return try respond(
        duties.filter { person == nil || $0.person == person }
          .map { DutyView($0, site: desk.site) })
    }
    router.get("/v1/rota/now") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(WhereaboutsView(desk, at: moment))
    }
    router.get("/v1/rota/changes") { _, _ in
      let desk = await engine.view().desk
      return try respond(
        desk.rotaChangesToCome.map { RotaChangeView($0, site: desk.site) })
    }
    router.get("/v1/rota/handed-over") { _, _ in
      try respond(HandedOverView.all(await engine.view().desk))
    }
    router.get("/v1/rota/handovers") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(
        desk.handovers(at: moment, hours: 12).map { HandoverView($0, isEntered: $1) })
    }
  }
}

extension Desk {
  /// The id of a person of the site, or of one whom a shift names.
  fileprivate func rotaPerson(_ word: String) throws -> String {
    if let member = site.member(word) { return member.id }
    let named = Set(site.posts.flatMap(\.shifts).map { $0.personID ?? $0.person.string })
    guard site.people.isEmpty, named.contains(word) else {
      throw SiteRefusal.unknownPerson(
        word, known: site.people.isEmpty ? named.sorted() : site.people.map(\.id))
    }
    return word
  }
}
