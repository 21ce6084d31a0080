import DeskTesting
import Testing

@testable import DeskDomain

/// Who may ask for what: one table.
@Suite struct RoleTests {
  @Test(
    "each role has its own business, and the supervisor all of it",
    arguments: [
      (Ask.draw(DrawAsk(service: "consult")), [Role.reception, .supervisor]),
      (.counter(CounterAsk("1", .finish)), [.reception, .supervisor]),
      (.turns(.free(consultant: "li")), [.reception, .supervisor]),
      (.turns(.swap(consultant: "li", with: "wu")), [.supervisor]),
      (.rota(.undo(id: 1)), [.supervisor]),
      (.check(CheckAsk(asset: "FE-01", result: .ok)), [.maintenance, .supervisor]),
      (.repair(RepairAsk(1, .done, person: "wang")), [.maintenance, .supervisor]),
      (.finding(FindingAsk(what: "tap drips")), [.reception, .maintenance, .supervisor]),
    ])
  func table(ask: Ask, roles: [Role]) {
    #expect(ask.roles == Set(roles))
  }
}
