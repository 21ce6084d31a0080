import DeskBasics
import Testing

@Suite("J14 a time or a date in another form is given back in the right one")
struct MeantTimeTests {
  @Test(
    "times",
    arguments: [
      ("9:5", "09:05"), ("8.35", "08:35"), ("835", "08:35"), ("0835", "08:35"), ("8h35", "08:35"),
      ("8点35分", "08:35"), ("８点半", "08:30"), ("下午3点", "15:00"), ("3pm", "15:00"),
      ("10 p.m.", "22:00"),
      ("8", "08:00"), ("晚上7:30", "19:30"),
    ])
  func times(text: String, meant: String) {
    #expect(LocalTime.meant(by: text)?.description == meant)
  }

  @Test(
    "what is no time in any form",
    arguments: [
      "", "noon", "25:00", "8:75", "1:2:3", "13pm5x9", "12am", "晚上12点", "2 hours", "2小时", "8am-5pm",
    ])
  func noTimes(text: String) {
    #expect(LocalTime.meant(by: text) == nil)
  }

  @Test(
    "dates",
    arguments: [
      ("2026/3/2", "2026-03-02"), ("2026.03.02", "2026-03-02"), ("2026年3月2日", "2026-03-02"),
      ("2026-2-30", nil), ("3/2", nil), ("tomorrow", nil),
    ])
  func dates(text: String, meant: String?) {
    #expect(LocalDate.meant(by: text)?.description == meant)
  }
}
