import ArgumentParser
import DeskBasics
import Testing

@testable import DeskAPI
@testable import DeskDomain
@testable import frontdesk

/// What the command line tells people to type, its own parser takes.
@Suite struct RemedyTests {
  private static let asks: [NextAsk] =
    Alert.Kind.allCases.compactMap {
      Alert(kind: $0, subject: $0 == .slipMissing ? "A012" : "7").way?.ask
    } + [
      NextAsk(.draw), NextAsk(.check), NextAsk(.finding), NextAsk(.waive, of: "FE-01"),
      NextAsk(.correction, of: "7"), NextAsk(.hours, HoursAsk.CodingKeys.add),
      NextAsk(.hours, HoursAsk.CodingKeys.remove),
      NextAsk(.turns, TurnsAsk.CodingKeys.back, of: "li"),
      NextAsk(.turns, TurnsAsk.CodingKeys.refuse, of: "A012"),
      NextAsk(.ticket, TicketAsk.Step.CodingKeys.undo, of: "A012"),
      NextAsk(.ticket, TicketAsk.Step.CodingKeys.assign, of: "A012"),
      NextAsk(.rota, RotaAsk.CodingKeys.undo, of: "4"),
      NextAsk(.rota, RotaAsk.CodingKeys.replace, of: "li"),
    ]
    + [.call, .open, .finish, .undo, .goOnBreak].map { (step: CounterAsk.Step.CodingKeys) in
      NextAsk(.counter, step, of: "1")
    }
    + [.done, .inspect, .call].map { (step: RepairAsk.Step.CodingKeys) in
      NextAsk(.repair, step, of: "7")
    }

  private static let commands =
    asks.map(\.command)
    + Place.Kind.allCases.compactMap {
      Place(kind: $0, id: [.ticket: "A012", .rota: "2026-03-03"][$0] ?? "7").command
    }

  @Test("a remedy's command is one that is there, with all that it needs", arguments: commands)
  func parsed(command: String) throws {
    let words = command.split(separator: " ").map { $0.replacing("\"", with: "") }
    guard words.first == "frontdesk" else {
      #expect(["sudo", "journalctl"].contains(words.first))
      return
    }
    _ = try Frontdesk.parseAsRoot(words.dropFirst().map(String.init))
  }

  @Test("a remedy is one sentence, with the command in its own language's punctuation")
  func sentences() {
    let refusal = Refusal.counter(.closed("1"))
    #expect(
      Problem(refusal, in: .english).text
        == "counter: counter 1 is closed\nOpen the counter first: `frontdesk counter open 1`")
    #expect(
      Problem(refusal, in: .simplifiedChinese).text
        == "counter: 柜台 1 已关闭\n请先开柜台：`frontdesk counter open 1`")
  }
}
