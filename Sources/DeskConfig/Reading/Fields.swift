import DeskBasics
import Yams

/// The keys of a mapping that were understood, and where they stand.
struct Fields {
  /// The mapping itself.
  let cursor: Cursor
  private var keys: [String: Node] = [:]
  private var values: [String: Cursor] = [:]
  /// Keys that are there under a name that was told to be wrong.
  private var misspelled: Set<String> = []

  /// In the order of the file.
  private(set) var names: [String] = []

  fileprivate init(cursor: Cursor) {
    self.cursor = cursor
  }

  /// The value of a key that must be there; `example` is what to write.
  func required(_ key: String, example: String) -> Cursor? {
    guard let value = values[key], let node = keys[key] else {
      guard !misspelled.contains(key) else { return nil }
      cursor.errors.add(
        "is missing", "add for example \"\(key): \(example)\"", path: cursor.join(key),
        at: cursor.position)
      return nil
    }
    guard !value.isNull else {
      cursor.errors.add(
        "has no value", "write for example \"\(key): \(example)\"", path: value.path,
        at: node.position)
      return nil
    }
    return value
  }

  /// The value of a key that may be left out or left empty.
  func optional(_ key: String) -> Cursor? {
    guard let value = values[key], !value.isNull else { return nil }
    return value
  }

  /// Whether the key is there, with or without a value.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// Tells that `key`, which is there, does not belong here.
  func refuse(_ key: String, _ reason: String, _ suggestion: String? = nil) {
    guard let node = keys[key] else { return }
    cursor.errors.add(reason, suggestion, path: cursor.join(key), at: node.position)
  }

  fileprivate mutating func refuseUnknown(_ key: String, known: [String]) {
    let meant = Nearest.word(to: key, in: known)
    refuse(
      key, "is not a key that is known here",
      meant.map { "did you mean \"\($0)\"?" } ?? "known here: " + known.joined(separator: ", "))
    if let meant { misspelled.insert(meant) }
  }

  fileprivate mutating func add(_ name: String, key: Node, value: Node) {
    if let first = keys[name] {
      cursor.errors.add(
        "stands twice in this mapping, first in line \(first.position.line)",
        "keep one of the two", path: cursor.join(name), at: key.position)
      return
    }
    names.append(name)
    keys[name] = key
    values[name] = Cursor(node: value, path: cursor.join(name), errors: cursor.errors)
  }
}

extension Cursor {
  /// The mapping here, whose keys are names of the site's own (GPIO inputs).
  func entries(of what: String) -> Fields? {
    guard case .mapping(let mapping) = node else {
      return refuse("must be \(what), not \(kind)", "write \"key: value\" lines, indented")
    }
    var fields = Fields(cursor: self)
    for (key, value) in mapping {
      guard let written = key.scalar?.string else {
        errors.add(
          "has a key that is no word", "keys are plain words", path: path, at: key.position)
        continue
      }
      fields.add(written, key: key, value: value)
    }
    return fields
  }

  /// The mapping here, which may have the keys of `known` and no others.
  func fields(_ known: [String]) -> Fields? {
    guard var fields = entries(of: "a mapping with the keys " + known.joined(separator: ", "))
    else { return nil }
    for name in fields.names where !known.contains(name) {
      fields.refuseUnknown(name, known: known)
    }
    return fields
  }

  fileprivate func join(_ key: String) -> String {
    path.isEmpty ? cited(key) : "\(path).\(cited(key))"
  }
}
