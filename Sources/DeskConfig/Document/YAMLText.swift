import Yams

/// The text of a site file on its way to a tree of nodes.
struct YAMLText {
  /// None is allowed at all; with more than this the parser could be made to work for hours.
  private static let aliasLimit = 16

  private let text: SourceText
  private let errors: ErrorList

  init(_ text: String, _ errors: ErrorList) {
    self.text = SourceText(text)
    self.errors = errors
  }

  /// The top of the file; nil after errors were told.
  func root() -> Cursor? {
    guard hasOnlyPrintableCharacters(), hasFewAliases(), let node = parsed() else { return nil }
    return Cursor(node: node, path: "", errors: errors)
  }

  /// libYAML stops at the first such character and says only its offset.
  private func hasOnlyPrintableCharacters() -> Bool {
    var isClean = true
    for (position, scalar) in text.positions where !SourceText.isAllowed(scalar) {
      isClean = false
      let code = String(0x1_0000 + scalar.value, radix: 16, uppercase: true).dropFirst()
      errors.add("has the control character U+\(code)", "remove it", at: position)
    }
    return isClean
  }

  private func hasFewAliases() -> Bool {
    let aliases = text.positionsOfPossibleAliases
    guard aliases.count > Self.aliasLimit, let first = aliases.first else { return true }
    errors.add(
      "uses aliases (\"*name\")", "write the values out; put texts that begin with * in quotes",
      at: first)
    return false
  }

  /// Parses, and makes doubled keys distinct until the parser lets them pass.
  ///
  /// So one doubled key does not hide every other error. The parser stops at 1000 levels of
  /// nesting, which take less than 2 MiB of stack.
  private func parsed() -> Node? {
    var doubled = DoubledKeys(text: text)
    while true {
      do {
        // The parser keeps the anchors alive that the nodes refer to weakly.
        let parser = try Parser(
          yaml: doubled.text.string, resolver: .basic, encoding: .utf8)
        guard let node = try parser.singleRoot(), !node.isNothing else {
          errors.add(
            "is empty", "begin with the example site.yaml",
            at: SiteFileError.Position(line: 1, column: 1))
          return nil
        }
        return withExtendedLifetime(parser) {
          UnusedFeatures(errors).areAbsent(in: node) ? doubled.restored(node) : nil
        }
      } catch YamlError.duplicatedKeysInMapping(let names, let context) where !names.isEmpty {
        let position = SiteFileError.Position(
          line: context.mark.line, column: context.mark.column)
        guard doubled.rename(names[0], at: position) else {
          errors.add(
            "has the key \(quoted(names[0])) twice in one mapping", "keep one of the two",
            at: text.clamped(position))
          return nil
        }
      } catch {
        errors.add(syntaxError: error, in: text)
        return nil
      }
    }
  }
}

extension Node {
  /// A document that begins and ends: the parser puts it behind the last line.
  fileprivate var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.string.isEmpty && scalar.style != .singleQuoted && scalar.style != .doubleQuoted
  }
}
