/// A desk's behaviour told line by line: an action, a wait, or after `>` what must hold now.
///
/// `#` begins a comment.
///
/// One language for domain tests, `frontdesk demo --script` and bug reports. Words are added, never changed.
package struct Script: Hashable, Sendable {
  package var steps: [ScriptStep]

  /// Reads a script.
  ///
  /// - Throws: `ScriptError` of the first line that is not understood.
  package init(_ text: String) throws(ScriptError) {
    steps = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, raw) in lines.enumerated() {
      let code = raw.prefix { $0 != "#" }
      let words = code.split(whereSeparator: \.isWhitespace).map(String.init)
      guard !words.isEmpty else { continue }
      let line = index + 1
      do throws(ScriptWordError) {
        let meaning: ScriptStep.Meaning =
          words[0] == ">"
          ? .expectation(try ScriptExpectation(Array(words.dropFirst())))
          : words[0].hasPrefix(">")
            ? .expectation(
              try ScriptExpectation([String(words[0].dropFirst())] + words.dropFirst()))
            : .action(try ScriptAction(words))
        steps.append(
          ScriptStep(line: line, text: words.joined(separator: " "), meaning: meaning))
      } catch {
        throw ScriptError(line: line, text: String(raw), reason: error.reason)
      }
    }
  }
}

/// A line of a script that is not understood.
package struct ScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  var line: Int
  var text: String
  var reason: String

  package var description: String { "line \(line): \(reason)\n  \(text)" }
}

/// Why the words of a line are not understood.
struct ScriptWordError: Error {
  var reason: String
}
