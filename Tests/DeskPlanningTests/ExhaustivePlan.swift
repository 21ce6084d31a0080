@testable import DeskPlanning

/// Tries every person in every seat, in order, and asks the validator after each: slow and obviously right.
///
/// A part that breaks a rule is not gone on with, as a further duty never mends one.
struct ExhaustivePlan {
  enum Receipt: Equatable {
    case possible
    case impossible
    /// It would take too long.
    case unknown
  }

  private let scene: PlanScene
  private let seats: [ShiftSlot]
  private var left: Int

  init(_ scene: PlanScene, limit: Int) {
    self.scene = scene
    seats = scene.demand.slots.flatMap { Array(repeating: $0, count: $0.persons) }
    left = limit
  }

  mutating func answer() -> Receipt { answer([]) }

  private mutating func answer(_ duties: [Duty]) -> Receipt {
    guard duties.count < seats.count else { return .possible }
    for member in scene.staff {
      left -= 1
      if left < 0 { return .unknown }
      let more = duties + [seats[duties.count].taken(by: member.id)]
      guard scene.faults(more).isEmpty else { continue }
      let answer = answer(more)
      if answer != .impossible { return answer }
    }
    return .impossible
  }

  /// The most of `slots` that one person can take.
  static func most(of slots: [ShiftSlot.Key], by person: String, _ scene: PlanScene) -> Int {
    func most(_ rest: ArraySlice<ShiftSlot.Key>, _ duties: [Duty]) -> Int {
      guard let first = rest.first else { return duties.count }
      let without = most(rest.dropFirst(), duties)
      let more = duties + [first.taken(by: person)]
      return scene.faults(more).isEmpty ? max(without, most(rest.dropFirst(), more)) : without
    }
    return most(slots[...], [])
  }
}
