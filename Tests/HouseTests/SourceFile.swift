import Foundation

/// A Swift file of ours, read as text.
struct SourceFile: Sendable {
  /// From the folder of the sources.
  let path: String
  let lines: [String]

  /// The folder of its target.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// Every Swift file below `folder`.
  static func all(below folder: URL) -> [SourceFile] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard
        let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      else { return nil }
      return SourceFile(path: path, lines: text.components(separatedBy: "\n"))
    }
  }

  /// The lines that are not comments, with their numbers.
  var code: [(Int, String)] {
    lines.enumerated().map { ($0.offset + 1, $0.element) }
      .filter { !$0.1.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
  }

  /// The modules it imports.
  var imports: [String] {
    code.compactMap { _, line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count,
        !line.hasPrefix(" ")
      else { return nil }
      return String(words[index + 1])
    }
  }

  /// Functions and initialisers with their lengths, found by indentation.
  var functions: [(name: String, length: Int)] {
    var found: [(String, Int)] = []
    for (index, line) in lines.enumerated() {
      let code = line.trimmingCharacters(in: .whitespaces)
      guard code.contains("func ") || code.contains("init("), !code.hasPrefix("//"),
        !code.hasPrefix("self.init(")
      else { continue }
      let indent = String(line.prefix { $0 == " " })
      guard let end = lines[index...].firstIndex(of: indent + "}") else { continue }
      // A declaration without a body of its own runs into its neighbour's.
      let between = lines[(index + 1)..<end]
      guard !between.contains(where: { $0.hasPrefix(indent + "func ") }) else { continue }
      found.append((String(code.prefix(60)), end - index + 1))
    }
    return found
  }
}
