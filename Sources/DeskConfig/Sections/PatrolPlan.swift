import DeskBasics
import DeskDomain

extension PatrolPlan {
  private static let keys = [
    "from", "to", "every", "grace", "areas", "shortest", "order", "post",
  ]

  /// The section `patrol` (S4, F16); `posts` are the ids of all posts.
  init?(_ cursor: Cursor, posts: [String]?) {
    guard let fields = cursor.fields(Self.keys) else { return nil }
    let hours = fields.hours(from: "19:00", to: "07:00")
    let every = fields.optional("every").map { $0.every(within: hours) } ?? .minutes(60)
    let grace = fields.optional("grace").map {
      $0.time(.minutes(5)...(.minutes(120)), such: "15m", ends: "5m to 120m", under: every)
    }
    let shortest = fields.optional("shortest").map {
      $0.time(.minutes(1)...(.minutes(120)), such: "3m", ends: "1m to 120m", under: every)
    }
    let order = fields.optional("order").map { $0.choice(Order.self) } ?? .any
    let post = fields.optional("post")?.reference(to: "posts", among: posts)
    let areas = fields.required("areas", example: "[{id: sales-center, name: …, points: […]}]")
      .flatMap { PatrolArea.list($0) }
    guard let hours, let every, let order, let areas else { return nil }
    self.init(
      times: PatrolTimes(hours: hours, every: every.seconds / 60),
      grace: (grace ?? .minutes(min(15, every.seconds / 120)))?.duration ?? .seconds(15 * 60),
      areas: areas, shortest: (shortest ?? .minutes(3))?.duration ?? .seconds(3 * 60),
      order: order, post: post)
  }
}

extension Cursor {
  fileprivate func every(within hours: LocalHours?) -> LongDuration? {
    let read = duration(
      .minutes(15)...(.hours(12)), such: "60m", ends: "15m to 12h", unit: "m")
    if let hours, let read, read > .minutes(hours.minutes.count) {
      return refuse(
        "is longer than the hours themselves, \(hours.written)", "write how long one round lasts")
    }
    return read
  }

  /// A time that is shorter than a round.
  fileprivate func time(
    _ range: ClosedRange<LongDuration>, such example: String, ends: String,
    under every: LongDuration?
  ) -> LongDuration? {
    let read = duration(range, such: example, ends: ends, unit: "m")
    if let every, let read, read >= every {
      return refuse("is no shorter than a round, which lasts \(every.written)", "write less")
    }
    return read
  }
}

extension PatrolArea {
  /// The areas, at least one, with all points apart from each other.
  fileprivate static func list(_ cursor: Cursor) -> [PatrolArea]? {
    guard let items = cursor.list(of: "areas") else { return nil }
    guard !items.isEmpty else { return cursor.refuse("is empty", "name the areas that are walked") }
    var uses = Uses()
    return items.compactMap { PatrolArea($0, uses: &uses) }
  }

  /// What stands once among all areas and points.
  fileprivate struct Uses {
    var areas = FirstUses<String>("give every area an id of its own") {
      "\(quoted($0)) is already the id of the area"
    }
    var points = FirstUses<String>("give every point an id of its own, in all areas") {
      "\(quoted($0)) is already the id of the point"
    }
    var codes = FirstUses<String>("every label has a code of its own") {
      "\(quoted($0)) is already the code of the point"
    }
  }

  private init?(_ cursor: Cursor, uses: inout Uses) {
    guard let fields = cursor.fields(["id", "name", "points"]) else { return nil }
    let idField = fields.required("id", example: "sales-center")
    let id = idField?.identifier("an id")
    if let idField, let id { uses.areas.check(id, at: idField) }
    let name = fields.required("name", example: "Sales center").flatMap { Name($0, heldTo: []) }
    let points = fields.required("points", example: "[{id: hall, name: Hall, code: PT-01}]")
      .flatMap { PatrolPoint.list($0, uses: &uses) }
    guard let id, let name, let points else { return nil }
    self.init(id: id, name: name, points: points)
  }
}

extension PatrolPoint {
  fileprivate static func list(_ cursor: Cursor, uses: inout PatrolArea.Uses) -> [PatrolPoint]? {
    guard let items = cursor.list(of: "points") else { return nil }
    guard !items.isEmpty else {
      return cursor.refuse("is empty", "name the points that every round passes")
    }
    return items.compactMap { PatrolPoint($0, uses: &uses) }
  }

  private init?(_ cursor: Cursor, uses: inout PatrolArea.Uses) {
    guard let fields = cursor.fields(["id", "name", "code"]) else { return nil }
    let idField = fields.required("id", example: "hall")
    let id = idField?.identifier("a point's id")
    if let idField, let id { uses.points.check(id, at: idField) }
    let name = fields.required("name", example: "Hall").flatMap { Name($0, heldTo: []) }
    let codeField = fields.required("code", example: "PT-01")
    let code = codeField?.identifier("a point's code")
    if let codeField, let code { uses.codes.check(code.uppercased(), at: codeField) }
    guard let id, let name, let code else { return nil }
    self.init(id: id, name: name, code: code)
  }
}

extension Cursor {
  /// The ids of the points of the section `patrol`, whatever else is wrong with it; nil where one has none.
  func declaredPoints() -> [String]? {
    let areas = peek("areas")?.items?.map { $0.peek("points")?.declared("id") }
    guard let areas, !areas.contains(nil) else { return nil }
    return areas.compactMap(\.self).flatMap(\.self)
  }
}
