package import DeskDomain
package import Foundation

/// A check to be logged.
package struct CheckRequest: Codable, Hashable, Sendable {
  package var asset: String
  package var result: CheckResult
  package var point: String?
  package var note: String?
  package var person: String?

  package init(
    asset: String, result: CheckResult, point: String? = nil, note: String? = nil,
    person: String? = nil
  ) {
    self.asset = asset
    self.result = result
    self.point = point
    self.note = note
    self.person = person
  }
}

/// An asset and when it was last looked at.
package struct AssetView: Codable, Hashable, Sendable {
  package var asset: String
  package var name: [String]
  package var rhythm: CheckRhythm
  package var points: [String]
  package var last: CheckView?

  package init(_ asset: Asset, last: CheckView?, languages: [Language]) {
    self.asset = asset.code
    name = asset.name.texts(in: languages)
    rhythm = asset.rhythm
    points = asset.points
    self.last = last
  }
}

/// A logged check.
package struct CheckView: Codable, Hashable, Sendable {
  /// Of its journal entry.
  package var seq: Int64
  package var at: Date
  package var asset: String
  package var result: CheckResult
  package var point: String?
  package var note: String?
  package var person: String?

  package init(seq: Int64, at: Date, _ check: CheckLogged) {
    self.seq = seq
    self.at = at
    asset = check.asset
    result = check.result
    point = check.point
    note = check.note
    person = check.person
  }
}

/// What the printer's process says of the printer as a whole.
package struct PrinterReport: Codable, Hashable, Sendable {
  /// What is wrong and what to do; nil: all is well.
  package var trouble: String?
  /// Whether the trouble keeps slips from coming out; taken to be so where it is not said.
  package var stopsSlips: Bool?

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
