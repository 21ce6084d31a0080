import Foundation
import Testing

@testable import DeskConfig
@testable import DeskDomain

@Suite("Bad input: no text makes the reader crash, hang or fall silent")
struct HostileFileTests {
  @Test("800 random changes to the example load, or are refused at a place inside the file")
  func mutations() throws {
    let example = try String(contentsOfFile: ExampleFileTests.path, encoding: .utf8)
    var random = SplitMix(state: 2)
    var refusals = 0
    for _ in 0..<800 {
      let text = random.changed(example)
      guard let refused = refusal(of: text) else { continue }
      refusals += 1
      try expectPlaces(of: refused, inside: text)
    }
    #expect(refusals > 200)
  }

  @Test(
    "hostile texts are refused, and soon",
    arguments: [
      "brackets", "braces", "dashes", "questions", "laughs", "doubled", "anchors", "escapes",
      "quote",
      "nested",
    ])
  func hostile(_ kind: String) throws {
    let text = hostileText(kind)
    let clock = ContinuousClock()
    let start = clock.now
    let refused = try #require(refusal(of: text))
    #expect(clock.now - start < .seconds(20))
    #expect(refused.errors.count <= 100)
    try expectPlaces(of: refused, inside: text)
  }

  private func refusal(of text: String) -> SiteFileErrors? {
    do {
      _ = try SiteFile.parse(text, file: "site.yaml")
      return nil
    } catch {
      return error
    }
  }

  private func expectPlaces(of refused: SiteFileErrors, inside text: String) throws {
    let lines = text.replacing("\r\n", with: "\n").unicodeScalars.split(
      omittingEmptySubsequences: false
    ) {
      "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
    }
    try #require(!refused.errors.isEmpty)
    for error in refused.errors {
      let position = try #require(error.position)
      try #require((1...max(1, lines.count)).contains(position.line), "\(error)\n\(text)")
      let length = lines[position.line - 1].count
      try #require((1...length + 1).contains(position.column), "\(error)\n\(text)")
    }
  }

  private func hostileText(_ kind: String) -> String {
    func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
    switch kind {
    case "brackets": return times(100_000, "[")
    case "braces": return times(100_000, "{")
    case "dashes": return times(50_000, "- ")
    case "questions": return times(50_000, "? ")
    case "laughs":
      let levels = (1..<12).map { "a\($0): &a\($0) [\(times(9, "*a\($0 - 1),"))]\n" }
      return "a0: &a0 [x]\n\(levels.joined())? *a11\n: 1\n? *a11\n: 2\n"
    case "doubled": return times(10_000, "a: 1\n")
    case "anchors": return times(10_000, "- &a b\n")
    case "escapes": return times(100_000, "\u{1B}")
    case "quote": return "a: \"" + times(100_000, "x\n ")
    default: return times(900, "[") + times(900, "]")
    }
  }
}

/// A small random source with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `text` with one to four changes: pieces removed, doubled, moved, or replaced by what hurts.
  mutating func changed(_ text: String) -> String {
    let pieces = [
      "[", "]", "{", "}", ":", ": ", "- ", "\n", "\t", "\"", "'", "&a ", "*a", "!t ", "---\n", "|",
      "?", ",", "#", "\u{0}", "\u{1B}", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{85}", "云", "🏢",
      "null", "~", "99999999999999999999", "-1", "25:00", "\\", "\\x", "%", "@", "\r\n", "<<: *a",
    ]
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &self) where !scalars.isEmpty {
      let start = Int.random(in: 0..<scalars.count, using: &self)
      let end = min(scalars.count, start + Int.random(in: 0...12, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: scalars.removeSubrange(start..<end)
      case 1: scalars.insert(contentsOf: scalars[start..<end], at: start)
      case 2: scalars.swapAt(start, Int.random(in: 0..<scalars.count, using: &self))
      case 3: scalars.removeSubrange(end..<scalars.count)
      default:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &self)]
        scalars.replaceSubrange(start..<min(end, start + 1), with: Array(piece.unicodeScalars))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
