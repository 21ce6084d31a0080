import DeskBasics
import DeskTesting
import Foundation
import Testing

@Suite("Q7 S8: when the desk is open")
struct OpeningHoursTests {
  /// Monday to Friday all day long, Saturday in the morning; 5 March (a Thursday) is a holiday with
  /// an evening.
  static let hours = OpeningHours(
    weekly: [
      .init(
        days: [.monday, .tuesday, .wednesday, .thursday, .friday], hours: .of("08:30", "17:30")),
      .init(days: [.saturday], hours: .of("09:00", "12:00")),
    ],
    closed: ["2026-03-05".date],
    additional: [
      "2026-03-04".date: [.of("17:00", "21:00")], "2026-03-05".date: [.of("18:00", "21:00")],
    ])

  private let calendar = Zone.shanghai.calendar

  private func periods(_ hours: OpeningHours, on date: String, _ zone: Zone = .shanghai) -> [String]
  {
    hours.periods(on: date.date, calendar: zone.calendar).map {
      zone.calendar.reading($0.lowerBound) + " to " + zone.calendar.reading($0.upperBound)
    }
  }

  @Test(
    "S8 the periods of a date: usual, merged with an evening, closed but for an evening, none",
    arguments: [
      ("2026-03-03", ["2026-03-03 08:30 to 2026-03-03 17:30"]),
      ("2026-03-04", ["2026-03-04 08:30 to 2026-03-04 21:00"]),
      ("2026-03-05", ["2026-03-05 18:00 to 2026-03-05 21:00"]),
      ("2026-03-08", []),
    ])
  func periodsOfDates(_ date: String, _ expected: [String]) {
    #expect(periods(Self.hours, on: date) == expected)
  }

  @Test(
    "Q7 open from the first minute to before the last",
    arguments: [
      ("2026-03-03 08:29", false), ("2026-03-03 08:30", true), ("2026-03-03 17:29", true),
      ("2026-03-03 17:30", false), ("2026-03-04 20:59", true), ("2026-03-05 12:00", false),
      ("2026-03-05 18:00", true), ("2026-03-08 10:00", false),
    ])
  func openness(_ wall: String, _ expected: Bool) {
    #expect(Self.hours.isOpen(at: calendar.at(wall), calendar: calendar) == expected)
  }

  @Test(
    "Q7 the next opening, from closed and from open",
    arguments: [
      ("2026-03-03 07:00", "2026-03-03 08:30"), ("2026-03-03 08:30", "2026-03-04 08:30"),
      ("2026-03-04 12:00", "2026-03-05 18:00"), ("2026-03-05 08:30", "2026-03-05 18:00"),
      ("2026-03-06 18:00", "2026-03-07 09:00"), ("2026-03-07 12:00", "2026-03-09 08:30"),
    ])
  func nextOpening(_ wall: String, _ expected: String) {
    let next = Self.hours.nextOpening(after: calendar.at(wall), calendar: calendar)
    #expect(next.map(calendar.reading) == expected)
  }

  @Test(
    "Q7 the closing, with the evening that touches the day",
    arguments: [
      ("2026-03-03 12:00", "2026-03-03 17:30"), ("2026-03-04 12:00", "2026-03-04 21:00"),
      ("2026-03-03 17:30", nil), ("2026-03-08 12:00", nil),
    ] as [(String, String?)])
  func closing(_ wall: String, _ expected: String?) {
    let closing = Self.hours.closing(at: calendar.at(wall), calendar: calendar)
    #expect(closing.map(calendar.reading) == expected)
  }

  @Test(
    "S8 an evening past midnight goes on into the next date, also a closed one"
  )
  func pastMidnight() {
    var hours = OpeningHours(
      weekly: [.init(days: [.friday], hours: .of("20:00", "02:00"))],
      closed: ["2026-03-07".date])
    let saturday = calendar.at("2026-03-07 01:00")
    #expect(hours.isOpen(at: saturday, calendar: calendar))
    #expect(periods(hours, on: "2026-03-07") == [])
    #expect(hours.closing(at: saturday, calendar: calendar) == calendar.at("2026-03-07 02:00"))
    hours.add(.of("02:00", "06:00"), on: "2026-03-07".date)
    let friday = calendar.at("2026-03-06 21:00")
    #expect(hours.closing(at: friday, calendar: calendar) == calendar.at("2026-03-07 06:00"))
    #expect(
      hours.nextOpening(after: friday, calendar: calendar) == calendar.at("2026-03-13 20:00"))
  }

  @Test("S8 an evening is added once")
  func addOnce() {
    var hours = Self.hours
    let evening = LocalHours.of("18:00", "21:00")
    let added = [
      hours.add(evening, on: "2026-03-08".date), hours.add(evening, on: "2026-03-08".date),
    ]
    #expect(added == [true, false])
    #expect(hours.isOpen(at: calendar.at("2026-03-08 18:30"), calendar: calendar))
  }

  @Test("a desk that never closes has no closing and no next opening; one that never opens neither")
  func always() {
    let now = calendar.at("2026-03-03 12:00")
    for day in [LocalHours.of("00:00", "24:00"), .of("07:00", "07:00")] {
      let always = OpeningHours(weekly: [.init(days: Set(Weekday.allCases), hours: day)])
      #expect(always.isOpen(at: now, calendar: calendar))
      #expect(always.closing(at: now, calendar: calendar) == nil)
      #expect(always.nextOpening(after: now, calendar: calendar) == nil)
    }
    let never = OpeningHours(weekly: [])
    #expect(!never.isOpen(at: now, calendar: calendar))
    #expect(never.nextOpening(after: now, calendar: calendar) == nil)
  }

  @Test("an opening is looked for 60 dates ahead and no farther")
  func horizon() {
    let now = calendar.at("2026-03-03 12:00")
    let today = "2026-03-03".date
    var hours = OpeningHours(weekly: [])
    hours.add(.of("08:00", "09:00"), on: today.advanced(by: 61))
    #expect(hours.nextOpening(after: now, calendar: calendar) == nil)
    hours.add(.of("08:00", "09:00"), on: today.advanced(by: 60))
    #expect(
      hours.nextOpening(after: now, calendar: calendar) == calendar.at("2026-05-02 08:00"))
  }

  @Test(
    "nights of changed clocks: skipped hours are none, those around are shorter or longer"
  )
  func changedClocks() {
    let hours = OpeningHours(
      weekly: [
        .init(days: Set(Weekday.allCases), hours: .of("02:10", "02:50")),
        .init(days: [.saturday], hours: .of("22:00", "04:00")),
      ])
    let berlin = Zone.berlin.calendar
    #expect(periods(hours, on: "2026-03-29", .berlin) == [])
    let spring = hours.periods(on: "2026-03-28".date, calendar: berlin)
    #expect(spring.last?.upperBound == "2026-03-29T02:00:00Z".instant)
    #expect(spring.last.map { $0.upperBound.timeIntervalSince($0.lowerBound) } == 18_000.0)
    let autumn = hours.periods(on: "2026-10-24".date, calendar: berlin)
    #expect(autumn.last.map { $0.upperBound.timeIntervalSince($0.lowerBound) } == 25_200.0)
    let newYork = Zone.newYork.calendar
    let fall = hours.periods(on: "2026-10-31".date, calendar: newYork)
    #expect(fall.last?.upperBound == "2026-11-01T09:00:00Z".instant)
  }
}
