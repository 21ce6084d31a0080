import DeskBasics
import DeskPlanning

extension Post {
  /// The section `posts` (S1–S6); `counters` are the ids of those that shifts may keep open, `people` those who
  /// may take shifts; none where the site lists nobody.
  static func list(
    _ cursor: Cursor, counters: [String]?, people: [StaffMember]
  ) -> [Post]? {
    guard let items = cursor.list(of: "posts") else { return nil }
    var ids = FirstUses<String>("give every post an id of its own") {
      "\(quoted($0)) is already the id of the post"
    }
    var names = NameUses()
    let known = cursor.declared("id")
    var lines: [PatternCheck.Line] = []
    let posts = items.compactMap {
      Post(
        $0, counters: counters, people: people, posts: known, ids: &ids, names: &names,
        lines: &lines)
    }
    reportDoubleSwaps(posts, at: cursor)
    PatternCheck(lines: lines, people: people).run()
    return posts
  }

  /// A post changes places with one other at the most: two rules would undo each other.
  private static func reportDoubleSwaps(_ posts: [Post], at cursor: Cursor) {
    var seen: Set<String> = []
    for post in posts {
      for id in post.swap.map({ [post.id, $0.with] }) ?? [] where !seen.insert(id).inserted {
        cursor.report(
          "the post \(quoted(id)) is in two swaps", "write \"swap\" at one of the two posts only")
      }
    }
  }

  private init?(
    _ cursor: Cursor, counters: [String]?, people: [StaffMember], posts: [String]?,
    ids: inout FirstUses<String>, names: inout NameUses, lines: inout [PatternCheck.Line]
  ) {
    let keys = ["id", "name", "shifts", "swap", "hands_over_to"]
    guard let fields = cursor.fields(keys) else { return nil }
    let idField = fields.required("id", example: "reception")
    let id = idField?.identifier("an id")
    if let idField, let id { ids.check(id, at: idField) }
    let nameField = fields.required("name", example: "Reception")
    let name = nameField.flatMap { Name($0) }
    if let nameField, let name { names.check(name, at: nameField) }
    let shifts = fields.optional("shifts").flatMap { $0.list(of: "shifts") }
    let read = (shifts ?? []).compactMap { item in
      Shift(item, counters: counters, people: people).map { (shift: $0, cursor: item) }
    }
    let swap = fields.optional("swap").flatMap {
      PostSwap($0, own: id, posts: posts, people: people)
    }
    let nextField = fields.optional("hands_over_to")
    let next = nextField?.reference(to: "posts", among: posts)
    if let next, next == id {
      nextField?.report(
        "is the post itself", "remove the key: who comes next at one post is found without it")
    }
    guard let id, let name else { return nil }
    lines += read.map { PatternCheck.Line(post: id, shift: $0.shift, cursor: $0.cursor) }
    self.init(
      id: id, name: name, shifts: read.map(\.shift), swap: swap, handsOverTo: next)
  }
}

extension PostSwap {
  /// The section `swap` of a post (S3); `posts` are the ids of all posts, `people` those who may take them.
  fileprivate init?(_ cursor: Cursor, own: String?, posts: [String]?, people: [StaffMember]) {
    guard let fields = cursor.fields(["with", "every"]) else { return nil }
    let field = fields.required("with", example: "parking")
    let with = field?.reference(to: "posts", among: posts)
    let every = fields.required("every", example: "30m").flatMap {
      $0.duration(.minutes(5)...(.minutes(240)), such: "30m", ends: "5m to 240m", unit: "m")
    }
    guard let with, let every else { return nil }
    guard with != own else {
      field?.report("is the post itself", "name the post to change places with")
      return nil
    }
    if let own {
      for person in people where person.mayTake(post: own) != person.mayTake(post: with) {
        field?.report(
          "\(quoted(person.id)) takes one of the two posts and not the other",
          "list both in the person's posts, or neither: who is at one of them stands at both")
      }
    }
    self.init(with: with, every: Int(every.duration.components.seconds / 60))
  }
}
