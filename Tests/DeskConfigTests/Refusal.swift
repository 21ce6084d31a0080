import Foundation
import Testing

/// A case of `Refusals/*.txt`: a change to `base.yaml`, and how the file is refused then.
///
/// `## symptom`, `< what stands in base.yaml` (absent: the whole file), `> what takes its place`, and an
/// `! error` a line. In both texts ⏎ stands for a line's end, ⇥ for a tab and ␛ for an escape.
struct Refusal: Sendable, CustomTestStringConvertible {
  var symptom: String
  var old: String?
  var new = ""
  /// Without the file's name.
  var errors: [String] = []

  var testDescription: String { symptom }

  /// The text that is refused.
  func text(from base: String) throws -> String {
    guard let old else { return new }
    let range = try #require(base.range(of: old), "base.yaml has no \(old)")
    return base.replacingCharacters(in: range, with: new)
  }

  /// The folder of the cases.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Refusals")

  /// A site file that loads.
  static func base() throws -> String {
    try String(contentsOf: folder.appending(path: "base.yaml"), encoding: .utf8)
  }

  /// The cases of `Refusals/NAME.txt`.
  static func cases(_ name: String) throws -> [Refusal] {
    let text = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
    var cases: [Refusal] = []
    for line in text.split(separator: "\n") {
      let rest = String(line.drop { !" ".contains($0) }.dropFirst())
      if line.hasPrefix("## ") {
        cases.append(Refusal(symptom: rest))
      } else if line.hasPrefix("< ") {
        cases[cases.count - 1].old = written(rest)
      } else if line.hasPrefix(">") {
        cases[cases.count - 1].new = written(rest)
      } else if line.hasPrefix("! ") {
        cases[cases.count - 1].errors.append(rest)
      } else if !line.hasPrefix("#") {
        throw CocoaError(.fileReadCorruptFile)
      }
    }
    return cases
  }

  private static func written(_ text: String) -> String {
    text.replacing("⏎", with: "\n").replacing("⇥", with: "\t").replacing("␛", with: "\u{1B}")
  }
}
