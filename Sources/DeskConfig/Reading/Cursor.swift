import DeskDomain
import Yams

/// A place in the site file while it is read: the node, the keys that lead to it, where errors go.
///
/// A reader returns nil only after it has told an error here; so readers go on with the next key,
/// and the file is refused as a whole at the end.
struct Cursor {
  let node: Node
  let path: String
  let errors: ErrorList

  /// Where the node begins.
  var position: SiteFileError.Position { node.position }

  /// Tells what is wrong here.
  func report(_ reason: String, _ suggestion: String? = nil) {
    errors.add(reason, suggestion, path: path, at: position)
  }

  /// Tells what is wrong here, and gives the nil to return.
  func refuse<Value>(_ reason: String, _ suggestion: String? = nil) -> Value? {
    report(reason, suggestion)
    return nil
  }

  /// The items of the list here.
  func list(of what: String) -> [Cursor]? {
    if let items { return items }
    let single = isNull ? nil : peekedText.map { "write [\(cited($0))]" }
    return refuse(
      "must be a list of \(what), not \(kind)", single ?? "begin each item with \"- \"")
  }

  /// The items of the list here; nil, without an error, where there is no list.
  var items: [Cursor]? {
    guard case .sequence(let sequence) = node else { return nil }
    return sequence.enumerated().map { index, item in
      Cursor(node: item, path: "\(path)[\(index)]", errors: errors)
    }
  }

  /// Whether a mapping stands here.
  var isMapping: Bool {
    if case .mapping = node { true } else { false }
  }

  /// What stands here, in words: "a text", "a list".
  var kind: String {
    switch node {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .alias: "an alias"
    }
  }

  /// Whether nothing stands here, as after `posts:` with its items commented out.
  var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// What stands under `key`, without telling errors: for what refers to this item from elsewhere.
  func peek(_ key: String) -> Cursor? {
    guard case .mapping(let mapping) = node,
      let value = mapping.first(where: { $0.key.scalar?.string == key })?.value
    else { return nil }
    return Cursor(node: value, path: path, errors: errors)
  }

  /// The characters here, without telling errors.
  var peekedText: String? { node.scalar?.string }
}

extension Node {
  /// Where the node begins.
  var position: SiteFileError.Position {
    mark.map { SiteFileError.Position(line: $0.line, column: $0.column) }
      ?? SiteFileError.Position(line: 1, column: 1)
  }
}
