package import DeskBasics
package import DeskDomain
package import Foundation

/// A repair as the API shows it.
package struct RepairView: Codable, Hashable, Sendable {
  package var repair: Int64
  /// Where it stands.
  package var state: Repair.Stage
  package var urgency: Repair.Urgency
  package var asset: String?
  package var point: String?
  package var place: String?
  package var what: String?
  /// Who found it.
  var person: String?
  package var precaution: String?
  /// Who did it.
  var doneBy: String?
  /// By the end of which date the next step is due.
  package var due: LocalDate?
  /// Whether a deadline has passed (K9).
  package var isOverdue: Bool
  var timesReopened: Int
  var timesNoted: Int
  /// Whom to call when it is done; gone once the name was erased.
  package var askedBy: String?
  package var phone: String?
  /// What happened to it, the oldest first; nil in lists.
  package var history: [Step]?

  /// An entry of the journal that is about it.
  package struct Step: Codable, Hashable, Sendable {
    var seq: Int64
    package var at: Date
    /// `found`, `done`, `passed`.
    package var step: String
    package var person: String?
    package var note: String?

    /// Nil where the entry is about no repair.
    package init?(_ entry: JournalEntry) {
      switch entry.event {
      case .findingOpened(let body):
        (step, person, note) = ("found", body.finding.person, body.finding.what)
      case .findingNoted(let body): (step, person, note) = ("found again", body.person, body.note)
      case .repairMoved(let body): (step, person, note) = (body.step.word, body.person, body.note)
      default: return nil
      }
      seq = entry.seq
      at = entry.at.wall
    }
  }

  init(
    _ repair: Repair, asker: Person? = nil, language: Language = .english, history: [Step]? = nil
  ) {
    self.repair = repair.id
    state = repair.stage
    switch repair.state {
    case .done(let by, _), .inspected(let by, _): doneBy = by
    case .open, .closed: break
    }
    urgency = repair.urgency
    asset = repair.finding.asset
    point = repair.finding.point
    place = repair.finding.place
    what = repair.finding.what
    person = repair.finding.person
    precaution = repair.precaution?.what
    due = repair.deadline
    isOverdue = repair.isOverdue
    timesReopened = repair.timesReopened
    timesNoted = repair.timesNoted
    askedBy = asker?.name?.addressed(in: language)
    phone = asker?.phone
    self.history = history
  }
}

extension Desk {
  /// The open repairs, in the order in which they were found.
  package var repairViews: [RepairView] { state.repairs.all.map { repairView($0) } }

  package func repairView(_ repair: Repair, history: [RepairView.Step]? = nil) -> RepairView {
    RepairView(
      repair, asker: repair.finding.askedBy.flatMap { state.people[$0] },
      language: site.languages.first ?? .english, history: history)
  }
}
