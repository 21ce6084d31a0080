import DeskBasics
import DeskDomain
import DeskPlanning
import DeskTesting
import Foundation
import Testing

/// Two guards on two posts.
@Suite struct SwapTests {
  private func rota(_ every: Int = 30, zone: Zone = .shanghai) -> Rota {
    func post(
      _ id: String, _ person: String, _ from: String, _ to: String, _ swap: PostSwap?
    ) -> Post {
      Post(
        id: id, name: Name(id.plain),
        shifts: [
          Shift(person: person.plain, hours: .of(from, to), days: Set(Weekday.allCases))
        ], swap: swap)
    }
    let posts = [
      post("parking", "Zhou", "06:30", "17:30", nil),
      post("indoor", "Chen", "08:30", "19:00", PostSwap(with: "parking", every: every)),
    ]
    return Rota(posts: posts, calendar: zone.calendar)
  }

  private func posts(_ time: String) -> [String: String] {
    let now = Zone.shanghai.calendar.at("2026-11-25 \(time)")
    let lines = rota().shifts(at: now).map { today in
      let swap = today.swapsAt.map { " \(Int($0.timeIntervalSince(now) / 60))" } ?? ""
      return (today.duty.person, today.post.id + swap)
    }
    return Dictionary(uniqueKeysWithValues: lines)
  }

  @Test(
    "S3 while both guards are there they swap the two posts every half hour",
    arguments: [
      // One alone stays where he is.
      ("08:29", "parking", "indoor"), ("08:30", "parking 30", "indoor 30"),
      ("08:59", "parking 1", "indoor 1"), ("09:00", "indoor 30", "parking 30"),
      ("09:17", "indoor 13", "parking 13"), ("09:30", "parking 30", "indoor 30"),
      // The last half hour ends with the first guard's day, and no swap follows.
      ("16:59", "parking 1", "indoor 1"), ("17:00", "indoor", "parking"),
      ("17:30", "parking", "indoor"),
    ])
  func swaps(time: String, zhou: String, chen: String) {
    #expect(posts(time) == ["Zhou": zhou, "Chen": chen])
  }

  @Test(
    "S3 on a night when the clocks are changed the countdown counts the minutes that pass",
    arguments: ["2026-03-29 01:45", "2026-10-25 02:45"])
  func changedClocks(time: String) {
    let calendar = Zone.berlin.calendar
    let shifts = [("a", "20:00"), ("b", "22:00")].map { id, from in
      Post(
        id: id, name: Name(id.plain),
        shifts: [
          Shift(person: id.plain, hours: .of(from, "07:00"), days: Set(Weekday.allCases))
        ], swap: id == "b" ? PostSwap(with: "a", every: 60) : nil)
    }
    let rota = Rota(posts: shifts, calendar: calendar, changes: [])
    let now = calendar.at(time)
    #expect(rota.nextSwap(after: now) == now + 15 * 60)
    // An hour later by the minutes that pass, whatever the clocks show.
    #expect(rota.nextSwap(after: now + 3_600) == now + 75 * 60)
  }
}
