import DeskDomain

extension Post {
  /// The section `posts` (S1–S6); `counters` are the ids of those that shifts may keep open.
  static func list(_ cursor: Cursor, counters: [String]?) -> [Post]? {
    guard let items = cursor.list(of: "posts") else { return nil }
    var ids = FirstUses<String>("give every post an id of its own") {
      "\(quoted($0)) is already the id of the post"
    }
    var names = NameUses()
    return items.compactMap { Post($0, counters: counters, ids: &ids, names: &names) }
  }

  private init?(
    _ cursor: Cursor, counters: [String]?, ids: inout FirstUses<String>, names: inout NameUses
  ) {
    guard let fields = cursor.fields(["id", "name", "shifts"]) else { return nil }
    let idField = fields.required("id", example: "reception")
    let id = idField?.identifier("an id")
    if let idField, let id { ids.check(id, at: idField) }
    let nameField = fields.required("name", example: "Reception")
    let name = nameField.flatMap { Name($0) }
    if let nameField, let name { names.check(name, at: nameField) }
    let shifts = fields.optional("shifts").flatMap { $0.list(of: "shifts") }
    let read = (shifts ?? []).compactMap { Shift($0, counters: counters) }
    guard let id, let name else { return nil }
    self.init(id: id, name: name, shifts: read)
  }
}
