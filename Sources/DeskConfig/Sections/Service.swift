import DeskBasics
import DeskDomain

extension Service {
  /// The section `services`.
  static func list(_ cursor: Cursor) -> [Service]? {
    guard let items = cursor.list(of: "services") else { return nil }
    guard !items.isEmpty else {
      return cursor.refuse("is empty", "a desk has at least one service")
    }
    var ids = FirstUses<String>("give every service an id of its own") {
      "\(quoted($0)) is already the id of the service"
    }
    var letters = FirstUses<Series>("give every service a letter of its own") {
      "\($0.rawValue) is already the series of the service"
    }
    var names = NameUses()
    return items.compactMap { item in
      Service(item, ids: &ids, letters: &letters, names: &names)
    }
  }

  private init?(
    _ cursor: Cursor, ids: inout FirstUses<String>, letters: inout FirstUses<Series>,
    names: inout NameUses
  ) {
    guard let fields = cursor.fields(["id", "series", "name", "numbers"]) else { return nil }
    let idField = fields.required("id", example: "consult")
    let id = idField?.identifier("an id")
    if let idField, let id { ids.check(id, at: idField) }
    let seriesField = fields.required("series", example: "A")
    let series = seriesField?.series()
    if let seriesField, let series { letters.check(series, at: seriesField) }
    let nameField = fields.required("name", example: "Consulting")
    let name = nameField.flatMap { Name($0) }
    if let nameField, let name { names.check(name, at: nameField) }
    let numbers = fields.optional("numbers").map { $0.numberRange() } ?? 1...999
    guard let id, let series, let name, let numbers else { return nil }
    self.init(id: id, name: name, series: series, numbers: numbers)
  }

  /// A service that no counter takes would issue tickets that nobody can call.
  static func checkAllAreTaken(_ services: Cursor, counters: Cursor) {
    guard let services = services.items, let counters = counters.items, !counters.isEmpty
    else { return }
    var taken: Set<String> = []
    for counter in counters {
      // Where a counter cannot be read, nothing is sure.
      guard let list = counter.peek("services")?.items else { return }
      taken.formUnion(list.compactMap(\.peekedText))
    }
    for item in services {
      guard let id = item.peek("id")?.peekedText, !taken.contains(id) else { continue }
      item.report(
        "no counter takes the service \(quoted(id))", "add it to the services of a counter")
    }
  }
}

extension Cursor {
  fileprivate func series() -> Series? {
    guard let text = text("one letter A–Z") else { return nil }
    let upper = text.uppercased()
    return Series(rawValue: text)
      ?? refuse(
        "must be one letter A–Z, not \(quoted(text))",
        Series(rawValue: upper) == nil ? nil : "did you mean \"\(upper)\"?")
  }

  /// `1-999`: whole numbers, both ends included.
  fileprivate func numberRange() -> ClosedRange<Int>? {
    let what = "a range such as 1-999"
    guard let text = text(what) else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { decimal($0.drop(while: \.isWhitespace).trimmingSuffix()) }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else {
      return refuse(
        "must be \(what), not \(quoted(text))", decimal(text).map { "did you mean \"1-\($0)\"?" })
    }
    guard (1...9999).contains(first), (1...9999).contains(last) else {
      return refuse("must lie within 1 and 9999, not be \(quoted(text))")
    }
    guard first < last else {
      return refuse("holds fewer than two numbers", "the first number must be the smaller one")
    }
    return first...last
  }
}

extension Substring {
  fileprivate func trimmingSuffix() -> Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
