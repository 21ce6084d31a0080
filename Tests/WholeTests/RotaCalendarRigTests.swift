import Foundation
import Testing

@testable import DeskBasics
@testable import DeskChild
@testable import DeskDomain
@testable import DeskPlanning

/// Our calendars, read by a program that nobody here wrote: the package icalendar of Python.
@Suite struct RotaCalendarRigTests {
  /// What Tests/Rigs/calendar/read_calendar.py says of an event.
  private struct Event: Decodable {
    var uid: String
    var sequence: Int
    var stamp: Int
    var start: Int
    var end: Int
    var startByOwnZone: Int
    var endByOwnZone: Int
    var summary: String
    var location: String
    var description: String
    var status: String
    var errors: [String]
  }

  private struct Document: Decodable {
    var product: String
    var events: [Event]
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func read(_ text: String) async throws -> Document {
    let python = Self.root.appending(path: ".build-rigs/icalendar/bin/python").path
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "\(python) is missing: Tests/setup --tests installs it")
    let file = FileManager.default.temporaryDirectory
      .appending(path: "frontdesk-\(UUID().uuidString).ics")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let ended = try await FinishedProcess.run([
      python,
      Self.root.appending(path: "Tests/Rigs/calendar/read_calendar.py").path, file.path,
    ])
    try #require(ended.code == 0, "\(ended.errors)")
    return try JSONDecoder().decode(Document.self, from: Data(ended.output.utf8))
  }

  /// Names that do their worst and are still names.
  private static let names = [
    "王小明", "O;Neil, \\n \\, Jr.", "BEGIN:VEVENT", "\"quoted\";X=1", "👨‍👩‍👧‍👦 家", "é́ ́",
    String(repeating: "长", count: 200), "\\", "tab\there",
  ]

