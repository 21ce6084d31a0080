import DeskDomain

extension Post {
  /// The section `posts` (S1–S6).
  static func list(_ cursor: Cursor) -> [Post]? {
    guard let items = cursor.list(of: "posts") else { return nil }
    var ids = FirstUses<String>("give every post an id of its own") {
      "\(quoted($0)) is already the id of the post"
    }
    var names = NameUses()
    return items.compactMap { Post($0, ids: &ids, names: &names) }
  }

  private init?(_ cursor: Cursor, ids: inout FirstUses<String>, names: inout NameUses) {
    guard let fields = cursor.fields(["id", "name", "shifts"]) else { return nil }
    let idField = fields.required("id", example: "reception")
    let id = idField?.identifier("an id")
    if let idField, let id { ids.check(id, at: idField) }
    let nameField = fields.required("name", example: "Reception")
    let name = nameField.flatMap { Name($0) }
    if let nameField, let name { names.check(name, at: nameField) }
    let shifts = fields.optional("shifts").flatMap { $0.list(of: "shifts") }
    let read = (shifts ?? []).compactMap { Shift($0) }
    guard let id, let name else { return nil }
    self.init(id: id, name: name, shifts: read)
  }
}

extension Shift {
  fileprivate init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["person", "from", "to", "days"]) else { return nil }
    let person = fields.required("person", example: "Wang Xiaoming")?.plainText("a person's name")
    let fromField = fields.required("from", example: "\"08:10\"")
    let from = fromField?.timeOfDay()
    if let fromField, from?.minutes == 24 * 60 {
      fromField.report("is the end of a day, and nothing begins there", "did you mean \"00:00\"?")
    }
    let to = fields.required("to", example: "\"17:30\"")?.timeOfDay()
    let days = fields.optional("days").map { $0.days() } ?? Set(Weekday.allCases)
    guard let person, let from, let to, let days else { return nil }
    self.init(person: person, hours: LocalHours(from: from, to: to), days: days)
  }
}

extension Cursor {
  /// A time on the wall, `HH:MM`, quoted or not.
  fileprivate func timeOfDay() -> LocalTime? {
    let what = "a time of day from 00:00 to 24:00"
    guard let text = text(what) else { return nil }
    if let time = LocalTime(text) { return time }
    return refuse(
      "must be \(what), not \(quoted(text))", timeMeant(by: text).map { "did you mean \"\($0)\"?" })
  }

  /// `8:10`, `0810`, `8.10` or `8：10` for `08:10`.
  private func timeMeant(by text: String) -> LocalTime? {
    let digits = text.filter { ("0"..."9").contains($0) }
    guard (3...4).contains(digits.count),
      text.allSatisfy({ ("0"..."9").contains($0) || ":.：h时 ".contains($0) }),
      let hour = Int(digits.dropLast(2)), let minute = Int(digits.suffix(2))
    else { return nil }
    return LocalTime(hour: hour, minute: minute)
  }
}
