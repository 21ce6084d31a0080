import HashTreeCollections

/// Values by their keys, of which a step touches a few (tickets, due checks, repairs, people).
///
/// A copy costs nothing and shares all that neither side has changed: the engine keeps the desk before a step beside the one
/// after it, and hands the newest to whoever shows it, however much the day has brought. What a step has changed is known
/// by key, so that a store writes those rows and looks at no others.
///
///     var tickets = Book<TicketKey, Ticket>()
///     tickets[key] = ticket       // changes: [key: .inserted(ticket)]
///     tickets.beginStep()         // changes: [:]
///     tickets[key]?.rating = .equal
///     tickets.changes             // [key: .updated(…)]
package struct Book<Key: Hashable & Sendable, Value: Hashable & Sendable>: Sendable {
  /// What became of a value since `beginStep`.
  package enum Change: Hashable, Sendable {
    case inserted(Value)
    case updated(Value)
    /// With what it was last.
    case removed(Value)

    /// What is to be on record; nil where nothing is.
    package var value: Value? {
      switch self {
      case .inserted(let value), .updated(let value): value
      case .removed: nil
      }
    }
  }

  private var boxes = TreeDictionary<Key, Box<Value>>()
  /// What is otherwise since `beginStep`, by key; of no say in whether two books are equal.
  package private(set) var changes: [Key: Change] = [:]
  /// What has left the book since `beginStep` and stays on record.
  package private(set) var forgotten: Set<Key> = []

  init() {}

  /// A book as it was read; nothing of it counts as changed.
  package init(_ values: some Sequence<(Key, Value)>) {
    for (key, value) in values { boxes[key] = Box(value) }
  }

  package subscript(key: Key) -> Value? {
    get { boxes[key]?.value }
    set {
      let before = boxes[key]?.value
      guard before != newValue else { return }
      boxes[key] = newValue.map { Box($0) }
      forgotten.remove(key)
      changes[key] =
        switch (changes[key], newValue, before) {
        case (.inserted, let value?, _), (nil, let value?, nil): .inserted(value)
        case (.inserted, nil, _): nil
        case (_, let value?, _): .updated(value)
        case (_, nil, let before): before.map { .removed($0) }
        }
    }
  }

  /// Brings back a value that is on record.
  mutating func recall(_ value: Value, at key: Key) {
    boxes[key] = Box(value)
    changes[key] = .updated(value)
  }

  /// The value is needed no more; what is on record of it stays as it was set last.
  mutating func forget(_ key: Key) {
    guard boxes.removeValue(forKey: key) != nil else { return }
    forgotten.insert(key)
  }

  /// From here on changes are counted anew.
  mutating func beginStep() {
    if !changes.isEmpty { changes = [:] }
    if !forgotten.isEmpty { forgotten = [] }
  }

  package var count: Int { boxes.count }
  package var isEmpty: Bool { boxes.isEmpty }
  /// In no particular order.
  package var keys: some Collection<Key> { boxes.keys }
  /// In no particular order.
  package var values: some Collection<Value> { boxes.values.lazy.map(\.value) }
}

extension Book: Hashable {
  package static func == (left: Book, right: Book) -> Bool { left.boxes == right.boxes }

  package func hash(into hasher: inout Hasher) { hasher.combine(boxes) }
}

/// A value in a place of its own: trees of large values move pointers.
private final class Box<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  static func == (left: Box, right: Box) -> Bool { left === right || left.value == right.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
