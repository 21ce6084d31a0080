import DeskBasics
import DeskDomain
import DeskPlanning
import DeskTesting

/// What the supervisor does with the rota, rightly or not (S8, S9).
extension Simulation {
  mutating func rota() -> Command {
    let today = desk.local(world.moment.wall).date
    let date = any([nil, today, today.advanced(by: number(in: -2...9))]) ?? nil
    let person = any(["Wang", "Zhao", "Qian", "hu", "Li", "Chen"]) ?? "Wang"
    let other = any(["hu", "mei", "Wang"]) ?? "hu"
    switch number(in: 0...9) {
    case 0, 1:
      guard let from = LocalTime(hour: number(in: 0...23), minute: 0),
        let to = LocalTime(hour: number(in: 0...23), minute: 30)
      else { return .reviewHandovers }
      let duty = AddedDuty(
        post: any(["reception", "reception", "roof"]) ?? "roof", person: other,
        hours: LocalHours(from: from, to: to), counter: any([nil, "1", "2"]) ?? nil)
      return .changeRota(RotaOrder(date: date, what: .add(duty)))
    case 2:
      return .changeRota(
        RotaOrder(
          date: date,
          what: .absence(
            DutyWords(person: person), any(AbsenceReason.allCases) ?? .other)))
    case 3:
      return .changeRota(
        RotaOrder(date: date, what: .replace(DutyWords(person: person), by: other)))
    case 4:
      return .changeRota(
        RotaOrder(
          date: date, what: .exchange(DutyWords(person: person), DutyWords(person: other))))
    case 5, 6: return .undoRotaChange(any(desk.state.rota.changes.map(\.id)) ?? 1)
    case 7: return .reviewHandovers
    default:
      return .handOver(
        HandoverAsk(
          post: "reception", person: any([nil, person]) ?? nil, to: other,
          note: any([nil, "the lamp flickers"]) ?? nil))
    }
  }

  /// Nobody is on two posts at once, whatever was changed: the site's own pattern has nobody there twice.
  func nobodyIsTwice() -> String? {
    let onDuty = desk.rota.duties(at: world.moment.wall).map(\.person)
    return Set(onDuty).count == onDuty.count ? nil : "\(onDuty) at \(world.moment.wall)"
  }
}
