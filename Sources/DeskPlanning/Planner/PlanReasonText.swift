import DeskBasics

extension PlanReason {
  /// As many slots are named one by one; more are summed up.
  private static let mostNamed = 6

  /// For the supervisor, in English, one sentence; the obstacles' own texts stand beside it.
  package var text: String {
    switch self {
    case .tooFew(let slots, let needed, let mayTake, _):
      let those = mayTake.joined(separator: ", ")
      guard slots.count > 1 else {
        let many = needed == 1 ? "" : " needs \(needed) persons and"
        return mayTake.isEmpty
          ? "nobody may take \(Self.named(slots))"
          : "\(Self.named(slots))\(many) may be taken by \(those) only"
      }
      let dates = Set(slots.map(\.date)).sorted().map(\.description).joined(separator: " and ")
      let who =
        mayTake.isEmpty
        ? "nobody may take any of them"
        : "only \(mayTake.count) may take one of them: \(those)"
      return "on \(dates) \(needed) persons are needed at once, or without the rest between, and "
        + "\(who) (\(Self.named(slots)))"
    case .tooMuch(let slots, let needed, let limits, _):
      let most = limits.map { "\($0.person) \($0.atMost) (\($0.rule.rawValue))" }
      return "\(needed) duties are too many for those who may take one of them, who can take at "
        + "most: \(most.joined(separator: ", ")) (\(Self.named(slots)))"
    case .notTogether(let slots, let mayTake, _):
      return "not all of these slots can be covered by \(mayTake.joined(separator: ", ")), "
        + "however they take turns: \(Self.named(slots))"
    }
  }

  private static func named(_ slots: [ShiftSlot.Key]) -> String {
    guard slots.count > mostNamed, let first = slots.first, let last = slots.last else {
      return slots.map(\.description).joined(separator: "; ")
    }
    let posts = Set(slots.map(\.post)).sorted().joined(separator: ", ")
    return "\(slots.count) slots at \(posts), from \(first.date) to \(last.date)"
  }
}
