import DeskAPI
import DeskBasics
package import DeskDomain
package import Foundation

/// What people are told of errors, as a file of fixtures that is read as a text: code, field, three languages, way out.
package enum ErrorFixture {
  /// The errors as the fixture has them, one block each.
  package static func text(of errors: [any Explained]) -> String {
    errors.map(block).joined(separator: "\n")
  }

  private static func block(_ error: any Explained) -> String {
    let problem = Problem(error, in: .english)
    let head = [error.code.name, String(problem.status), error.code.field ?? "-"]
    var lines = [head.joined(separator: " ")]
    for language in Language.allCases {
      let problem = Problem(error, in: language)
      lines.append("  \(language.rawValue): \(problem.detail) | \(problem.remedy ?? "-")")
    }
    if let ask = problem.ask {
      lines.append(
        "  ask: " + [ask.noun.rawValue, ask.step, ask.id].compactMap(\.self).joined(separator: " "))
    }
    if let place = problem.place {
      lines.append(
        "  place: " + [place.kind.rawValue, place.id].compactMap(\.self).joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first line in which the errors are not as the file `url` has them; nil where all are.
  ///
  /// What they are is left beside it for whoever means it so.
  package static func difference(of errors: [any Explained], from url: URL) throws -> String? {
    let text = text(of: errors)
    let known = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard text != known else { return nil }
    let anew = FileManager.default.temporaryDirectory.appending(path: url.lastPathComponent)
    try text.write(to: anew, atomically: true, encoding: .utf8)
    let lines = zip(text.split(separator: "\n"), known.split(separator: "\n"))
    let first = lines.first { $0 != $1 }.map { "\($1)\nis now\n\($0)" } ?? "one of them is longer"
    return "\(first)\nIf that is meant: cp \(anew.path) \(url.path)"
  }

  /// The name of an error's case, and of the case in it where it has one.
  package static func label(of error: Any) -> String {
    let mirror = Mirror(reflecting: error)
    guard mirror.displayStyle == .enum, let child = mirror.children.first else {
      return String(describing: error)
    }
    return child.label ?? ""
  }
}
