import DeskBasics
import DeskDomain

extension Problem {
  /// What the API says to a check that is refused (F1–F19, R4); nil where the refusal is about something else.
  init?(check refusal: Refusal) {
    switch refusal {
    case .unknownAsset(let code, let nearest):
      self.init(
        type: "unknown-asset", title: "Unknown asset", status: 422,
        detail: "there is no asset \"\(code.prefix(64))\"", field: "asset",
        remedy: nearest.isEmpty
          ? "Add it under checks: in the site file." : "Did you mean \(list(nearest))?")
    case .assetRetired(let code, let since):
      self.init(
        type: "asset-retired", title: "Asset retired", status: 409,
        detail: "\(code) is not in use since \(since)", field: "asset",
        remedy: "Check the one that took its place, or take \"retired\" out of the site file.")
    case .unknownPoint(let point, let asset, let known):
      self.init(
        type: "unknown-point", title: "Unknown point", status: 422,
        detail: "there is no point \"\(point.prefix(64))\"", field: "point",
        remedy: "Points of \(asset): \(list(known)).")
    case .pointMissing(let asset, let known):
      self.init(
        type: "point-missing", title: "Point missing", status: 422,
        detail: "a failed check of \(asset) names the point that failed", field: "point",
        remedy: "Points of \(asset): \(list(known)).")
    case .noCheckDue(let asset, let last, let made, let next):
      self.init(
        type: "no-check-due", title: "Not to be checked now", status: 409,
        detail: Self.words(of: last, made, asset)
          + (next.map { "; the next check is from \($0.date) \($0.time)" } ?? ""),
        field: "asset",
        remedy: last.map {
          "If that was wrong: --corrects \($0.seq). If something has broken since: frontdesk finding report."
        } ?? "Come back then. If something is broken: frontdesk finding report.")
    case .notTheNewestCheck(let seq, let asset, let newest):
      self.init(
        type: "not-the-newest-check", title: "Not the newest check", status: 409,
        detail: "entry \(seq) is not the newest check of \(asset)", field: "corrects",
        remedy: newest.map { "The newest is \($0)." } ?? "\(asset) has not been checked yet.")
    case .nothingToWaive(let asset, let known):
      self.init(
        type: "nothing-to-waive", title: "Nothing to waive", status: 409,
        detail: "no such check of \(asset) is open, or was missed lately",
        field: known.isEmpty ? "asset" : "date",
        remedy: known.isEmpty
          ? "`frontdesk check due` lists what is open."
          : "There is one of \(list(known.map(\.description))): --date says which.")
    default: return nil
    }
  }

  private static func words(
    of last: LastCheck?, _ made: LocalDateTime?, _ asset: String
  ) -> String {
    guard let last, let made else { return "\(asset) is not to be checked now" }
    let who = last.check.person.map { " by \($0)" } ?? ""
    return "\(asset) was checked\(who) at \(made.date) \(made.time) (entry \(last.seq))"
  }
}
