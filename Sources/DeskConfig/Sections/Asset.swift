import DeskBasics
import DeskDomain

extension Asset {
  /// The section `checks` (F1–F18); `posts` are the ids of all posts.
  static func list(_ cursor: Cursor, posts: [String]?) -> [Asset]? {
    guard let items = cursor.list(of: "checks") else { return nil }
    var codes = FirstUses<String>("every label has a code of its own") {
      "\(quoted($0)) is already the code of the asset"
    }
    return items.compactMap { Asset($0, posts: posts, codes: &codes) }
  }

  private static let keys =
    [
      "asset", "name", "area", "checklist", "rhythm", "by", "times", "hourly", "points", "post",
      "version", "follows", "retired",
    ] + Extinguisher.keys

  private init?(_ cursor: Cursor, posts: [String]?, codes: inout FirstUses<String>) {
    guard let fields = cursor.fields(Self.keys) else { return nil }
    let codeField = fields.required("asset", example: "FE-01")
    let code = codeField?.identifier("an asset's code")
    if let codeField, let code { codes.check(code, at: codeField) }
    let name = fields.required("name", example: "Extinguisher 1")
      .flatMap { Name($0, heldTo: []) }
    let area = fields.optional("area").flatMap { Name($0, heldTo: []) }
    let extinguisher = Extinguisher(fields)
    let checklist = Checklist(fields, extinguisher: extinguisher)
    let post = fields.optional("post")?.reference(to: "posts", among: posts)
    let retired = fields.optional("retired").flatMap { $0.date() }
    guard let code, let name, let checklist else { return nil }
    self.init(
      code: code, name: name, area: area, checklist: checklist, post: post,
      extinguisher: extinguisher, retired: retired)
  }
}

extension Checklist {
  /// A list of the catalogue, with a rhythm and points of the site's own where they stand there; or one of its own.
  fileprivate init?(_ fields: Fields, extinguisher: Extinguisher?) {
    let known = ChecklistCatalogue.all.map(\.id)
    let named = fields.optional("checklist").map { $0.word(of: known) }
    let rhythm = CheckRhythm.stated(in: fields)
    let points = fields.optional("points").map { $0.points() }
    let version = fields.optional("version").flatMap { $0.wholeNumber(1...999) }
    let follows = fields.optional("follows").flatMap { $0.plainText("a standard and its edition") }
    func edited(_ list: Checklist) -> Checklist {
      var list = list
      list.version = version ?? list.version
      list.follows = follows?.string ?? list.follows
      return list
    }
    if let named {
      guard let id = named, var list = ChecklistCatalogue.checklist(id) else { return nil }
      if let extinguisher {
        guard id == ChecklistCatalogue.extinguisherID else {
          fields.refuse(
            "kind", "is for extinguishers, and their checklist is F3", "write \"checklist: F3\"")
          return nil
        }
        list = extinguisher.checklist
      }
      if let rhythm { list.rhythm = rhythm }
      if let points {
        guard let points else { return nil }
        let names = Dictionary(list.points.map { ($0.id, $0) }) { first, _ in first }
        list.points = points.map { names[$0] ?? CheckPoint(id: $0) }
      }
      self = edited(list)
      return
    }
    if extinguisher != nil {
      fields.refuse(
        "kind", "is for extinguishers, and their checklist is F3", "write \"checklist: F3\"")
      return nil
    }
    let isStated = (CheckRhythm.keys + ["by"]).contains { fields.has($0) }
    if !isStated { _ = fields.required("rhythm", example: "monthly") }
    let own = fields.required("points", example: "[in-place, gauge]")
    guard own != nil, let rhythm, case let points?? = points else { return nil }
    self = edited(Checklist(rhythm: rhythm, points: points))
  }
}

extension CheckRhythm {
  /// Each says how often; "by" goes with a daily rhythm, and means one.
  fileprivate static let keys = ["rhythm", "times", "hourly"]

  /// What the keys `rhythm`, `by`, `times` and `hourly` say together; nil where they are not there, or wrong.
  fileprivate static func stated(in fields: Fields) -> CheckRhythm? {
    let stated = keys.filter { fields.has($0) }
    if stated.count > 1 {
      fields.refuse(
        stated[1], "says how often, as \"\(stated[0])\" does already", "keep one of the two")
      return nil
    }
    let word = fields.optional("rhythm").flatMap { $0.word(of: words.map(\.word)) }
    if fields.has("by"), fields.has("rhythm"), let word, word != "daily" {
      fields.refuse("by", "is for what is checked daily", "remove it")
    }
    if let times = fields.optional("times") { return times.times().map { .times($0) } }
    if let hourly = fields.optional("hourly") {
      return hourly.fields(["from", "to"])?.hours(from: "19:00", to: "07:00").map { .hourly($0) }
    }
    if let by = fields.optional("by"), word == nil || word == "daily" {
      return by.timeOfDay().map { .daily(by: $0) }
    }
    return word.flatMap { word in words.first { $0.word == word } }
  }

  private static let words: [CheckRhythm] = [
    .daily, .weekly, .halfMonthly, .monthly, .quarterly, .yearly,
  ]
}

extension Extinguisher {
  fileprivate static let keys = [
    "kind", "made", "serviced", "wheeled", "boxed", "out_for_service",
  ]

  /// What the site file says of an extinguisher; nil where the asset is none.
  fileprivate init?(_ fields: Fields) {
    guard let kindField = fields.optional("kind") else {
      for key in Self.keys.dropFirst() where fields.has(key) {
        fields.refuse(key, "is for extinguishers", "write their kind, or remove it")
      }
      return nil
    }
    let kind = kindField.choice(Kind.self)
    let made = fields.required("made", example: "\"2022-05\"")?.month()
    let serviced = fields.optional("serviced").flatMap { $0.month() }
    func flag(_ key: String, _ fallback: Bool) -> Bool {
      fields.optional(key).flatMap { $0.word(of: ["true", "false"]) }.map { $0 == "true" }
        ?? fallback
    }
    let (wheeled, boxed) = (flag("wheeled", false), flag("boxed", false))
    let isOut = flag("out_for_service", false)
    guard let kind, let made else { return nil }
    self.init(
      kind: kind, made: made, serviced: serviced, isWheeled: wheeled, isBoxed: boxed,
      isOutForService: isOut)
  }
}

extension Cursor {
  /// A month of a year, `2022-05`.
  fileprivate func month() -> YearMonth? {
    let what = "a month such as \"2022-05\""
    guard let text = text(what) else { return nil }
    guard let month = YearMonth(text), (1990...2099).contains(month.year) else {
      return refuse("must be \(what), not \(quoted(text))")
    }
    return month
  }

  /// Times of one day, in order, each once.
  fileprivate func times() -> [LocalTime]? {
    guard let items = list(of: "times") else { return nil }
    guard !items.isEmpty else { return refuse("is empty", "write by when: [\"12:00\", \"17:30\"]") }
    var times: [LocalTime] = []
    for item in items {
      guard let time = item.timeOfDay() else { return nil }
      guard time > times.last ?? .midnight else {
        return item.refuse("\(time) is not after the time before it", "write them in order")
      }
      times.append(time)
    }
    return times
  }

  /// The ids of what is looked at, each once.
  fileprivate func points() -> [String]? {
    guard let items = list(of: "points") else { return nil }
    guard !items.isEmpty else { return refuse("is empty", "say what is looked at") }
    var uses = FirstUses<String>("name each point once") { "\(quoted($0)) stands already" }
    return items.compactMap { item in
      guard let id = item.identifier("a point's id") else { return nil }
      uses.check(id, at: item)
      return id
    }
  }
}
