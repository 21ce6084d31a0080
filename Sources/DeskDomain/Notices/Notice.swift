package import DeskBasics

/// Something that everybody in the lobby is told (N1, N2), for as long as it matters.
package struct Notice: Hashable, Codable, Sendable {
  /// What it is about.
  package enum Matter: Hashable, Codable, Sendable {
    /// Something does not work (N1).
    case outage(Outage, reason: Name)
    /// Pest control in the grounds, from the notice's begin to its end (N2).
    case pestControl(reason: Name?)
    /// In the words of the site.
    case text(Name)

    var kind: NoticeKind {
      switch self {
      case .outage: .outage
      case .pestControl: .pestControl
      case .text: .text
      }
    }
  }

  /// From 1, without gaps.
  package var id: Int64
  package var matter: Matter
  package var from: LocalStamp
  /// Until when it stands there; of an outage: when it will be over.
  package var until: LocalStamp
  /// Whether a later end was stated once what was stated first was not kept.
  var isExtended = false

  init(
    id: Int64, matter: Matter, from: LocalStamp, until: LocalStamp, isExtended: Bool = false
  ) {
    self.id = id
    self.matter = matter
    self.from = from
    self.until = until
    self.isExtended = isExtended
  }

  /// States another end; a later one is apologised for.
  mutating func move(to end: LocalStamp) {
    isExtended = isExtended || end > until
    until = end
  }

  package var kind: NoticeKind { matter.kind }
}

/// The kinds of notice; each has requirements of its own.
package enum NoticeKind: String, CaseIterable, Codable, Hashable, Sendable {
  case outage
  case pestControl = "pest-control"
  case text
}

/// What does not work.
package enum Outage: String, CaseIterable, Codable, Hashable, Sendable {
  case water
  case power
  case lift
  case network
  case other
}
