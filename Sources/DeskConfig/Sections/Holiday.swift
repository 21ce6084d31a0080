import DeskBasics
import DeskDomain

extension Holiday {
  /// The most days from the first to the last; more are a slip of the pen.
  private static let longest = 31

  /// The site's holidays (G3), apart from each other.
  static func list(_ cursor: Cursor) -> [Holiday]? {
    guard let items = cursor.list(of: "holidays") else { return nil }
    var lines: [LocalDate: Int] = [:]
    return items.compactMap { item in
      guard let holiday = Holiday(item) else { return nil }
      let dates = sequence(first: holiday.first) { $0.next }.prefix { $0 <= holiday.last }
      if let date = dates.first(where: { lines[$0] != nil }), let line = lines[date] {
        item.report("\(date) is already a holiday in line \(line)", "name each day once")
      }
      for date in dates { lines[date] = item.position.line }
      return holiday
    }
  }

  private init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["date", "to", "name"]) else { return nil }
    let first = fields.required("date", example: "2027-05-04")?.date()
    let lastField = fields.optional("to")
    let last = lastField.map { $0.date() } ?? first
    let nameField = fields.optional("name")
    let name = nameField.flatMap { Name($0) }
    if let nameField, let name, !nameField.fitsGreeting(name) { return nil }
    guard let first, let last, nameField == nil || name != nil else { return nil }
    guard first <= last else {
      lastField?.report("is before \(first), on which the holiday begins", "write its last day")
      return nil
    }
    guard last.dayNumber - first.dayNumber < Self.longest else {
      lastField?.report(
        "makes a holiday of more than \(Self.longest) days", "look at year and month again")
      return nil
    }
    self.init(first: first, last: last, name: name)
  }
}
