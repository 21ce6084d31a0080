import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain
@testable import DeskPlanning

/// The commented example that people copy to /etc/frontdesk.
@Suite("The example site file")
struct ExampleFileTests {
  /// Its path in the source tree.
  static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "systemd/site.yaml").path(percentEncoded: false)

  @Test("systemd/site.yaml loads, with every section in it")
  func loads() throws {
    let site = try SiteFile.load(path: Self.path)
    #expect(site.name.texts(in: site.languages) == ["云栖销售中心", "Cloud Rest Sales Center"])
    #expect(site.languages == [.simplifiedChinese, .english])
    #expect(site.timeZone == "Asia/Shanghai")
    #expect(site.services.map(\.id) == ["consult", "tour", "payment"])
    #expect(site.services.map(\.series.rawValue) == ["A", "B", "C"])
    #expect(site.counters.map(\.id) == ["1", "2", "vip"])
    #expect(site.lines.inputs.map(\.name) == ["call", "door", "next"])
    #expect(site.lines.inputs.map(\.isActiveLow) == [true, false, true])
    #expect(site.lines.outputs.map(\.role) == [.lamp, .buzzer])
    #expect(site.printer == PrinterSetup(queue: "Ticket", format: .pdf, paper: .mm80))
    #expect(
      site.posts.map(\.id) == [
        "reception", "customer-reception", "indoor-guard", "parking", "night-guard", "cleaning",
      ])
    #expect(site.assets.map(\.code) == ["FE-01", "FE-02", "LIGHT-HALL", "CORRIDOR", "AC-01"])
    #expect(site.patrol?.points.map(\.code) == ["PT-01", "PT-02", "PT-03", "PT-04"])
    #expect(site.patrol?.times == PatrolTimes(hours: .of("19:00", "07:00")))
    #expect(site.patrol?.grace == .seconds(900) && site.patrol?.post == "night-guard")
    #expect(site.greetings.holidays.count == 2)
    #expect(site.voice == nil)
  }

  @Test("Q3 Q7: the example is open all week, and somebody keeps a counter at any time of it")
  func hoursAndStaff() throws {
    let site = try SiteFile.load(path: Self.path)
    let hours = try #require(site.hours)
    let calendar = try #require(SiteCalendar(timeZone: site.timeZone))
    let plan = StaffPlan(Rota(posts: site.posts, calendar: calendar))
    let monday = LocalDate(year: 2026, month: 3, day: 2)
    for days in 0..<7 {
      let periods = hours.periods(on: monday.advanced(by: days), calendar: calendar)
      let day = try #require(periods.first)
      #expect(day.upperBound.timeIntervalSince(day.lowerBound) == 32_400.0)
      let away = try ["1", "2"].map {
        try #require(plan.away(.counter($0), from: day.lowerBound, within: .seconds(32_399)))
      }
      #expect(away[0] == [11_700..<14_400])
      #expect(away[1] == [14_400..<17_100])
    }
    #expect(site.consultants.map(\.id) == ["zhang", "chen"])
    #expect(site.consultants.map(\.counter) == ["1", "2"])
    #expect(site.queueRules == QueueRules())
    #expect(site.retention == Retention())
  }

  @Test(
    "S1 S2 S3 S4 S5 S7: the example's own rota breaks no rule, in any season",
    arguments: [2, 18, 26, 44])
  func rota(week number: Int) throws {
    let desk = try #require(Desk(site: try SiteFile.load(path: Self.path)))
    let week = try #require(ISOWeek("2026-W\(number < 10 ? "0" : "")\(number)"))
    #expect(desk.violations(in: week).map(\.text) == [])
  }

  @Test("S3 S5 S9: the example's guards swap, relieve each other and hand over round the clock")
  func guards() throws {
    let site = try SiteFile.load(path: Self.path)
    let calendar = try #require(SiteCalendar(timeZone: site.timeZone))
    let rota = Rota(posts: site.posts, calendar: calendar)
    let monday = LocalDate(year: 2026, month: 3, day: 2)
    let midnight = calendar.instant(of: monday, .midnight)
    let handovers = rota.handovers(from: midnight, through: midnight + 86_400)
    #expect(handovers.map(\.post) == ["night-guard", "parking"])
    #expect(handovers.map(\.to.post) == ["indoor-guard", "night-guard"])
    #expect(handovers.map { calendar.local($0.due).time } == ["07:00", "19:00"])
    let noon = rota.whereabouts(at: midnight + 12.25 * 3_600)
    #expect(noon.first { $0.duty.person == "sun" }?.pause?.relief == "liu")
    #expect(rota.nextSwap(after: midnight + 12.25 * 3_600) == midnight + 12.5 * 3_600)
    for (month, from) in [(4, "07:30"), (5, "07:00")] {
      let duties = rota.duties(on: LocalDate(year: 2026, month: month, day: 1))
      #expect(duties.first { $0.post == "cleaning" }?.hours.from == LocalTime(from))
    }
  }

  @Test("G2 Q6 Q7: what the example shows in comments loads when the marks are taken away")
  func commentedLines() throws {
    let written = try String(contentsOfFile: Self.path, encoding: .utf8)
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      [
        "below-1:", "equal-1:", "above-1:", "roof: {role", "closed:", "additional:", "  - {date:",
        "times:",
        "  - {from:", "voice:",
      ].reduce(String(line)) { $0.replacing("# " + $1, with: $1) }
    }
    let site = try SiteFile.parse(lines.joined(separator: "\n"), file: "site.yaml")
    let roles = site.lines.inputs.map(\.role)
    let ratings = Rating.allCases.map { InputRole.rate($0, counter: "1") }
    #expect(roles.suffix(4) == ratings + [.patrol(point: "roof")])
    #expect(site.hours?.closed.count == 2)
    #expect(site.hours?.additional.count == 1)
    #expect(site.greetings.times.count == 3)
    let lunch = LocalHours(
      from: try #require(LocalTime("12:00")), to: try #require(LocalTime("13:30")))
    #expect(site.voice == VoiceSetup(languages: site.languages, silent: [lunch]))
  }
}
