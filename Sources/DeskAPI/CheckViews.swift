package import DeskBasics
package import DeskDomain
package import DeskPlanning
package import Foundation

/// A due check that was ended.
package struct DueCheckReceipt: Codable, Hashable, Sendable {
  package var asset: String
  package var due: Date

  package init(asset: String, due: Int64) {
    self.asset = asset
    self.due = Date(seconds: due)
  }
}

/// An asset and when it was last looked at.
package struct AssetView: Codable, Hashable, Sendable {
  package var asset: String
  package var name: [String]
  var area: [String]?
  /// `F3`, or `own`.
  package var checklist: String
  var version: Int
  /// The standard and edition that the checklist follows.
  var follows: String?
  /// `monthly`, `daily by 10:00`; nil: by its own plan.
  package var rhythm: String?
  package var points: [String]
  package var last: CheckView?

  init(_ asset: Asset, last: CheckView?, languages: [Language]) {
    self.asset = asset.code
    name = asset.name.texts(in: languages)
    area = asset.area?.texts(in: languages)
    checklist = asset.checklist.id
    version = asset.checklist.version
    follows = asset.checklist.follows
    rhythm = asset.checklist.rhythm?.word
    points = asset.points
    self.last = last
  }
}

/// Something that is to be looked at now.
package struct DueCheckView: Codable, Hashable, Sendable {
  package struct Point: Codable, Hashable, Sendable {
    package var point: String
    /// In order when this is so, one text for each of the site's languages.
    package var name: [String]
  }

  package var asset: String
  package var name: [String]
  package var area: [String]?
  package var checklist: String
  /// Until when.
  package var due: Date
  /// Whether that is over.
  package var isLate: Bool
  /// From then on it counts as missed.
  var missed: Date
  package var points: [Point]

  init(_ dueCheck: DueCheck, _ asset: Asset, at moment: Moment, languages: [Language]) {
    self.asset = asset.code
    name = asset.name.texts(in: languages)
    area = asset.area?.texts(in: languages)
    checklist = dueCheck.key.checklist
    due = dueCheck.key.due
    isLate = moment.isClockTrusted && dueCheck.key.due < moment.wall
    missed = dueCheck.missed
    points = asset.checklist.points.map { point in
      Point(point: point.id, name: languages.map { point.text(in: $0) })
    }
  }
}

extension Desk {
  /// What is to be looked at now, for `person` where one is named: of posts that this person may take.
  package func dueChecks(for person: StaffMember?, at moment: Moment) -> [DueCheckView] {
    dueChecks(at: moment)
      .filter { _, asset in
        guard let person, let post = asset.post else { return true }
        return person.mayTake(post: post)
      }
      .map { DueCheckView($0, $1, at: moment, languages: site.languages) }
  }

  /// Every asset and its newest check.
  package var assetViews: [AssetView] {
    site.assets.map { asset in
      AssetView(
        asset,
        last: state.dueChecks.last[asset.code].map(CheckView.init),
        languages: site.languages)
    }
  }
}

/// A logged check.
package struct CheckView: Codable, Hashable, Sendable {
  /// Of its journal entry.
  var seq: Int64
  package var at: Date
  package var asset: String
  package var result: CheckResult
  /// The points that failed.
  package var points: [String]
  package var note: String?
  package var person: String?
  /// Whether it was made after it was due.
  var isLate: Bool
  /// The entry that it corrects.
  var corrects: Int64?

  init(_ last: LastCheck) {
    let check = last.check
    seq = last.seq
    at = last.at.wall
    asset = check.asset
    result = check.result
    points = check.failedPoints
    note = check.note
    person = check.person
    isLate = check.isLate == true
    corrects = check.corrects
  }
}

/// The newest check of an asset, and what is being mended of its failed points (R1).
package struct CheckReceipt: Codable, Hashable, Sendable {
  package var check: CheckView?
  package var repairs: [RepairView]
}

extension Desk {
  package func checkAnswer(of asset: String) -> CheckReceipt {
    let last = state.dueChecks.last[asset]
    let repairs = (last?.check.failedPoints ?? []).compactMap {
      state.repairs.repair(of: asset, point: $0)
    }
    return CheckReceipt(
      check: last.map(CheckView.init),
      repairs: repairs.map { repairView($0) })
  }
}

/// What the printer's process says of the printer as a whole.
package struct PrinterReport: Codable, Hashable, Sendable {
  /// What is wrong and what to do; nil: all is well.
  var trouble: String?
  /// Whether the trouble keeps slips from coming out; taken to be so where it is not said.
  var stopsSlips: Bool?

  package init(trouble: String?, stopsSlips: Bool? = nil) {
    self.trouble = trouble
    self.stopsSlips = stopsSlips
  }

  /// In the desk's terms.
  package var health: PrinterHealth {
    guard let words = trouble.flatMap(PlainText.init)?.string else { return .well }
    return stopsSlips == false ? .needsAttention(words) : .inTrouble(words)
  }
}
