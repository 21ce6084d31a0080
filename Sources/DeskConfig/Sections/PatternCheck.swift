import DeskBasics
import DeskPlanning

/// Holds the shifts of all posts against each other: nobody is in two places, and reliefs are there (S1–S5).
struct PatternCheck {
  /// A shift and where it stands in the file.
  struct Line {
    var post: String
    var shift: Shift
    var cursor: Cursor
  }

  let lines: [Line]
  let people: [StaffMember]

  func run() {
    let days = lines.isEmpty ? [] : representatives
    var told: Set<Int> = []
    for date in days { reportOverlaps(on: date, told: &told) }
    var toldBreaks: Set<String> = []
    for date in days { reportReliefs(on: date, told: &toldBreaks) }
  }

  /// A date for each day of the week in each part of the year that the seasons make.
  private var representatives: [LocalDate] {
    let seasons = lines.compactMap(\.shift.season)
    // Of 28 years every day of the year has every day of the week.
    var dates: [LocalDate] = []
    var seen: Set<String> = []
    let ends = Set(seasons.flatMap { [$0.from, $0.to] })
    for year in 2_000..<2_028 {
      var days = [LocalDate(year: year, month: 1, day: 1)]
      for end in ends {
        let day = LocalDate(year: year, month: end.month, day: end.day)
        days += [day, day.next, day.previous].filter(\.isInCalendar)
      }
      for day in days where seen.insert("\(MonthDay(day)) \(day.weekday)").inserted {
        dates.append(day)
      }
    }
    return dates.sorted()
  }

  private func reportOverlaps(on date: LocalDate, told: inout Set<Int>) {
    let all = [date.previous, date].flatMap { day in
      lines.indices.filter { lines[$0].shift.applies(on: day) }.map { index in
        (index, Duty(lines[index].shift, at: lines[index].post, on: day))
      }
    }
    for (later, duty) in all where duty.date == date {
      for (earlier, other) in all
      where (earlier < later || other.date < date) && other.person == duty.person
        && other.isAtOnce(with: duty) && told.insert(max(earlier, later)).inserted
      {
        let line = lines[max(earlier, later)]
        let place = lines[min(earlier, later)]
        line.cursor.report(
          "\(line.shift.person.string) is also at \(quoted(place.post)) then, "
            + "\(place.shift.hours.written) in line \(place.cursor.position.line)",
          "nobody is on two posts at once: change hours or days, or name another person")
      }
    }
  }

  private func reportReliefs(on date: LocalDate, told: inout Set<String>) {
    let around = [date.previous, date, date.next].flatMap { day in
      lines.filter { $0.shift.applies(on: day) }.map { Duty($0.shift, at: $0.post, on: day) }
    }
    for line in lines where line.shift.applies(on: date) {
      let duty = Duty(line.shift, at: line.post, on: date)
      let items = line.cursor.peek("breaks")?.items ?? []
      for (index, pause) in duty.breaks.enumerated() {
        guard let relief = pause.relief, items.indices.contains(index),
          let field = items[index].peek("relief")
        else { continue }
        let place = Cursor(
          node: field.node, path: "\(line.cursor.path).breaks[\(index)].relief",
          errors: field.errors)
        guard let (reason, advice) = trouble(of: relief, pause, duty, among: around),
          told.insert(place.path).inserted
        else { continue }
        place.report(reason, advice)
      }
    }
  }

  private func trouble(
    of relief: String, _ pause: Duty.Break, _ duty: Duty, among others: [Duty]
  ) -> (reason: String, advice: String)? {
    let hours = pause.hours.written
    let day = "\(Weekday.words[duty.date.weekday.rawValue - 1]), \(MonthDay(duty.date))"
    if let member = people.first(where: { $0.id == relief }), !member.mayTake(post: duty.post) {
      return (
        "\(quoted(relief)) does not take the post \(quoted(duty.post))",
        "name somebody who does, or add it to the person's posts"
      )
    }
    let another = "name another person, or leave relief out"
    switch Relief.obstacle(to: pause, of: duty, among: others) {
    case nil: return nil
    case .isThePersonThemselves?:
      return ("\(quoted(relief)) is the person who has the break", another)
    case .isNotOnDuty?:
      return ("\(quoted(relief)) is not on duty \(hours) on every date (\(day))", another)
    case .isInABreak?:
      return (
        "\(quoted(relief)) is in a break \(hours) too (\(day))", "take the breaks in turns"
      )
    case .keepsAnotherCounter(let counter)?:
      return (
        "\(quoted(relief)) keeps counter \(quoted(counter)) \(hours) (\(day)), and nobody keeps two",
        another
      )
    case .relievesAnother(let person)?:
      return (
        "\(quoted(relief)) relieves \(quoted(person)) \(hours) (\(day)) already",
        "take the breaks in turns, or name another person"
      )
    }
  }
}