  private func site(_ zone: String) throws -> Site {
    let people = try Self.names.enumerated().map { index, name in
      StaffMember(id: "p\(index)", name: try #require(PlainText(name)))
    }
    func post(_ id: String, _ name: String) throws -> Post {
      Post(id: id, name: Name(try #require(PlainText(name))), shifts: [])
    }
    return Site(
      name: Name(try #require(PlainText("云栖, 销售中心; \\ 1"))),
      languages: [.simplifiedChinese, .english],
      timeZone: zone, services: [], counters: [], people: people,
      posts: [try post("night-guard", "夜间保安"), try post("reception", "前台, 接待")])
  }

  /// Nights and days around every change of the clocks, a leap day, a year's end; and short ones in the
  /// hours that clocks skip and show twice.
  private func entries() throws -> [CalendarDuty] {
    let dates = [
      "2026-03-07", "2026-03-08", "2026-03-28", "2026-03-29", "2026-04-04", "2026-04-05",
      "2026-10-03", "2026-10-04", "2026-10-24", "2026-10-25", "2026-10-31", "2026-11-01",
      "2026-12-31", "2028-02-28", "2028-02-29",
    ]
    let hours = [
      ("night-guard", "19:00", "07:00"), ("reception", "08:10", "17:30"),
      ("reception", "01:15", "02:15"), ("reception", "02:15", "03:30"),
      ("night-guard", "22:00", "02:30"), ("reception", "18:00", "24:00"),
    ]
    var entries: [CalendarDuty] = []
    for date in dates {
      for (post, from, to) in hours {
        let number = entries.count
        let own = LocalHours(from: try #require(LocalTime(from)), to: try #require(LocalTime(to)))
        let relief = Duty.Break(hours: own, relief: "p\((number + 1) % Self.names.count)")
        let day = try #require(LocalDate(date))
        let duty = Duty(
          date: day, post: post, person: "p\(number % Self.names.count)", hours: own,
          breaks: number.isMultiple(of: 3) ? [relief] : [])
        entries.append(
          CalendarDuty(
            slot: CalendarDuty.Slot(date: day, post: post, from: own.from), duty: duty,
            isCancelled: number.isMultiple(of: 7), changes: number % 5,
            changed: Date(timeIntervalSince1970: 1_764_000_000 + Double(number) * 61)))
      }
    }
    return entries
  }

  @Test(
    "S4 every duty is read back with its instants, by the zone's name and by the calendar's own zone",
    arguments: [
      "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
    ])
  func instants(zone: String) async throws {
    let calendar = try #require(SiteCalendar(timeZone: zone))
    let site = try site(zone)
    // Those of which a change of the clocks leaves nothing have no end to be read.
    let entries = try entries().filter { $0.duty.instants(in: calendar) != nil }
    let rota = RotaCalendar(site: site, calendar: calendar, duties: entries)
    var uids: Set<String> = []
    for post in site.posts {
      let document = try await read(rota.post(post.id))
      #expect(document.product == "-//Frontdesk//Rota//EN")
      var wanted = entries.filter { $0.duty.post == post.id }
      #expect(document.events.count == wanted.count)
      for event in document.events {
        #expect(event.errors == [])
        uids.insert(event.uid)
        let found = try #require(
          wanted.firstIndex { Int($0.changed.timeIntervalSince1970) == event.stamp })
        let entry = wanted.remove(at: found)
        let time = try #require(entry.duty.instants(in: calendar))
        let (start, end) = (
          Int(time.lowerBound.timeIntervalSince1970), Int(time.upperBound.timeIntervalSince1970)
        )
        let duty = "\(entry.duty.date) \(entry.duty.hours.from) \(zone)"
        #expect(event.start == start && event.end == end, "\(duty)")
        #expect(
          event.startByOwnZone == start && event.endByOwnZone == end, "\(duty), by its own zone")
        #expect(event.sequence == entry.changes)
        #expect(event.summary == site.name(ofPerson: entry.duty.person))
        #expect(event.location == post.name[.simplifiedChinese])
        #expect(event.status == (entry.isCancelled ? "CANCELLED" : "CONFIRMED"))
        for pause in entry.duty.breaks {
          let relief = site.name(ofPerson: try #require(pause.relief))
          #expect(event.description.contains("relieved by \(relief)"))
        }
      }
      #expect(wanted.isEmpty)
    }
    #expect(uids.count == entries.count)
  }

  @Test("S1 texts that are no names come back as they were, without what no text has")
  func hostile() async throws {
    let texts =
      Self.names + [
        String(repeating: "🇨🇳", count: 40), "a\r\nEND:VEVENT\r\nEND:VCALENDAR", "line\nline",
        "line\u{2028}line", "\u{0}\u{1b}[31m red",
        "\\n is no break, \\\\n neither", ";,;,\\;\\,", "ends in a space ", "云" + "\u{301}\u{302}",
        String(repeating: "\\", count: 200), "x" + String(repeating: "\u{300}", count: 100),
      ]
    var text = ICalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Frontdesk//Test//EN")
    for (number, own) in texts.enumerated() {
      text.add("BEGIN", "VEVENT")
      text.add("UID", text: "\(number)")
      text.add("DTSTAMP", "20261130T000000Z")
      text.add("SEQUENCE", "0")
      text.add("DTSTART;TZID=Asia/Shanghai", "20261130T081000")
      text.add("DTEND;TZID=Asia/Shanghai", "20261130T173000")
      text.add("SUMMARY", text: own)
      text.add("LOCATION", text: own)
      text.add("STATUS", "CONFIRMED")
      text.add("END", "VEVENT")
    }
    text.add("BEGIN", "VTIMEZONE")
    text.add("TZID", "Asia/Shanghai")
    text.add("BEGIN", "STANDARD")
    text.add("DTSTART", "19700101T000000")
    text.add("TZOFFSETFROM", "+0800")
    text.add("TZOFFSETTO", "+0800")
    text.add("END", "STANDARD")
    text.add("END", "VTIMEZONE")
    text.add("END", "VCALENDAR")
    let document = try await read(text.string)
    #expect(document.events.map(\.summary) == texts.map(plain))
    #expect(document.events.map(\.location) == texts.map(plain))
  }

  /// What a calendar can say of a text.
  private func plain(_ text: String) -> String {
    let breaks = text.replacingOccurrences(of: "\r\n", with: "\n")
      .replacingOccurrences(of: "\u{2028}", with: "\n")
    let kept: Set<Unicode.Scalar> = ["\n", "\t"]
    return String(
      String.UnicodeScalarView(
        breaks.unicodeScalars.filter { kept.contains($0) || $0.value >= 0x20 }))
  }
}
