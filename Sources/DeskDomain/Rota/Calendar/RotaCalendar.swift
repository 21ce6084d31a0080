import DeskBasics
import DeskPlanning
import Foundation

/// The rota as iCalendar documents (RFC 5545), one for each person and one for each post.
package struct RotaCalendar: Sendable {
  private let site: Site
  private let calendar: SiteCalendar
  private let duties: [CalendarDuty]

  init(site: Site, calendar: SiteCalendar, duties: [CalendarDuty]) {
    self.site = site
    self.calendar = calendar
    self.duties = duties
  }

  /// The calendar of the person of this id: what they have, and as cancelled what they had.
  package func person(_ id: String) -> String {
    let events = duties.compactMap { duty -> Event? in
      let isTheirs = duty.duty.person == id
      guard isTheirs || duty.formerly.contains(id) else { return nil }
      return Event(
        duty: duty, isCancelled: duty.isCancelled || !isTheirs,
        summary: name(ofPost: duty.duty.post), location: siteName)
    }
    return document(name: site.name(ofPerson: id), events)
  }

  /// The calendar of the post of this id: who has it, and as cancelled what fell away.
  package func post(_ id: String) -> String {
    let events = duties.filter { $0.duty.post == id }.map { duty in
      Event(
        duty: duty, isCancelled: duty.isCancelled,
        summary: site.name(ofPerson: duty.duty.person), location: name(ofPost: id))
    }
    return document(name: name(ofPost: id), events)
  }

  private struct Event {
    var duty: CalendarDuty
    var isCancelled: Bool
    var summary: String
    var location: String
  }

  private func document(name: String, _ events: [Event]) -> String {
    var text = ICalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Frontdesk//Rota//EN")
    text.add("CALSCALE", "GREGORIAN")
    text.add("NAME", text: "\(siteName) – \(name)")
    text.add("X-WR-CALNAME", text: "\(siteName) – \(name)")
    let times = events.map { self.time(of: $0.duty.duty) }
    if let first = times.map(\.start).min(), let last = times.map(\.end).max() {
      ICalendarZone(calendar, over: first..<max(first, last) + 1).write(to: &text)
    }
    for (event, time) in zip(events, times).sorted(by: {
      ($0.1.start, uid($0.0.duty.slot)) < ($1.1.start, uid($1.0.duty.slot))
    }) {
      write(event, time, to: &text)
    }
    text.add("END", "VCALENDAR")
    return text.string
  }

  private func write(
    _ event: Event, _ time: (start: Date, end: Date), to text: inout ICalendarText
  ) {
    let zone = calendar.calendar.timeZone.identifier
    text.add("BEGIN", "VEVENT")
    text.add("UID", text: uid(event.duty.slot))
    text.add("DTSTAMP", ICalendarTime.utc(event.duty.changed))
    text.add("SEQUENCE", String(event.duty.changes))
    // As the clocks show the instants: a wall time that they skip would be read otherwise.
    text.add("DTSTART;TZID=\(zone)", ICalendarTime.local(calendar.local(time.start)))
    // Where the clocks leave nothing of a duty there is no end after its beginning to be told.
    if time.start < time.end {
      text.add("DTEND;TZID=\(zone)", ICalendarTime.local(calendar.local(time.end)))
    }
    text.add("SUMMARY", text: event.summary)
    text.add("LOCATION", text: event.location)
    let description = description(of: event.duty.duty)
    if !description.isEmpty { text.add("DESCRIPTION", text: description) }
    text.add("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
    text.add("END", "VEVENT")
  }

  /// Counter, breaks and relief, in each of the site's languages.
  private func description(of duty: Duty) -> String {
    let lines =
      (duty.counter.map { [site.phrase(forCounter: $0)] } ?? [])
      + duty.breaks.map { pause in
        let hours = "\(pause.hours.from)–\(pause.hours.to)"
        return pause.relief.map { CalendarTexts.pause(hours, relief: site.name(ofPerson: $0)) }
          ?? CalendarTexts.pause(hours)
      }
    return site.languages.flatMap { language in lines.map { $0[language] } }
      .joined(separator: "\n")
  }

  private func time(of duty: Duty) -> (start: Date, end: Date) {
    let minutes = duty.hours.minutes
    return (
      calendar.instant(of: duty.date, minutes: minutes.lowerBound),
      calendar.instant(of: duty.date, minutes: minutes.upperBound)
    )
  }

  /// Of the slot and the site, and of nothing that changes.
  private func uid(_ slot: CalendarDuty.Slot) -> String {
    let from = slot.from.description.filter { $0 != ":" }
    return "\(ICalendarTime.date(slot.date))T\(from)-\(slot.place)-\(slot.post)@\(siteTag)"
  }

  /// Sixteen digits that follow from the site's name (FNV-1a), whatever its languages.
  private var siteTag: String {
    let hash = site.name[.simplifiedChinese].utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + ".frontdesk"
  }

  private var siteName: String { site.name.texts(in: site.languages).first ?? "" }

  private func name(ofPost id: String) -> String {
    site.posts.first { $0.id == id }?.name.texts(in: site.languages).joined(separator: " · ") ?? id
  }
}

/// What calendars say about a duty.
enum CalendarTexts {
  static func pause(_ hours: String) -> Phrase {
    Phrase(zhHans: "休息 \(hours)", zhHant: "休息 \(hours)", en: "Break \(hours)")
  }

  static func pause(_ hours: String, relief name: String) -> Phrase {
    Phrase(
      zhHans: "休息 \(hours)，由\(name)接替", zhHant: "休息 \(hours)，由\(name)接替",
      en: "Break \(hours), relieved by \(name)")
  }
}
