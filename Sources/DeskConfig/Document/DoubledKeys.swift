import Yams

/// Hides doubled keys from the parser, which would stop at the first of them.
///
/// Each gets a name of its own in the text, and its old name back in the tree; so every one is told
/// with its path and line like any other error.
struct DoubledKeys {
  /// Every one costs another parse; from here on they are told one at a time.
  private static let limit = 32
  /// In characters; in a larger text they are told one at a time.
  private static let textLimit = 100_000

  /// The text with the names changed, every character in its place.
  private(set) var text: SourceText
  private var names: [SiteFileError.Position: String] = [:]

  init(text: SourceText) {
    self.text = text
  }

  /// Changes the key at `position`; false where that is not possible.
  mutating func rename(_ name: String, at position: SiteFileError.Position) -> Bool {
    guard names.count < Self.limit, text.count <= Self.textLimit, names[position] == nil,
      let first = text[position]
    else { return false }
    var letter = position
    if first == "\"" || first == "'" { letter.column += 1 }
    // A private-use letter: none of the keys that are known here has one.
    guard let old = text[letter], old.properties.isAlphabetic || ("0"..."9").contains(old),
      name.unicodeScalars.first == old,
      let stand = Unicode.Scalar(0xE000 + UInt32(names.count)),
      let changed = text.replacing(at: letter, with: stand)
    else { return false }
    text = changed
    names[position] = name
    return true
  }

  /// The tree with every key under its own name again.
  func restored(_ node: Node) -> Node {
    guard !names.isEmpty else { return node }
    switch node {
    case .scalar, .alias:
      return node
    case .sequence(let sequence):
      return .sequence(
        .init(sequence.map(restored), sequence.tag, sequence.style, sequence.mark))
    case .mapping(let mapping):
      let pairs = mapping.map { key, value in (renamed(key), restored(value)) }
      return .mapping(.init(pairs, mapping.tag, mapping.style, mapping.mark))
    }
  }

  private func renamed(_ key: Node) -> Node {
    guard case .scalar(var scalar) = key, let name = names[key.position] else { return key }
    scalar.string = name
    return .scalar(scalar)
  }
}
