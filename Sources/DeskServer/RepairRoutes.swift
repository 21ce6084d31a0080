import DeskAPI
import DeskDomain
import DeskEngine
import Hummingbird

/// Findings and repairs (R1–R3, F19).
extension DeskRoutes {
  func addRepairs(to router: Router<DeskContext>) {
    router.get("/v1/repairs") { request, _ in
      let desk = await engine.view().desk
      switch request.uri.queryParameters.get("state") {
      case nil, "open": return try respond(desk.repairViews)
      case "all":
        return try respond(try await records.repairs(limit: 500).map { desk.repairView($0) })
      case let word?:
        throw RouteFault.unknownWord(String(word), field: "state", known: ["open", "all"])
      }
    }
    router.get("/v1/repairs/{id}") { _, context in
      let id = try context.number("id")
      let desk = await engine.view().desk
      guard let (repair, entries) = try await records.repair(id) else {
        throw RepairRefusal.unknown(id, known: desk.state.repairs.all.map(\.id))
      }
      return try respond(
        desk.repairView(repair, history: entries.compactMap { RepairView.Step($0) }))
    }
  }
}
