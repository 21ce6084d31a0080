/// What a script finds broken, and does about it (R1–R3, F19).
package enum ScriptRepair: Hashable, Sendable {
  /// `finding FE-01 pin`, `finding FE-01 pin minor for 周先生`
  case found(asset: String, point: String, Repair.Urgency?, askedBy: String?)
  /// `repair 1 done by wang`
  case step(RepairOrder)

  /// What a script says where a step needs a word.
  package static let note = "cone put beside it"

  /// `asker` is the key under which the name is kept of whoever asks for the repair.
  package func command(asker key: PersonKey) throws(VisitorNameError) -> Command {
    switch self {
    case .found(let asset, let point, let urgency, let asker):
      var order = FindingOrder(asset: asset, point: point, urgency: urgency)
      if let asker {
        order.askedBy = NamedPerson(key: key, name: try VisitorName(parsing: asker))
      }
      return .openFinding(order)
    case .step(let order): return .moveRepair(order)
    }
  }
}

extension Words {
  /// `FE-01 pin`, `FE-01 pin minor for 周先生`.
  mutating func finding() throws(ScriptWordError) -> ScriptAction {
    let asset = try name("the asset's code")
    let point = try name("the point that is not good")
    let urgency = maybe(oneOf: Repair.Urgency.byWord)
    let isAsked = try take("for")
    return .repair(
      .found(
        asset: asset, point: point, urgency,
        askedBy: isAsked ? try name("who asks for it") : nil))
  }

  /// `1 precaution by wang`, `1 inspect passed by li`, `1 call satisfied by li`, `1 reclass minor by wang`.
  mutating func repair() throws(ScriptWordError) -> ScriptAction {
    let id = Int64(try count())
    let step = try repairStep()
    guard try take("by") else {
      throw ScriptWordError(reason: "say who: repair 1 done by wang")
    }
    let person = try name("the person")
    return .repair(
      .step(RepairOrder(repair: id, step: step, person: person, note: ScriptRepair.note)))
  }

  private mutating func repairStep() throws(ScriptWordError) -> RepairOrder.Step {
    switch try one(of: ["precaution", "reclass", "done", "inspect", "call", "close"]) {
    case "precaution": return .precaution
    case "reclass": return .reclass(try one(of: Repair.Urgency.byWord))
    case "done": return .done
    case "inspect": return .inspect(isGood: try one(of: ["passed": true, "failed": false]))
    case "call":
      return .call(isSatisfied: try one(of: ["satisfied": true, "unsatisfied": false]))
    default: return .close
    }
  }
}
