import DeskBasics
import DeskDomain

extension Consultant {
  /// The section `consultants` (Q3); `counters` are the ids of the places where they may receive.
  static func list(_ cursor: Cursor, counters: [String]?) -> [Consultant]? {
    guard let items = cursor.list(of: "consultants") else { return nil }
    var uses = Uses()
    return items.compactMap { Consultant($0, counters: counters, uses: &uses) }
  }

  /// What is there once among all consultants.
  private struct Uses {
    var ids = FirstUses<String>("give every consultant an id of their own") {
      "\(quoted($0)) is already the id of the consultant"
    }
    var counters = FirstUses<String>("a counter has one consultant at most") {
      "\(quoted($0)) is already the counter of the consultant"
    }
    var names = NameUses()
  }

  private init?(_ cursor: Cursor, counters known: [String]?, uses: inout Uses) {
    guard let fields = cursor.fields(["id", "name", "counter"]) else { return nil }
    let idField = fields.required("id", example: "li")
    let id = idField?.identifier("an id")
    if let idField, let id {
      uses.ids.check(id, at: idField)
      // Who receives without a counter is called to by this id, as a counter is by its own.
      if known?.contains(id) == true {
        idField.report(
          "\(quoted(id)) is already the id of a counter", "give every consultant an id of their own"
        )
      }
    }
    let nameField = fields.required("name", example: "Li Fang")
    let name = nameField.flatMap { Name($0, heldTo: .ofPersons) }
    if let nameField, let name { uses.names.check(name, at: nameField) }
    let counterField = fields.optional("counter")
    let counter = counterField?.reference(to: "counters", among: known)
    if let counterField, let counter { uses.counters.check(counter, at: counterField) }
    guard let id, let name else { return nil }
    self.init(id: id, name: name, counter: counter)
  }
}
