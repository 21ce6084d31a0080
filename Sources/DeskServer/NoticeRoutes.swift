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
  }
}
