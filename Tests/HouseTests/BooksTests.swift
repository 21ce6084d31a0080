import DeskBasics
import DeskScript
import Foundation
import Testing

/// The books say what is there: each list that they hold is held against the code, both ways.
@Suite struct BooksTests {
  private static let books = [
    "README.md", "Sources/README.md", "Tests/README.md", "systemd/README.md", "hardware/README.md",
    "systemd/handbook.zh-Hans.md", "systemd/handbook.en.md", ".github/CONTRIBUTING.md",
    ".github/CHANGELOG.md",
  ]

  private static let tests = SourceFile.all(below: HouseTests.root.appending(path: "Tests"))

  private func lines(_ book: String) throws -> [String] {
    try String(contentsOf: HouseTests.root.appending(path: book), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  /// What the first group of `pattern` matches in `text`.
  private func found(_ pattern: String, in text: String) throws -> Set<String> {
    let expression = try Regex(pattern, as: (Substring, Substring).self)
    return Set(text.matches(of: expression).map { String($0.output.1) })
  }

  private func code(of target: String) -> String {
    HouseTests.sources.filter { $0.target == target }.flatMap(\.lines).joined(separator: "\n")
  }

  @Test("a line of a book fits into 120 columns, and the README into 120 lines")
  func length() throws {
    for book in Self.books {
      for (number, line) in try lines(book).enumerated() where CellWidth.of(line) > 120 {
        Issue.record("\(book):\(number + 1) has \(CellWidth.of(line)) columns")
      }
    }
    #expect(try lines("README.md").count <= 121)
  }

  @Test("every route of the socket is in the book of the sources, and no other")
  func routes() throws {
    let server = code(of: "DeskServer")
    let routes = try found(#"router\.get\("([^"]+)""#, in: server).map { "GET " + $0 }
    let asked = try found(#"router\.post\("([^"]+)""#, in: server).map { "POST " + $0 }
    let book = try lines("Sources/README.md").joined(separator: "\n")
    let told = try found(#"((?:GET|POST) /v1/[a-z0-9/{}-]+)"#, in: book)
    #expect(told == Set(routes + asked))
  }

  @Test("every exit status is in the book of whoever operates it, and no other")
  func exitStatuses() throws {
    let numbers: [String: Int32] = [
      "EXIT_FAILURE": 1, "EX_USAGE": 64, "EX_DATAERR": 65, "EX_NOINPUT": 66, "EX_UNAVAILABLE": 69,
      "EX_SOFTWARE": 70, "EX_CANTCREAT": 73, "EX_IOERR": 74, "EX_TEMPFAIL": 75,
      "EX_PROTOCOL": 76, "EX_NOPERM": 77, "EX_CONFIG": 78,
    ]
    let programs = ["frontdesk", "frontdeskd", "DeskDaemon"].map(code).joined(separator: "\n")
    let used = try found(#"\b(EX_[A-Z]+|EXIT_FAILURE)\b"#, in: programs)
    let known = try used.map { try #require(numbers[$0], "\($0) has no number here") }
    let book = try lines("systemd/README.md").joined(separator: "\n")
    let told = try found(#"(?m)^\| (\d+) \|"#, in: book).compactMap { Int32($0) }
    // 0 is done; wrong usage is said by the parser of arguments.
    #expect(Set(told) == Set(known + [0, 64]))
  }

  @Test("every word of a script is in the book of the tests, and every line there can be played")
  func scripts() throws {
    let book = try lines("Tests/README.md")
    let rows = book.drop { $0 != "### Actions" }.prefix { $0 != "## Simulation" }
      .filter { $0.hasPrefix("| `") }
      .compactMap { $0.dropFirst(2).split(separator: " |").first.map(String.init) }
    let spans = try rows.flatMap { try found("`([^`]+)`", in: $0) }
    for span in spans {
      #expect(throws: Never.self, "\(span)") { try Script(span) }
    }
    let told = Set(spans.flatMap { $0.split(separator: " ").map(String.init) })
    let lists = try found(
      #"; (?:words:|after > comes) (.+?)(?:, a wait like| or no)"#, in: listings())
    let words = lists.flatMap { $0.split { ", ".contains($0) } }.map(String.init)
    #expect(words.count > 40)
    #expect(Set(words).subtracting(told) == [])
  }

  /// What the reader of scripts says when it does not know a word: its lists of those that it knows.
  private func listings() -> String {
    ["no-such-word", "> no-such-word"].map { line in
      do throws(ScriptError) {
        _ = try Script(line)
        return ""
      } catch {
        return "\(error)"
      }
    }.joined(separator: "\n")
  }

  @Test("a rule in the book is in the name of a test")
  func rules() throws {
    let rows = try lines("Sources/README.md").filter { $0.hasPrefix("| ") }
    let ids = try found(
      #"\b([GQCNSFRK]\d{1,2})\b"#,
      in: rows.compactMap { $0.split(separator: "|").first }.joined(separator: " "))
    let tests = Self.tests.flatMap(\.lines).filter {
      $0.contains("@Test") || $0.contains("@Suite") || $0.contains("\"")
    }
    .joined(separator: "\n")
    #expect(ids.count > 30)
    #expect(ids.subtracting(try found(#"\b([GQCNSFRK]\d{1,2})\b"#, in: tests)) == [])
  }

  @Test("a file that a book names is there")
  func files() throws {
    let there = Set(
      (HouseTests.sources.map(\.path) + Self.tests.map(\.path) + ["Package.swift"])
        .compactMap { $0.split(separator: "/").last.map(String.init) })
    for book in Self.books where !book.hasSuffix("CHANGELOG.md") {
      let named = try found(
        #"\b([A-Za-z+-]+\.swift)\b"#, in: try lines(book).joined(separator: "\n"))
      #expect(named.subtracting(there) == [], "\(book)")
    }
  }
}
