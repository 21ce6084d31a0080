package import DeskDomain

/// A small random source with a seed: the same every run.
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Command {
  /// Something that a visitor, the staff, the printer or the house may do; many are refused.
  package static func random(
    _ number: Int, _ desk: Desk, using random: inout some RandomNumberGenerator
  ) -> Command {
    let counter = Bool.random(using: &random) ? "1" : "2"
    switch Int.random(in: 0..<17, using: &random) {
    case 16: return .turnDay
    case 0...3: return .press(line: "call", key: .test(number))
    case 4: return .issue(IssueOrder(service: "tour", key: .test(number)))
    case 5, 6: return .call(counter: counter, ticket: nil)
    case 7: return .recall(counter: counter)
    case 8: return .finish(counter: counter)
    case 9: return .noShow(counter: counter)
    case 10: return .park(counter: counter)
    case 11: return .moveDoor(line: "door", isOpen: Bool.random(using: &random))
    case 12: return .logCheck(CheckLogged(asset: "FE-01", result: .failed, point: "pin"))
    case 13: return .raise(Alert(kind: .printer, subject: "Ticket", detail: "no. \(number)"))
    case 14: return .clear(.printer, subject: "Ticket")
    default:
      let slip = desk.memory.slips.keys.min() ?? 0
      let state = SlipState.allCases.randomElement(using: &random) ?? .owed
      return .reportSlip(id: slip, SlipProgress(state: state, job: number))
    }
  }
}
