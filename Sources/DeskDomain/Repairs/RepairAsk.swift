package import DeskBasics

/// A step of a repair (R1–R3).
package struct RepairAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    /// What keeps people safe until it is done.
    case precaution
    case done
    /// The re-inspection, by somebody else.
    case inspect(passed: Bool)
    /// The call to whoever asked for it.
    case call(satisfied: Bool)
    case reclass(urgency: Repair.Urgency)
    /// Without having reached whoever asked for it.
    case close

    package enum CodingKeys: String, AskWord {
      case precaution, done, inspect, call, reclass, close
    }
  }

  var id: Int64
  var step: Step
  /// Who: an id, a login or a name.
  var person: ShortText
  /// What was put in place, done, seen or said; why.
  var note: Note?

  package init(_ id: Int64, _ step: Step, person: ShortText, note: Note? = nil) {
    self.id = id
    self.step = step
    self.person = person
    self.note = note
  }
}
