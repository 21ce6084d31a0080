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

extension RepairAsk.Step {
  /// What the note is to say.
  var question: Phrase {
    switch self {
    case .precaution:
      Phrase(zhHans: "请写怎么防护的。", zhHant: "請寫怎麼防護的。", en: "Say what was put in place.")
    case .reclass: Phrase(zhHans: "请写原因。", zhHant: "請寫原因。", en: "Say why.")
    case .call: Phrase(zhHans: "请写客户怎么说。", zhHant: "請寫客戶怎麼說。", en: "Say what they said.")
    case .close:
      Phrase(zhHans: "请写为什么没有回访。", zhHant: "請寫為什麼沒有回訪。", en: "Say why nobody was called.")
    case .done, .inspect: Phrase(zhHans: "请写做了什么。", zhHant: "請寫做了什麼。", en: "Say what was done.")
    }
  }
}
