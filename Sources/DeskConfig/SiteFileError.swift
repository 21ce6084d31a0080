/// One thing that is wrong in a site file: where, on which key, what, and what to do about it.
package struct SiteFileError: Hashable, Sendable, CustomStringConvertible {
  /// A place in the file's text.
  struct Position: Hashable, Comparable, Sendable {
    /// From 1.
    var line: Int
    /// From 1, counted in Unicode scalars, as libYAML and most editors do.
    var column: Int

    static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// The file's name as it was given.
  var file: String
  /// Nil where the file as a whole is meant: it is missing, unreadable or too large.
  var position: Position?
  /// The keys from the top down, list items from 0 (`services[1].series`); empty at the top.
  var path: String
  /// What is wrong.
  var reason: String
  /// What to do about it; nil where the reason says it.
  var suggestion: String?

  init(
    file: String, position: Position? = nil, path: String = "", reason: String,
    suggestion: String? = nil
  ) {
    self.file = file
    self.position = position
    self.path = path
    self.reason = reason
    self.suggestion = suggestion
  }

  /// One line for people and editors: `file:line:column: path: reason; suggestion`.
  package var description: String {
    var text = file
    if let position { text += ":\(position.line):\(position.column)" }
    if !path.isEmpty { text += ": \(path)" }
    text += ": \(reason)"
    if let suggestion { text += "; \(suggestion)" }
    return text
  }
}

/// Everything that is wrong in a site file, so that one run of `config check` shows it all.
package struct SiteFileErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the order of the file; never empty.
  package let errors: [SiteFileError]
  /// How many more there were than are listed.
  let omitted: Int

  init(_ errors: [SiteFileError], omitted: Int = 0) {
    self.errors = errors
    self.omitted = omitted
  }

  /// One line an error.
  package var description: String {
    let lines = errors.map(\.description)
    return (lines + (omitted == 0 ? [] : ["… and \(omitted) more"])).joined(separator: "\n")
  }
}
