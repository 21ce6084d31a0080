import DeskBasics
import DeskDomain

extension Counter {
  /// The section `counters`; `services` are the ids that they may take.
  static func list(_ cursor: Cursor, services: [String]?) -> [Counter]? {
    guard let items = cursor.list(of: "counters") else { return nil }
    guard !items.isEmpty else {
      return cursor.refuse("is empty", "a desk has at least one counter")
    }
    var ids = FirstUses<String>("give every counter an id of its own") {
      "\(quoted($0)) is already the id of the counter"
    }
    var names = NameUses()
    return items.compactMap { Counter($0, services: services, ids: &ids, names: &names) }
  }

  private init?(
    _ cursor: Cursor, services known: [String]?, ids: inout FirstUses<String>,
    names: inout NameUses
  ) {
    guard let fields = cursor.fields(["id", "name", "services"]) else { return nil }
    let idField = fields.required("id", example: "1")
    let id = idField?.identifier("an id", limit: 16)
    if let idField, let id { ids.check(id, at: idField) }
    let nameField = fields.optional("name")
    let name = nameField.flatMap { Name($0) }
    if let nameField, let name { names.check(name, at: nameField) }
    let services = fields.required("services", example: "[consult]")
      .flatMap { $0.serviceIDs(known) }
    guard let id, let services else { return nil }
    self.init(id: id, name: name, services: services)
  }
}

extension Cursor {
  fileprivate func serviceIDs(_ known: [String]?) -> [String]? {
    guard let items = list(of: "service ids") else { return nil }
    guard !items.isEmpty else {
      return refuse("is empty", "name the services that this counter takes")
    }
    var uses = FirstUses<String>("name each service once") { "\(quoted($0)) stands already" }
    return items.compactMap { item in
      guard let id = item.reference(to: "services", among: known) else { return nil }
      uses.check(id, at: item)
      return id
    }
  }
}
