package import DeskBasics

/// Why a check is not taken, or a due check not waived (F1–F19, R4).
package enum CheckRefusal: Hashable, Sendable {
  case unknownAsset(String, nearest: [String])
  case unknownPoint(String, asset: String, known: [String])
  /// A failed check names the point that failed.
  case pointMissing(asset: String, known: [String])
  /// The asset is not looked at any more.
  case assetRetired(String, since: LocalDate)
  /// The asset has been looked at, and its next due check is not open yet.
  case notDue(asset: String, last: LastCheck?, made: LocalDateTime?, next: LocalDateTime?)
  /// Only the newest check of an asset can be corrected.
  case notTheNewest(Int64, asset: String, newest: Int64?)
  case nothingToWaive(asset: String, known: [LocalDate])
}

extension CheckRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .unknownAsset: ErrorCode(.invalid, "unknown-asset", "asset")
    case .unknownPoint: ErrorCode(.invalid, "unknown-point", "point")
    case .pointMissing: ErrorCode(.invalid, "point-missing", "point")
    case .assetRetired: ErrorCode(.conflict, "asset-retired", "asset")
    case .notDue: ErrorCode(.conflict, "no-check-due", "asset")
    case .notTheNewest: ErrorCode(.conflict, "not-the-newest-check", "corrects")
    case .nothingToWaive(_, let known):
      ErrorCode(.conflict, "nothing-to-waive", known.isEmpty ? "asset" : "date")
    }
  }

  package var detail: Phrase {
    switch self {
    case .unknownAsset(let code, _):
      .unknown(Phrase(zhHans: "设备", zhHant: "設備", en: "asset"), code)
    case .unknownPoint(let point, _, _):
      .unknown(Phrase(zhHans: "检查点", zhHant: "檢查點", en: "point"), point)
    case .pointMissing(let asset, _):
      Phrase(
        zhHans: "\(asset) 不合格，没有写是哪一点", zhHant: "\(asset) 不合格，沒有寫是哪一點",
        en: "a failed check of \(asset) names the point that failed")
    case .assetRetired(let code, let since):
      Phrase(
        zhHans: "\(code) 从 \(since) 起停用", zhHant: "\(code) 從 \(since) 起停用",
        en: "\(code) has been out of use since \(since)")
    case .notDue(let asset, let last, let made, let next):
      Self.checked(asset, last, made).followed(by: next)
    case .notTheNewest(let seq, let asset, _):
      Phrase(
        zhHans: "记录 \(seq) 不是 \(asset) 最近的一次检查", zhHant: "記錄 \(seq) 不是 \(asset) 最近的一次檢查",
        en: "entry \(seq) is not the newest check of \(asset)")
    case .nothingToWaive(let asset, _):
      Phrase(
        zhHans: "\(asset) 现在没有到期的检查，近期也没有漏检", zhHant: "\(asset) 現在沒有到期的檢查，近期也沒有漏檢",
        en: "no check of \(asset) is due now, and none was missed lately")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknownAsset(_, let nearest) where nearest.isEmpty:
      Remedy(
        Phrase(
          zhHans: "请在站点文件 checks: 里加上。", zhHant: "請在站點檔 checks: 裡加上。",
          en: "Add it under checks: in the site file."), see: .siteFile, "checks")
    case .unknownAsset(_, let nearest): .meant(nearest, of: [])
    case .unknownPoint(_, _, let known), .pointMissing(_, let known): .oneOf(known)
    case .assetRetired:
      Remedy(
        Phrase(
          zhHans: "请检查替换它的那一件，或在站点文件里去掉 retired。",
          zhHant: "請檢查替換它的那一件，或在站點檔裡去掉 retired。",
          en: "Check the one that took its place, or take \"retired\" out of the site file."),
        see: .siteFile, "checks")
    case .notDue(_, let last, _, _): Self.remedy(correcting: last?.seq)
    case .notTheNewest(_, let asset, let newest):
      Remedy(
        newest.map {
          Phrase(
            zhHans: "最近的一次是记录 \($0)。", zhHant: "最近的一次是記錄 \($0)。", en: "The newest is \($0).")
        }
          ?? Phrase(
            zhHans: "\(asset) 还没有检查过。", zhHant: "\(asset) 還沒有檢查過。",
            en: "\(asset) has not been checked yet."))
    case .nothingToWaive(_, let known) where known.isEmpty:
      Remedy(
        Phrase(zhHans: "请看有哪些到期的检查。", zhHant: "請看有哪些到期的檢查。", en: "See which checks are due."),
        see: .dueChecks)
    case .nothingToWaive(_, let known): .oneOf(known.map(\.description))
    }
  }

  private static func checked(
    _ asset: String, _ last: LastCheck?, _ made: LocalDateTime?
  ) -> Phrase {
    guard let last, let made else {
      return Phrase(
        zhHans: "\(asset) 现在不用检查", zhHant: "\(asset) 現在不用檢查",
        en: "\(asset) is not to be checked now")
    }
    let time = "\(made.date) \(made.time)"
    let (chinese, english) = last.check.person.map { ("由 \($0) ", " by \($0)") } ?? ("", "")
    return Phrase(
      zhHans: "\(asset) 已在 \(time) \(chinese)检查过（记录 \(last.seq)）",
      zhHant: "\(asset) 已在 \(time) \(chinese)檢查過（記錄 \(last.seq)）",
      en: "\(asset) was checked\(english) at \(time) (entry \(last.seq))")
  }

  private static func remedy(correcting seq: Int64?) -> Remedy {
    guard let seq else {
      return Remedy(
        Phrase(
          zhHans: "请到时再查；坏了请报修。", zhHant: "請到時再查；壞了請報修。",
          en: "Come back then; if something is broken, report it."), ask: .finding)
    }
    return Remedy(
      Phrase(
        zhHans: "查错了请更正记录 \(seq)；之后坏了请报修。", zhHant: "查錯了請更正記錄 \(seq)；之後壞了請報修。",
        en: "If that was wrong, correct entry \(seq); if something has broken since, report it."),
      ask: .finding)
  }
}

extension Phrase {
  /// When the next check is.
  fileprivate func followed(by next: LocalDateTime?) -> Phrase {
    guard let next else { return self }
    let time = "\(next.date) \(next.time)"
    return Phrase(
      zhHans: "\(zhHans)；下次从 \(time) 起", zhHant: "\(zhHant)；下次從 \(time) 起",
      en: "\(en); the next check is from \(time)")
  }
}
