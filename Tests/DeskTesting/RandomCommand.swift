import DeskBasics
package import DeskDomain
import DeskPlanning

extension Command {
  /// Something that a visitor, the staff, the printer or the house may do; many are refused.
  package static func random(
    _ number: Int, _ desk: Desk, using random: inout some RandomNumberGenerator
  ) -> Command {
    let counter = ["1", "2", "3"].randomElement(using: &random) ?? "1"
    let ticket = desk.anyTicket(using: &random)
    switch Int.random(in: 0..<44, using: &random) {
    case 0...5: return .press(line: "call", key: .test(number))
    case 6: return .issue(service: "tour", key: .test(number))
    case 7:
      return .issue(
        named(number, using: &random), key: .test(number),
        person: PersonKey(rawValue: "P\(number)"))
    case 8...10: return .call(counter: counter, ticket: nil)
    case 11: return .call(counter: counter, ticket: ticket)
    case 12: return .recall(counter: counter)
    case 13: return .serve(counter: counter)
    case 14: return .finish(counter: counter)
    case 15: return .noShow(counter: counter)
    case 16: return .park(counter: counter)
    case 17: return .requeue(ticket)
    case 18: return .transfer(ticket, service: Bool.random(using: &random) ? "tour" : "consult")
    case 19: return .cancel(ticket)
    case 20: return .reclass(ticket, Bool.random(using: &random) ? .priority : .ordinary)
    case 21: return .undo(counter: counter)
    case 22: return .undo(counter: counter, ticket)
    case 23: return .setCounter(counter, .goOnBreak(until: LocalTime("23:59")))
    case 24: return .setCounter(counter, Bool.random(using: &random) ? .open : .close)
    case 25:
      return number.isMultiple(of: 2) ? .assign(ticket, .firstTime) : .rota(number, desk)
    case 26: return .rate(counter: counter, Rating.allCases.randomElement(using: &random) ?? .equal)
    case 27: return .reviewWaits
    case 28: return .eraseName(ticket)
    case 29: return .confirmClock
    case 30: return .next(line: "next")
    case 31: return .turnDay
    case 32: return .moveDoor(line: "door", isOpen: Bool.random(using: &random))
    case 33:
      switch number % 4 {
      case 0: return .logCheck(CheckAsk(asset: "FE-01", result: .failed, points: ["pin"]))
      case 1: return .openFinding(FindingAsk(what: "loose rail", urgency: .minor))
      case 2:
        return .moveRepair(
          RepairAsk(
            desk.state.repairs.all.first?.id ?? 0,
            Bool.random(using: &random) ? .done : .inspect(passed: true),
            person: Bool.random(using: &random) ? "li" : "wang"))
      default: return .waiveCheck(WaiveAsk(asset: "FE-01", reason: "painters"))
      }
    case 34:
      return Bool.random(using: &random)
        ? .reportPrinter(.inTrouble("no. \(number)"))
        : .reportPrinter(Bool.random(using: &random) ? .well : .needsAttention("no. \(number)"))
    case 35: return .closeNotice(id: desk.state.reception.notices.first?.id ?? 0)
    case 36, 37:
      return .notice(
        .post(
          kind: .outage, what: .lift, reason: Name("检修".plain),
          until: NoticeTime(time: LocalTime(hour: number % 24, minute: 30) ?? .midnight)))
    case 38...41: return anyPatrol(number, desk, using: &random)
    case 42:
      return .correct(
        CorrectionAsk(entry: desk.state.lastEntry, note: "it was otherwise", person: "wang"))
    default:
      let slip = desk.state.slips.keys.min() ?? 0
      let state = SlipState.allCases.randomElement(using: &random) ?? .owed
      return .reportSlip(id: slip, SlipProgress(state: state, job: number))
    }
  }

  private static func anyPatrol(
    _ number: Int, _ desk: Desk, using random: inout some RandomNumberGenerator
  ) -> Command {
    let codes = (desk.site.patrol?.points.map(\.code) ?? []) + ["PT-99"]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .patrol(.explain(note: .typed("no. \(number)")))
    case 1: return .line(.patrol("roof"))
    case 2, 3: return .due(.reviewPatrol)
    default:
      let people: [ShortText?] = ["zhao", "wang", "nobody", nil]
      return .patrol(
        .scan(
          code: .typed(codes.randomElement(using: &random) ?? "PT-99"),
          person: people.randomElement(using: &random) ?? nil))
    }
  }

  /// A change of the rota, or a hand-over (S8, S9).
  private static func rota(_ number: Int, _ desk: Desk) -> Command {
    let person = DutyWords(person: number.isMultiple(of: 3) ? "Zhao" : "Wang")
    switch number / 2 % 4 {
    case 0:
      return .changeRota(RotaOrder(date: nil, what: .absence(person, .other)))
    case 1: return .changeRota(RotaOrder(date: nil, what: .replace(person, by: "hu")))
    case 2: return .undoRotaChange(desk.state.rota.changes.last?.id ?? 0)
    default:
      return .handOver(HandoverAsk(post: "guard", person: "Zhao", to: "hu", note: "all quiet"))
    }
  }

  private static func named(
    _ number: Int, using random: inout some RandomNumberGenerator
  ) -> DrawAsk {
    let names: [TypedName] = ["周先生", "Ms Zhou", "欧阳"]
    return DrawAsk(
      service: "consult",
      appointment: LocalTime(hour: Int.random(in: 0..<24, using: &random), minute: 30),
      visitor: names.randomElement(using: &random))
  }
}

extension Desk {
  /// The number of a ticket that is open or has just ended.
  fileprivate func anyTicket(using random: inout some RandomNumberGenerator) -> TicketNumber {
    let open = state.open.values.sorted { $0.arrival < $1.arrival }
    return (open + Array(state.ended.newestFirst.prefix(3))).randomElement(using: &random)?.number
      ?? TicketNumber(series: .named("A"), number: 1)
  }
}
