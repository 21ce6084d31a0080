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
        throw Problem(
          type: "bad-request", title: "Bad request", status: 422,
          detail: "there is no list of repairs \"\(word.prefix(32))\"", field: "state",
          remedy: "Ask for open or all.")
      }
    }
    router.get("/v1/repairs/{id}") { _, context in
      let id = try context.number("id", of: "repair")
      let desk = await engine.view().desk
      guard let (repair, entries) = try await records.repair(id) else {
        throw Problem(.unknownRepair(id, known: desk.memory.repairs.all.map(\.id)))
      }
      return try respond(
        desk.repairView(repair, history: entries.compactMap { RepairView.Step($0) }))
    }
    router.post("/v1/repairs") { request, context in
      let order = try await request.body(FindingRequest.self).order()
      return try await answer(.openFinding(order), request, context, status: .created)
    }
    router.post("/v1/repairs/{id}/{step}") { request, context in
      let id = try context.number("id", of: "repair")
      let word = try context.segment("step")
      guard let step = Path.RepairStep(rawValue: word) else {
        throw Problem(unknownStep: word, known: Path.RepairStep.allCases.map(\.rawValue))
      }
      let order = try await request.body(RepairStepRequest.self).order(step, of: id)
      return try await answer(.moveRepair(order), request, context)
    }
  }
}

extension FindingRequest {
  /// The finding with its texts made fit for screens.
  fileprivate func order() throws -> FindingOrder {
    var random = SystemRandomNumberGenerator()
    let asker = try askedBy.map {
      NamedPerson(key: .random(using: &random), name: try visitorName($0, "askedBy"))
    }
    guard phone == nil || asker != nil else {
      throw Problem(
        type: "asker-missing", title: "Asker missing", status: 422,
        detail: "there is a telephone number, and nobody to ask for", field: "askedBy",
        remedy: "Give --asked-by with surname and title: 周先生, Ms Zhou.")
    }
    return FindingOrder(
      what: try limited(what, "what", to: 500), asset: try asset.map(assetCode),
      point: point.flatMap(PlainText.init)?.string, place: try limited(place, "place", to: 80),
      urgency: urgency, person: try limited(person, "person", to: 80), askedBy: asker,
      phone: try limited(phone, "phone", to: 40))
  }
}

extension RepairStepRequest {
  fileprivate func order(_ step: Path.RepairStep, of repair: Int64) throws -> RepairOrder {
    RepairOrder(
      repair: repair, step: try self.step(step),
      person: try limited(person, "person", to: 80) ?? "",
      note: try limited(note, "note", to: 500))
  }

  private func step(_ step: Path.RepairStep) throws -> RepairOrder.Step {
    switch step {
    case .precaution: .precaution
    case .done: .done
    case .close: .close
    case .inspect: .inspect(isGood: try given(isGood, "isGood"))
    case .call: .call(isSatisfied: try given(isSatisfied, "isSatisfied"))
    case .reclass: .reclass(try given(urgency, "urgency"))
    }
  }
}
