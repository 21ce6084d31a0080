package import DeskBasics
package import Foundation

/// An asset was looked at.
package struct CheckLogged: Hashable, Codable, Sendable {
  package var asset: String
  package var result: CheckResult
  /// The point that failed, the first of them.
  package var point: String?
  /// The others that failed.
  var furtherPoints: [String]?
  package var note: String?
  /// Who looked.
  package var person: String?
  /// Which checklist was followed, in which version; nil in entries of earlier releases.
  var checklist: String?
  var version: Int?
  /// Of the due check that this check ended, s since 1970; nil: of none.
  var due: Int64?
  /// Whether that was over.
  package var isLate: Bool?
  /// The entry that this one corrects (R4).
  package var corrects: Int64?

  package init(
    asset: String, result: CheckResult, points: [String] = [], note: String? = nil,
    person: String? = nil, checklist: String? = nil, version: Int? = nil, due: Int64? = nil,
    isLate: Bool? = nil, corrects: Int64? = nil
  ) {
    self.asset = asset
    self.result = result
    point = points.first
    furtherPoints = points.count > 1 ? Array(points.dropFirst()) : nil
    self.note = note
    self.person = person
    self.checklist = checklist
    self.version = version
    self.due = due
    self.isLate = isLate
    self.corrects = corrects
  }

  /// All points that failed.
  package var failedPoints: [String] { [point].compactMap(\.self) + (furtherPoints ?? []) }

  /// The due check that it ended.
  var dueCheck: DueCheck.Key? {
    guard let due, let checklist, corrects == nil else { return nil }
    return DueCheck.Key(asset: asset, checklist: checklist, due: Date(seconds: due))
  }
}

/// The outcome of a check.
package enum CheckResult: String, Hashable, Codable, CaseIterable, Sendable {
  case ok
  case failed = "fail"
}

/// Due checks were made, up to a date.
package struct ChecksScheduled: Hashable, Codable, Sendable {
  /// The last date whose due checks are made now.
  var through: LocalDate
  /// By which signature the due checks of an asset are made, where that is new.
  var plans: [String: String]?
  /// Assets that get no more due checks.
  var ended: [String]?
  var groups: [Group]

  package init(
    through: LocalDate, plans: [String: String]? = nil, ended: [String]? = nil,
    groups: [Group]
  ) {
    self.through = through
    self.plans = plans
    self.ended = ended
    self.groups = groups
  }

  /// Due checks of one window: many assets share one.
  package struct Group: Hashable, Codable, Sendable {
    package var checklist: String
    /// s since 1970, like all times here: what was due stays so, whatever becomes of the zone's rules.
    var opens: Int64
    package var due: Int64
    var missed: Int64
    /// The date on which it is due, for reports.
    var date: LocalDate
    package var assets: [String]

    package init(
      checklist: String, opens: Int64, due: Int64, missed: Int64, date: LocalDate,
      assets: [String]
    ) {
      self.checklist = checklist
      self.opens = opens
      self.due = due
      self.missed = missed
      self.date = date
      self.assets = assets
    }

    var dueChecks: [DueCheck] {
      assets.map { asset in
        DueCheck(
          key: DueCheck.Key(asset: asset, checklist: checklist, due: Date(seconds: due)),
          opens: Date(seconds: opens), missed: Date(seconds: missed), date: date)
      }
    }
  }
}

/// Due checks ended without a check.
package struct DueChecksEnded: Hashable, Codable, Sendable {
  package enum Way: EventStep, Hashable, Sendable {
    /// Their time was over.
    case missed
    /// Somebody said why they are not needed, or were missed.
    case waived
    /// The site file has them otherwise now, and they had not opened.
    case withdrawn

    var kind: EventKind {
      switch self {
      case .missed: .checksMissed
      case .waived: .checksWaived
      case .withdrawn: .checksWithdrawn
      }
    }
  }

  /// Why, in a person's words; nil where they were missed.
  var reason: String?
  /// Who said so.
  var person: String?
  /// Whether the desk was off when they were due.
  var isBackFilled: Bool?
  var groups: [Group]

  struct Group: Hashable, Codable, Sendable {
    var checklist: String
    /// s since 1970.
    var due: Int64
    var assets: [String]
  }

  init(
    _ keys: [DueCheck.Key], reason: String? = nil, person: String? = nil, isBackFilled: Bool? = nil
  ) {
    self.reason = reason
    self.person = person
    self.isBackFilled = isBackFilled
    groups = Dictionary(grouping: keys) { [$0.checklist, String($0.dueSeconds)] }.values
      .map { same in
        Group(
          checklist: same[0].checklist, due: same[0].dueSeconds, assets: same.map(\.asset).sorted())
      }
      .sorted { ($0.due, $0.checklist) < ($1.due, $1.checklist) }
  }

  var keys: [DueCheck.Key] {
    groups.flatMap { group in
      group.assets.map {
        DueCheck.Key(asset: $0, checklist: group.checklist, due: Date(seconds: group.due))
      }
    }
  }
}

extension DueCheck.Key {
  /// s since 1970.
  package var dueSeconds: Int64 { due.seconds }
}

extension Date {
  package init(seconds: Int64) { self.init(timeIntervalSince1970: Double(seconds)) }

  /// Whole seconds since 1970.
  package var seconds: Int64 { Int64(timeIntervalSince1970.rounded()) }
}
