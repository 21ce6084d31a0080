import DeskDomain

extension Problem {
  /// What the API says to a command of the patrol that is refused (S4, F16).
  init(patrol refusal: PatrolRefusal) {
    switch refusal {
    case .noPatrol:
      self.init(
        type: "no-patrol", title: "No patrol", status: 409,
        detail: "nobody walks rounds at this site",
        remedy: "Add the section patrol: to the site file.")
    case .unknownPoint(let code, let nearest, let known):
      self.init(
        type: "unknown-patrol-point", title: "Unknown point", status: 422,
        detail: "no point of the patrol has the code \"\(code.prefix(64))\"", field: "code",
        remedy: nearest.isEmpty ? "Points: \(list(known))." : "Did you mean \(list(nearest))?")
    case .noAlarm:
      self.init(
        type: "no-patrol-alarm", title: "Nothing to explain", status: 409,
        detail: "no missed round is to be explained", field: "note",
        remedy: "`frontdesk patrol report` shows the night's rounds.")
    }
  }
}
