import DeskAPI
import DeskDomain

/// Where the columns of the rota stand: post, person, hours and state, as wide as they need to be.
struct ShiftColumns {
  /// How much is said of who is on duty.
  enum State {
    /// A dot and a word.
    case words
    /// A dot, explained in the title.
    case dot
    case nothing
  }

  static let gap = 2
  /// Cells of a name below which nobody knows who is meant.
  private static let shortestNames = 12

  private(set) var post = 0
  private(set) var person = 0
  private(set) var hours = 0
  private(set) var state = 0
  private(set) var stateShape = State.nothing

  /// - Parameters:
  ///   - posts: Widths of the posts' names.
  ///   - people: Widths of the people's names.
  ///   - hours: Widths of the hours.
  ///   - words: The width of dot and word.
  ///   - width: What there is in all.
  init(posts: [Int], people: [Int], hours: [Int], words: Int, width: Int) {
    let widestPost = posts.max() ?? 0
    let widestPerson = people.max() ?? 0
    let widestHours = hours.max() ?? 0
    let names = widestPost + widestPerson
    let shapes: [(shape: State, state: Int, hours: Int, names: Int)] = [
      (.words, words, widestHours, names), (.dot, 1, widestHours, min(names, Self.shortestNames)),
      (.nothing, 0, widestHours, min(names, Self.shortestNames)), (.nothing, 0, 0, 0),
    ]
    for choice in shapes {
      let columns = [choice.hours, choice.state].filter { $0 > 0 }
      let room = width - columns.reduce(0, +) - Self.gap * (columns.count + 1)
      guard room >= choice.names || choice.hours == 0 else { continue }
      (stateShape, state, self.hours) = (choice.shape, choice.state, choice.hours)
      share(max(0, room), post: widestPost, person: widestPerson)
      break
    }
  }

  /// Names get what they need, or about half of what there is; what is left goes between them.
  private mutating func share(_ room: Int, post: Int, person: Int) {
    if post + person > room {
      self.person = min(person, max(room / 2, room - post))
      self.post = min(post, room - self.person)
    } else {
      let air = (room - post - person) / 3
      self.post = post + air
      self.person = person + air
    }
  }

  var personStart: Int { post + Self.gap }
  var hoursStart: Int { personStart + person + Self.gap }
}
