package import DeskBasics

/// Why a command of the patrol is not honoured (S4, F16).
package enum PatrolRefusal: Hashable, Sendable {
  /// The site file has no patrol.
  case noPatrol
  /// No point has this code; `nearest` are those that may be meant, `known` the first ones of all.
  case unknownPoint(String, nearest: [String], known: [String])
  /// Nothing is to be explained.
  case noAlarm
}

extension PatrolRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .noPatrol: ErrorCode(.conflict, "no-patrol")
    case .unknownPoint: ErrorCode(.invalid, "unknown-patrol-point", "code")
    case .noAlarm: ErrorCode(.conflict, "no-patrol-alarm", "note")
    }
  }

  package var detail: Phrase {
    switch self {
    case .noPatrol:
      Phrase(zhHans: "本站点没有巡更", zhHant: "本站點沒有巡更", en: "nobody walks rounds at this site")
    case .unknownPoint(let code, _, _):
      .unknown(Phrase(zhHans: "巡更点", zhHant: "巡更點", en: "patrol point"), code)
    case .noAlarm:
      Phrase(
        zhHans: "没有要说明的漏巡", zhHant: "沒有要說明的漏巡", en: "no missed round is to be explained")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .noPatrol:
      Remedy(
        Phrase(
          zhHans: "请在站点文件里加上 patrol: 一节。", zhHant: "請在站點檔裡加上 patrol: 一節。",
          en: "Add the section patrol: to the site file."), see: .siteFile, "patrol")
    case .unknownPoint(_, let nearest, let known): .meant(nearest, of: known)
    case .noAlarm:
      Remedy(
        Phrase(zhHans: "请看昨夜巡更。", zhHant: "請看昨夜巡更。", en: "See the night's rounds."), see: .rounds)
    }
  }
}
