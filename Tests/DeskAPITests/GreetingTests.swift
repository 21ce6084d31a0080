import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain

@Suite struct GreetingTests {
  private func moment(_ time: String) throws -> Moment {
    let local = try #require(LocalDateTime(time))
    let calendar = try #require(SiteCalendar(timeZone: Site.sample.timeZone))
    let clock = try #require(LocalTime(hour: local.minutes / 60, minute: local.minutes % 60))
    var moment = Moment.morning
    moment.wall = calendar.instant(of: local.date, clock)
    return moment
  }

  @Test(
    "G3 the board greets by time of day and festival",
    arguments: [
      ("2027-02-05 18:30", "晚上好，除夕吉祥，阖家团圆，欢迎光临"), ("2027-02-06 09:00", "上午好，春节快乐，欢迎光临"),
      ("2027-04-05 12:00", "中午好，清明安康，欢迎光临"), ("2027-06-09 15:00", "下午好，端午安康，欢迎光临"),
      ("2027-10-01 08:00", "早上好，国庆快乐，欢迎光临"), ("2027-10-09 08:00", "早上好，欢迎光临"),
    ])
  func board(time: String, text: String) throws {
    let desk = try #require(Desk(site: .sample))
    #expect(BoardSnapshot(desk, at: try moment(time)).greeting.first == text)
  }

  @Test("G3 the slip wishes as of when its number was drawn, in the site's languages")
  func slip() throws {
    var desk = try #require(Desk(site: .sample))
    let drawn = try moment("2026-12-25 09:00")
    try desk.handle(.issue(service: "consult", key: .test(1)), at: drawn)
    let slip = try #require(desk.state.slips.values.first)
    let later = drawn.advanced(by: .seconds(86_400))
    #expect(
      SlipTask(slip, desk: desk, at: later).content.greeting
        == ["上午好，圣诞快乐，欢迎光临", "Good morning, and welcome. Merry Christmas"])
  }

  @Test("G2 G3 board and slip say what the site says instead")
  func ownGreetings() throws {
    var site = Site.sample
    let date = try #require(LocalDate("2027-05-04"))
    site.greetings = Greetings(
      times: [TimedGreeting(hours: .of("00:00", "24:00"), text: Name("您好".plain))],
      holidays: [Holiday(first: date, last: date)])
    let desk = try #require(Desk(site: site))
    #expect(
      BoardSnapshot(desk, at: try moment("2027-05-04 09:00")).greeting
        == ["您好，节日快乐，欢迎光临", "您好, and welcome. Best wishes for the holiday"])
  }

  @Test("A5 by a clock that nobody vouches for board and slip tell no time, date or festival")
  func unsetClock() throws {
    var site = Site.sample
    site.greetings = Greetings(
      times: [TimedGreeting(hours: .of("00:00", "24:00"), text: Name("晚安".plain))])
    var unset = try moment("2027-01-01 00:10")
    unset.isClockTrusted = false
    for site in [Site.sample, site] {
      var desk = try #require(Desk(site: site))
      try desk.handle(
        .issue(DrawAsk(service: "consult", visitor: "周先生"), key: .test(1)), at: unset)
      let slip = try #require(desk.state.slips.values.first)
      let content = SlipTask(slip, desk: desk, at: unset).content
      #expect(content.greeting == ["您好，欢迎光临", "Hello, and welcome"])
      #expect(content.issued == nil)
      try desk.handle(.call(counter: "1", ticket: nil), at: unset)
      try desk.handle(.moveDoor(line: "door", isOpen: true), at: unset)
      let board = BoardSnapshot(desk, at: unset)
      #expect(!board.isClockTrusted && board.shifts.isEmpty)
      #expect(board.greeting == ["您好，欢迎光临", "Hello, and welcome"])
      #expect(board.nowServing.first?.visitor == ["周先生，您好", "Hello, Mr Zhou"])
      #expect(board.remark?.texts.last == "Hello. Welcome! Please take a number")
      // Somebody has looked at it: from then on it counts.
      try desk.handle(.confirmClock, at: unset)
      let seen = desk.vet(unset.advanced(by: .seconds(60)))
      #expect(BoardSnapshot(desk, at: seen).greeting.first?.contains("新年快乐") == true)
    }
  }

  @Test("G4 a visitor who is called by name hears the site's own greeting of the hour")
  func ownGreetingByName() throws {
    var site = Site.sample
    site.greetings = Greetings(
      times: [TimedGreeting(hours: .of("00:00", "24:00"), text: Name("幸会".plain))])
    var desk = try #require(Desk(site: site))
    try desk.handle(
      .issue(DrawAsk(service: "consult", visitor: "周先生"), key: .test(1)), at: .morning)
    try desk.handle(.call(counter: "1", ticket: nil), at: .morning)
    #expect(BoardSnapshot(desk, at: .morning).nowServing.first?.visitor?.first == "周先生，幸会")
  }

  @Test("G2 G3 what would be said at a time is shown with its reason")
  func view() throws {
    let view = GreetingView(.sample, at: try #require(LocalDateTime("2027-02-06 09:00")))
    #expect(view.at == "2027-02-06 09:00")
    #expect(view.occasion == "spring-festival")
    #expect(view.wish == ["春节快乐", "Happy Spring Festival"])
    let json = String(decoding: try Wire.encode(view), as: UTF8.self)
    #expect(
      json
        == #"{"at":"2027-02-06 09:00","greeting":["上午好，春节快乐，欢迎光临","#
        + #""Good morning, and welcome. Happy Spring Festival"],"occasion":"spring-festival","#
        + #""wish":["春节快乐","Happy Spring Festival"]}"#)
  }

  @Test("G3 the wishes of the days to come, one a day")
  func days() throws {
    let views = GreetingView.days(
      4, .sample, from: try #require(LocalDateTime("2026-12-30 10:00")))
    #expect(
      views.map(\.at)
        == ["2026-12-30 10:00", "2026-12-31 10:00", "2027-01-01 10:00", "2027-01-02 10:00"])
    #expect(views.map(\.occasion) == [nil, nil, "new-year", nil])
  }
}
