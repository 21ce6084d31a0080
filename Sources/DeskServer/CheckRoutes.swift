import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import DeskPlanning
import Hummingbird

/// Facility checks (F1–F18).
extension DeskRoutes {
  func addCheckReads(to router: Router<DeskContext>) {
    router.get("/v1/checks") { _, _ in
      try respond(await engine.view().desk.assetViews)
    }
    router.get("/v1/checks/due") { request, _ in
      let (desk, moment) = await engine.view()
      let person = try request.uri.queryParameters.get("person").flatMap { try desk.viewer($0) }
      return try respond(desk.dueChecks(for: person, at: moment))
    }
    router.get("/v1/reports/checks") { request, _ in
      let (desk, moment) = await engine.view()
      let today = desk.local(moment.wall).date
      let first = try request.date("from") ?? LocalDate(year: today.year, month: 1, day: 1)
      let last = try request.date("to") ?? LocalDate(year: first.year, month: 12, day: 31)
      guard first <= last else {
        throw RouteFault.datesReversed
      }
      return try respond(
        CheckReport(
          try await records.dueCheckCounts(from: first, to: last), from: first, to: last))
    }
  }
}

extension Desk {
  /// Who asks what there is to do; nil on a site that lists nobody.
  fileprivate func viewer(_ word: some StringProtocol) throws -> StaffMember? {
    guard !site.people.isEmpty else { return nil }
    guard let member = site.member(String(word)) else {
      throw SiteRefusal.unknownPerson(String(word), known: site.people.map(\.id))
    }
    return member
  }
}

extension Request {
  /// A date of the query, `2026-03-01`.
  func date(_ name: String) throws -> LocalDate? {
    try uri.queryParameters.get(name).map { try calendarDate($0, name) }
  }
}

/// The date that `text` is, `2026-03-01`.
func calendarDate(_ text: String, _ field: String) throws -> LocalDate {
  guard let date = LocalDate(text), date.isInCalendar else {
    throw RequestFault(.noDate(text), field: field)
  }
  return date
}
