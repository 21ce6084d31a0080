import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// What stands in the calendars of persons and posts.
@Suite struct RotaCalendarTests {
  private typealias Scene = CalendarScene

  @Test("S2 a person's calendar has their duties, with breaks and relief")
  func person() {
    let lunch = Duty.Break(hours: .of("12:00", "12:45"), relief: "li")
    let duties = [
      Scene.duty("2026-11-30", "reception", "wang", "08:10", "17:30", breaks: [lunch]),
      Scene.duty("2026-11-30", "guard", "zhao", "19:00", "07:00"),
    ]
    let text = Scene.calendar(duties.map(Scene.entry)).person("wang")
    #expect(Scene.values("SUMMARY", text) == ["Reception"])
    #expect(Scene.values("LOCATION", text) == ["Cloud Rest"])
    #expect(Scene.values("DTSTART", text).last == ("TZID=Asia/Shanghai:20261130T081000"))
    #expect(Scene.values("DTEND", text) == ["TZID=Asia/Shanghai:20261130T173000"])
    #expect(
      Scene.values("DESCRIPTION", text) == [
        "休息 12:00–12:45，由li接替\\nBreak 12:00–12:45\\, relieved by li"
      ])
    #expect(Scene.values("STATUS", text) == ["CONFIRMED"])
    #expect(Scene.values("DTSTAMP", text) == ["20251124T160000Z"])
    #expect(Scene.values("SEQUENCE", text) == ["0"])
  }

  @Test("S4 a post's calendar says who has it, and a night ends on the next date")
  func post() {
    let duties = [
      Scene.duty("2028-02-28", "guard", "zhao", "19:00", "07:00"),
      Scene.duty("2028-02-29", "guard", "li", "19:00", "07:00"),
      Scene.duty("2028-02-29", "reception", "wang", "08:10", "17:30"),
    ]
    let text = Scene.calendar(duties.map(Scene.entry)).post("guard")
    #expect(Scene.values("SUMMARY", text) == ["zhao", "li"])
    #expect(
      Scene.values("DTEND", text) == [
        "TZID=Asia/Shanghai:20280229T070000", "TZID=Asia/Shanghai:20280301T070000",
      ])
  }

  @Test(
    "S8 whoever takes a slot and whatever its hours become, it stays the same event, later in sequence"
  )
  func sameEvent() {
    var entry = Scene.entry(Scene.duty("2026-11-30", "reception", "wang", "08:10", "17:30"))
    let before = Scene.calendar([entry]).post("reception")
    entry.duty.person = "li"
    entry.duty.hours = .of("09:00", "17:30")
    entry.changes = 2
    entry.formerly = ["wang"]
    entry.changed += 3_600
    let after = Scene.calendar([entry])
    #expect(Scene.values("UID", after.post("reception")) == Scene.values("UID", before))
    #expect(Scene.values("SEQUENCE", after.post("reception")) == ["2"])
    #expect(Scene.values("DTSTAMP", after.post("reception")) == ["20251124T170000Z"])
    // For the one who had it, it fell away; for the one who has it now, it is there.
    #expect(Scene.values("STATUS", after.person("wang")) == ["CANCELLED"])
    #expect(Scene.values("STATUS", after.person("li")) == ["CONFIRMED"])
    #expect(Scene.values("UID", after.person("wang")) == Scene.values("UID", before))
    entry.isCancelled = true
    #expect(Scene.values("STATUS", Scene.calendar([entry]).person("li")) == ["CANCELLED"])
    #expect(Scene.values("STATUS", Scene.calendar([entry]).post("reception")) == ["CANCELLED"])
  }

  @Test(
    "S1 the slots of all dates, posts, beginnings and places, and of two sites, are different events"
  )
  func differentEvents() {
    var slots: [CalendarDuty] = []
    for date in ["2026-11-30", "2026-12-01"] {
      for post in ["guard", "reception"] {
        for from in ["08:10", "18:10"] {
          for place in 1...2 {
            var entry = Scene.entry(Scene.duty(date, post, "wang", from, "20:00"))
            entry.slot.place = place
            slots.append(entry)
          }
        }
      }
    }
    let own = Scene.values("UID", Scene.calendar(slots).person("wang"))
    #expect(Set(own).count == 16)
    var other = Scene.site(zone: "Asia/Shanghai")
    other.name = Name("Cloud Rest West".plain)
    let calendar = SiteCalendar(timeZone: "Asia/Shanghai")!
    let theirs = Scene.values(
      "UID", RotaCalendar(site: other, calendar: calendar, duties: slots).person("wang"))
    #expect(Set(own + theirs).count == 32)
  }

  @Test("S4 the zone's own changes stand in the calendar, where it has any")
  func zones() {
    let night = Scene.entry(Scene.duty("2026-03-28", "guard", "zhao", "19:00", "07:00"))
    let berlin = Scene.calendar([night], zone: "Europe/Berlin").post("guard")
    #expect(Scene.values("TZOFFSETFROM", berlin) == ["+0100", "+0200", "+0100"])
    #expect(Scene.values("TZOFFSETTO", berlin) == ["+0200", "+0100", "+0200"])
    #expect(
      Scene.lines(berlin).filter { $0.hasPrefix("DTSTART:") } == [
        "DTSTART:20250330T020000", "DTSTART:20251026T030000", "DTSTART:20260329T020000",
      ])
    let lordHowe = Scene.calendar([night], zone: "Australia/Lord_Howe").post("guard")
    #expect(Scene.values("TZOFFSETTO", lordHowe) == ["+1030", "+1100"])
    let nepal = Scene.calendar([night], zone: "Asia/Kathmandu").post("guard")
    #expect(Scene.values("TZOFFSETTO", nepal) == ["+0545"])
  }

  @Test("S1 a calendar of nobody is empty and whole")
  func empty() {
    let text = Scene.calendar([]).person("wang")
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(!text.contains("VEVENT"))
  }

  @Test("S1 lines are of 75 octets at most and end in CR LF; no character is cut")
  func folding() {
    let family = "👨‍👩‍👧‍👦"
    let marks = "a" + String(repeating: "\u{301}", count: 60)
    for text in [
      String(repeating: "x", count: 300), String(repeating: "云栖", count: 60),
      String(repeating: family, count: 9), "e\u{301}" + String(repeating: "é", count: 90), marks,
      String(repeating: "🇨🇳", count: 30),
    ] {
      for shift in 0..<80 {
        let line = "X:" + String(repeating: "y", count: shift) + text
        // By scalars, as a mark that begins a line makes one character with the space before it.
        let parts = ICalendarText.folded(line).components(separatedBy: "\r\n")
          .map { Array($0.unicodeScalars) }
        #expect(parts.allSatisfy { part in part.reduce(0) { $0 + $1.utf8.count } <= 75 })
        #expect(parts.dropFirst().allSatisfy { $0.first == " " })
        let unfolded = parts.enumerated().map { $0 == 0 ? $1 : Array($1.dropFirst()) }
        #expect(unfolded.flatMap(\.self) == Array(line.unicodeScalars))
        if text != marks {
          let characters = unfolded.map { part in
            String(String.UnicodeScalarView(part)).count
          }
          #expect(characters.reduce(0, +) == line.count)
        }
      }
    }
  }

  @Test(
    "S1 what has a meaning in calendars is escaped",
    arguments: [
      ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\nb\r\nc\rd", "a\\nb\\nc\\nd"),
      ("\u{0}\u{1b}[31m\u{7f}\u{9b}x", "[31mx"), ("a\u{2028}b\u{85}c", "a\\nb\\nc"),
      ("a\tb", "a\tb"), ("END:VEVENT\r\nBEGIN:VEVENT", "END:VEVENT\\nBEGIN:VEVENT"),
    ])
  func escaping(text: String, written: String) {
    #expect(ICalendarText.escaped(text) == written)
  }
}
