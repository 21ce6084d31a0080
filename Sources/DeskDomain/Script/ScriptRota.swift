/// What a script does with the rota (S8, S9).
package enum ScriptRota: Hashable, Sendable {
  /// `rota absence wang`: today, the whole day.
  case absence(String)
  /// `rota replace wang by li`
  case replace(String, by: String)
  /// `rota undo 1`
  case undo(Int64)
  /// `handover night-guard to wang`
  case handOver(post: String, to: String)

  package var command: Command {
    switch self {
    case .absence(let person):
      .changeRota(
        RotaOrder(
          date: nil, what: .absence(DutyWords(person: person), isWholeDay: true, .other)))
    case .replace(let person, let other):
      .changeRota(
        RotaOrder(date: nil, what: .replace(DutyWords(person: person), by: other)))
    case .undo(let id): .undoRotaChange(id)
    case .handOver(let post, let to): .handOver(HandoverOrder(post: post, to: to))
    }
  }
}

extension Words {
  /// `absence wang`, `replace wang by li`, `undo 1`.
  mutating func rota() throws(ScriptWordError) -> ScriptAction {
    switch try one(of: ["absence", "replace", "undo"]) {
    case "absence": return .rota(.absence(try name("the person")))
    case "replace":
      let person = try name("the person")
      let other = try take("by") ? try name("the other person") : ""
      guard !other.isEmpty else {
        throw ScriptWordError(reason: "say who: rota replace wang by li")
      }
      return .rota(.replace(person, by: other))
    default: return .rota(.undo(Int64(try count())))
    }
  }

  /// `night-guard to wang`.
  mutating func handover() throws(ScriptWordError) -> ScriptAction {
    let post = try name("the post")
    guard try take("to") else {
      throw ScriptWordError(reason: "say to whom: handover night-guard to wang")
    }
    return .rota(.handOver(post: post, to: try name("the person")))
  }
}
