import DeskDomain
import DeskTesting
import Testing

/// Two guards on two posts.
@Suite struct SwapTests {
  private func rota(_ every: Int = 30) -> Rota {
    func post(
      _ id: String, _ person: String, _ from: String, _ to: String, _ swap: PostSwap?
    ) -> Post {
      Post(
        id: id, name: Name(id.plain),
        shifts: [
          Shift(person: person.plain, hours: .of(from, to), days: Set(Weekday.allCases))
        ], swap: swap)
    }
    return Rota(posts: [
      post("parking", "Zhou", "06:30", "17:30", nil),
      post("indoor", "Chen", "08:30", "19:00", PostSwap(with: "parking", every: every)),
    ])
  }

  private func posts(_ time: String) throws -> [String: String] {
    let now = try #require(LocalDateTime("2026-11-25 \(time)"))
    let lines = rota().shifts(at: now).map { today in
      let swap = today.swapsIn.map { " \($0)" } ?? ""
      return (today.shift.person.string, today.post.id + swap)
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
  func swaps(time: String, zhou: String, chen: String) throws {
    #expect(try posts(time) == ["Zhou": zhou, "Chen": chen])
  }
}
