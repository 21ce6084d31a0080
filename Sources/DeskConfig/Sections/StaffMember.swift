import DeskBasics
import DeskPlanning

extension StaffMember {
  /// The section `people`; `posts` are the ids of all posts.
  static func list(_ cursor: Cursor, posts: [String]?) -> [StaffMember]? {
    guard let items = cursor.list(of: "people") else { return nil }
    var uses = Uses()
    return items.compactMap { StaffMember($0, posts: posts, uses: &uses) }
  }

  /// What is there once among all people, so that a word means one of them.
  private struct Uses {
    var words = FirstUses<String>("give every person an id, a login and a name of their own") {
      "\(quoted($0)) already stands for the person"
    }
  }

  private init?(_ cursor: Cursor, posts known: [String]?, uses: inout Uses) {
    guard let fields = cursor.fields(["id", "name", "login", "posts"]) else { return nil }
    let idField = fields.required("id", example: "wang")
    let id = idField?.identifier("an id")
    let nameField = fields.required("name", example: "Wang Xiaoming")
    let name = nameField?.visitorsText("a person's name", heldTo: .ofPersons)
    let loginField = fields.optional("login")
    let login = loginField?.identifier("a login")
    let words = [
      (idField, id), (nameField, name?.string == id ? nil : name?.string),
      (loginField, login == id || login == name?.string ? nil : login),
    ]
    for case (let field?, let word?) in words { uses.words.check(word, at: field) }
    let posts = fields.optional("posts").flatMap { $0.list(of: "posts") }?
      .compactMap { $0.reference(to: "posts", among: known) }
    guard let id, let name else { return nil }
    self.init(id: id, name: name, login: login, posts: posts ?? [])
  }
}
