package import DeskBasics

/// What is looked at, how often, and after which standard (F1–F18).
package struct Checklist: Hashable, Sendable {
  /// `F3` of the catalogue; `own` of a site's own.
  package var id: String
  /// Higher when its points or its rhythm change: a logged check says which one it followed.
  package var version: Int
  /// The standard and its edition; nil: the service standard alone.
  package var follows: String?
  var name: Phrase
  /// Nil: by its own plan, or when noticed; then there are no due checks.
  package var rhythm: CheckRhythm?
  /// At least one; their ids are unique.
  package var points: [CheckPoint]

  init(
    id: String, version: Int = 1, follows: String? = nil, name: Phrase, rhythm: CheckRhythm?,
    points: [CheckPoint]
  ) {
    self.id = id
    self.version = version
    self.follows = follows
    self.name = name
    self.rhythm = rhythm
    self.points = points
  }

  /// A site's own, whose points have no names.
  package init(rhythm: CheckRhythm?, points: [String]) {
    self.init(
      id: Self.own, name: Phrase(zhHans: "检查", zhHant: "檢查", en: "Check"), rhythm: rhythm,
      points: points.map { CheckPoint(id: $0) })
  }

  /// The id of every checklist that the catalogue does not have.
  static let own = "own"

  /// What due checks made ahead were made by: another rhythm, version or list makes others.
  var signature: String {
    "\(id) \(version) \(rhythm?.word ?? "-")"
  }
}

/// One thing to look at.
package struct CheckPoint: Hashable, Sendable {
  /// Short, ASCII (`gauge`).
  package var id: String
  /// In order when this is true ("Gauge in the green"); nil: the id says it.
  var name: Phrase?

  package init(id: String, name: Phrase? = nil) {
    self.id = id
    self.name = name
  }

  init(_ id: String, _ zhHans: String, _ zhHant: String, _ english: String) {
    self.init(id: id, name: Phrase(zhHans: zhHans, zhHant: zhHant, en: english))
  }

  /// What to call it in `language`.
  package func text(in language: Language) -> String { name?[language] ?? id }
}
