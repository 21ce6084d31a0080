import DeskAPI
import DeskDomain
import DeskEngine
import Hummingbird

/// Notices on the board: outages, pest control, words of the site (N1, N2).
extension DeskRoutes {
  func addNotices(to router: Router<DeskContext>) {
    router.get("/v1/notices") { _, _ in
      let (desk, moment) = await engine.view()
      return try respond(desk.noticeViews(at: moment))
    }
    router.post("/v1/notices") { request, context in
      let order = try await request.body(NoticeRequest.self).order()
      return try await answer(.postNotice(order), request, context, status: .created)
    }
    router.post("/v1/notices/{id}/{step}") { request, context in
      let id = try context.number("id", of: "notice")
      let word = try context.segment("step")
      guard let step = Path.NoticeStep(rawValue: word) else {
        throw Problem(unknownStep: word, known: Path.NoticeStep.allCases.map(\.rawValue))
      }
      switch step {
      case .extend:
        let end = try await request.body(NoticeEndRequest.self).end()
        return try await answer(.extendNotice(id: id, until: end), request, context)
      case .close: return try await answer(.closeNotice(id: id), request, context)
      }
    }
  }
}
