import DeskTesting
import Foundation
import Testing

@testable import DeskDomain
@testable import DeskScript

/// Behaviour told as scripts, played in virtual time.
@Suite struct ScriptTests {
  static let scripts: [URL] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Scripts")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "desk" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }()

  @Test func thereAreScripts() {
    #expect(Self.scripts.count >= 5)
  }

  @Test(arguments: scripts) func scriptHolds(_ file: URL) async throws {
    let script = try Script(String(contentsOf: file, encoding: .utf8))
    #expect(script.steps.count > 2)
    let isPatrol = file.lastPathComponent.hasPrefix("patrol")
    try await script.play(on: VirtualDesk(site: isPatrol ? .patrolled : .sample))
  }

  @Test func anExpectationThatDoesNotHoldFails() async throws {
    let script = try Script("press call\n> ticket A002 waiting 1")
    await #expect(throws: ScriptFailure.self) { try await script.play(on: VirtualDesk()) }
  }

  @Test("what the desk should have refused, or should have done, fails")
  func refusedOrNot() async throws {
    for text in ["press call\nrefused call counter 1", "call counter 1"] {
      let script = try Script(text)
      await #expect(throws: ScriptFailure.self) { try await script.play(on: VirtualDesk()) }
    }
  }

  @Test(
    "A line that is not understood is named with its number and the way out",
    arguments: [
      ("press", 1, "missing"), ("\n\njump", 3, "no word"), ("call 1", 1, "which counter"),
      ("door ajar", 1, "none of"), ("> ticket 7 waiting", 1, "no ticket number"),
      ("> board A001 1", 1, "->"), ("clock 1h", 1, "none of"), ("press call for long", 1, "time"),
      ("2 s", 1, "no word"), ("crash now", 1, "too many"), ("> slip A001 lost", 1, "none of"),
      ("check FE-01 fail", 1, "missing"),
      ("repair 1 done", 1, "say who"), ("repair 1 mend by wang", 1, "none of"),
      ("finding FE-01 pin soon", 1, "is expected"), ("> repair 1 mended", 1, "none of"),
      ("> ", 1, "cannot be expected"),
    ])
  func refusals(text: String, line: Int, reason: String) {
    let error = #expect(throws: ScriptError.self) { try Script(text) }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test func theWordsOfTheLanguageAreUnderstood() throws {
    let script = try Script(
      """
      press call for 40s  # a comment
      0.15s
      10m
      clock -1d
      >board A001 -> 1
      > no alert printer
      """)
    #expect(
      script.steps.map(\.meaning) == [
        .action(.press(line: "call", hold: .seconds(40))),
        .action(.wait(.milliseconds(150))), .action(.wait(.seconds(600))),
        .action(.shiftClock(.seconds(-86_400))),
        .expectation(.board(TicketNumber(series: .named("A"), number: 1), counter: "1")),
        .expectation(.noAlert(.printer)),
      ])
    #expect(script.steps.last?.line == 6)
  }
}
