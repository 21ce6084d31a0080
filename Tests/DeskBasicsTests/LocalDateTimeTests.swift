import DeskBasics
import Testing

@Suite struct LocalDateTimeTests {
  @Test("A time of the site is read as people write it")
  func reads() throws {
    let local = try #require(LocalDateTime("2027-02-17 09:05"))
    #expect(local.date == LocalDate("2027-02-17"))
    #expect(local.minutes == 545)
    #expect(local.time == "09:05")
    #expect(local.weekday == .wednesday)
  }

  @Test(
    "Whatever is no minute of the calendar is refused",
    arguments: [
      "", "2027-02-17", "09:00", "2027-02-30 09:00", "2027-02-17 24:00", "2027-02-17 9",
      "2027-02-17T09:00", "2027-02-17  09:00", "2027-02-17 09:00 ",
    ])
  func refuses(text: String) {
    #expect(LocalDateTime(text) == nil)
  }
}
