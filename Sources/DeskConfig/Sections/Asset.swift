import DeskDomain

extension Asset {
  /// The section `checks` (F1–F19).
  static func list(_ cursor: Cursor) -> [Asset]? {
    guard let items = cursor.list(of: "checks") else { return nil }
    var codes = FirstUses<String>("every label has a code of its own") {
      "\(quoted($0)) is already the code of the asset"
    }
    return items.compactMap { Asset($0, codes: &codes) }
  }

  private init?(_ cursor: Cursor, codes: inout FirstUses<String>) {
    guard let fields = cursor.fields(["asset", "name", "rhythm", "points"]) else { return nil }
    let codeField = fields.required("asset", example: "FE-01")
    let code = codeField?.identifier("an asset's code")
    if let codeField, let code { codes.check(code, at: codeField) }
    let name = fields.required("name", example: "Extinguisher 1")
      .flatMap { Name($0, heldTo: []) }
    let rhythm = fields.required("rhythm", example: "monthly")
      .flatMap { $0.choice(CheckRhythm.self) }
    let points = fields.required("points", example: "[in-place, gauge]").flatMap { $0.points() }
    guard let code, let name, let rhythm, let points else { return nil }
    self.init(code: code, name: name, rhythm: rhythm, points: points)
  }
}

extension Cursor {
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
