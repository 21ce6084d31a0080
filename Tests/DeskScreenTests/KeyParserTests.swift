import Testing

@testable import DeskScreen

@Suite("Keys")
struct KeyParserTests {
  @Test(
    "letters are keys; arrows, functions and other bytes are not",
    arguments: [
      ("d n", "d n"), ("\u{1B}[A\u{1B}[Dq", "q"), ("\u{1B}OPc", "c"), ("\u{1B}[1;5Dd", "d"),
      ("\u{3}\r\n\tf", "f"), ("早d", "d"), ("\u{1B}xn", "n"),
    ])
  func keys(input: String, keys: String) {
    var parser = KeyParser()
    #expect(String(parser.keys(in: input.utf8)) == keys)
  }

  @Test("a sequence cut in two is still no key; Escape alone does not swallow the next one")
  func pieces() {
    var parser = KeyParser()
    #expect(parser.keys(in: "\u{1B}[1".utf8) == [])
    #expect(parser.keys(in: ";5Dd".utf8) == ["d"])
    #expect(parser.keys(in: "\u{1B}".utf8) == [])
    #expect(parser.keys(in: "n".utf8) == ["n"])
  }
}
