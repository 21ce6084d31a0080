import Yams

/// Refuses what YAML can do and a site file does not need: anchors, aliases and tags.
///
/// An alias moves a value's position to another line, and ten lines of them can grow to gigabytes.
struct UnusedFeatures {
  private let errors: ErrorList

  init(_ errors: ErrorList) {
    self.errors = errors
  }

  /// Whether there is none in `node`.
  ///
  /// What an anchor names is not looked into: an alias leads there too.
  func areAbsent(in node: Node) -> Bool {
    var seen: Set<SiteFileError.Position> = []
    return isPlain(node, &seen)
  }

  private func isPlain(_ node: Node, _ seen: inout Set<SiteFileError.Position>) -> Bool {
    if let anchor = node.anchor {
      if seen.insert(node.position).inserted {
        errors.add(
          "has the anchor \(quoted("&" + anchor.rawValue))",
          "write the values out; put texts that begin with & or * in quotes", at: node.position)
      }
      return false
    }
    var isPlain = true
    let tag = node.tag.rawValue
    if !tag.hasPrefix("tag:yaml.org,2002:") || tag.hasSuffix(":binary") {
      errors.add(
        "has the tag \(quoted(tag))", "remove it; put texts that begin with ! in quotes",
        at: node.position)
      isPlain = false
    }
    switch node {
    case .scalar, .alias: break
    case .sequence(let sequence):
      for item in sequence where !self.isPlain(item, &seen) { isPlain = false }
    case .mapping(let mapping):
      for (key, value) in mapping {
        if !self.isPlain(key, &seen) { isPlain = false }
        if !self.isPlain(value, &seen) { isPlain = false }
      }
    }
    return isPlain
  }
}
