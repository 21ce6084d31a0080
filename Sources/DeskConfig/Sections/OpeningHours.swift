import DeskBasics

extension OpeningHours {
  /// The section `hours` (Q7, S8).
  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["weekly", "closed", "additional"]) else { return nil }
    let weekly = fields.required("weekly", example: "[{days: mon-fri, from: \"08:30\", …}]")
      .flatMap { $0.weeklyHours() }
    let closed = fields.optional("closed").map { $0.closedDates() } ?? []
    let additional = fields.optional("additional").map { $0.additionalHours() } ?? [:]
    guard let weekly, let closed, let additional else { return nil }
    self.init(weekly: weekly, closed: closed, additional: additional)
  }
}

extension Cursor {
  fileprivate func weeklyHours() -> [OpeningHours.Weekly]? {
    guard let items = list(of: "weekly hours") else { return nil }
    guard !items.isEmpty else {
      return refuse("is empty", "say when the desk is open, or remove the section hours")
    }
    return items.compactMap { item in
      guard let fields = item.fields(["days", "from", "to"]) else { return nil }
      let days = fields.optional("days").map { $0.days() } ?? Set(Weekday.allCases)
      guard let hours = fields.hours(from: "08:30", to: "17:30"), let days else { return nil }
      return OpeningHours.Weekly(days: days, hours: hours)
    }
  }

  fileprivate func closedDates() -> Set<LocalDate>? {
    guard let items = list(of: "dates") else { return nil }
    var uses = FirstUses<LocalDate>("name each date once") { "\($0) stands already" }
    var dates: Set<LocalDate> = []
    for item in items {
      guard let date = item.date() else { continue }
      uses.check(date, at: item)
      dates.insert(date)
    }
    return dates
  }

  fileprivate func additionalHours() -> [LocalDate: [LocalHours]]? {
    guard let items = list(of: "additional hours") else { return nil }
    var uses = FirstUses<AdditionalOpening>("write each opening once") {
      "\($0.hours.written) on \($0.date) stands already"
    }
    var additional: [LocalDate: [LocalHours]] = [:]
    for item in items {
      guard let fields = item.fields(["date", "from", "to"]) else { continue }
      let date = fields.required("date", example: "2026-12-24")?.date()
      guard let hours = fields.hours(from: "18:00", to: "21:00"), let date else { continue }
      uses.check(AdditionalOpening(date: date, hours: hours), at: item)
      additional[date, default: []].append(hours)
    }
    return additional
  }
}

private struct AdditionalOpening: Hashable {
  let date: LocalDate
  let hours: LocalHours
}
