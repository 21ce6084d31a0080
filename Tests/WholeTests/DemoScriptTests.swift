import DeskChild
import Foundation
import Testing

/// `frontdesk demo --script`: both executables, the printer's process, no hardware.
@Suite(.serialized) struct DemoScriptTests {
  private func demo(_ script: String, _ options: String...) async throws -> FinishedProcess {
    try await FinishedProcess.run(
      [Executables.frontdesk, "demo", "--script", "-"] + options, input: script)
  }

  private func entries(_ output: String) throws -> [[String: any Sendable]] {
    try output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
    }
  }

  @Test(
    "From a press to a slip, a call and the end of the visit, in real and in virtual time",
    arguments: [false, true])
  func visit(isFast: Bool) async throws {
    let script = """
      door open
      press call
      2s
      > ticket A001 waiting 1
      > slip A001 printed
      call counter 1
      > board A001 -> 1
      finish counter 1
      > ticket A001 finished
      check FE-01 fail pin
      """
    let run = try await isFast ? demo(script, "--fast") : demo(script)
    #expect(run.code == 0, "\(run.errors)")
    let entries = try entries(run.output)
    #expect(entries.map { $0["seq"] as? Int } == Array(1...entries.count))
    #expect(entries.allSatisfy { $0["at"] is String })
    let kinds = Set(entries.compactMap { $0["kind"] as? String })
    let expected: Set<String> = [
      "door.opened", "ticket.issued", "slip.printed", "ticket.called", "ticket.finished",
      "check.logged",
    ]
    #expect(kinds.isSuperset(of: expected), "\(kinds)")
    let printed = try #require(entries.first { $0["kind"] as? String == "slip.printed" })
    #expect(printed["ticket"] as? String == "A001")
    let file = try #require(printed["file"] as? String)
    let picture = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    try FileManager.default.removeItem(
      at: URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent())
  }

  @Test("R1 R2 R3 findings, repairs, re-inspections and calls, through both executables")
  func repairs() async throws {
    let run = try await demo(try Self.script("repairs.desk"), "--fast")
    #expect(run.code == 0, "\(run.errors)")
    let kinds = try entries(run.output).compactMap { $0["kind"] as? String }
    #expect(kinds.count { $0 == "finding.opened" } == 3)
    #expect(kinds.count { $0 == "finding.noted" } == 1)
    #expect(!run.output.contains("欧阳"), "a name is in the journal")
  }

  @Test("S4 F16 a whole night's rounds, an alarm and a killed daemon, through both executables")
  func patrol() async throws {
    let run = try await demo(try Self.script("patrol.desk"), "--fast")
    #expect(run.code == 0, "\(run.errors)")
    let kinds = try entries(run.output).compactMap { $0["kind"] as? String }
    #expect(kinds.count { $0 == "patrol.completed" } == 3)
    #expect(kinds.count { $0 == "patrol.missed" } == 5)
  }

  /// A script of the domain's tests.
  private static func script(_ name: String) throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: tests.appending(path: "DeskScriptTests/Scripts/\(name)"), encoding: .utf8)
  }

  @Test("An expectation that does not hold ends with 1: the line, what was expected, what was seen")
  func failingExpectation() async throws {
    let run = try await demo("press call\n> ticket A001 waiting 2\n", "--fast")
    #expect(run.code == 1)
    #expect(run.errors.contains("line 2: > ticket A001 waiting 2"))
    #expect(run.errors.contains("expected: ticket A001 waiting 2"))
    #expect(run.errors.contains("seen:     ticket A001 waiting 1"))
  }

  @Test("A script that is not understood ends with 65 and names its line")
  func badScript() async throws {
    let run = try await demo("press call\njump\n", "--fast")
    #expect(run.code == 65)
    #expect(run.errors.contains("line 2"))
  }

  @Test("A command that the desk refuses ends the script with the reason")
  func refusedCommand() async throws {
    let run = try await demo("call counter 1\n", "--fast")
    #expect(run.code == 1)
    #expect(run.errors.contains("line 1") && run.errors.contains("nobody is waiting"))
  }

  @Test("Paper out: the slip stays owed, the staff hears of it, and it comes out after the refill")
  func paperOut() async throws {
    let run = try await demo(
      """
      printer paper-out
      press call
      > alert printer
      > ticket A001 waiting 1
      > slip A001 owed
      crash
      > slip A001 owed
      printer ok
      > slip A001 printed
      > no alert printer
      """)
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test("A machine without fonts: the slip fails at once, and the staff is told what to install")
  func noFonts() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).conf")
    try Data("<fontconfig><dir>/nowhere</dir></fontconfig>".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try await FinishedProcess.run(
      [Executables.frontdesk, "demo", "--script", "-"],
      input: "press call\n> slip A001 failed\n> alert slip\n> ticket A001 waiting 1\n",
      environment: ["FONTCONFIG_FILE": file.path])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("fonts-wqy-microhei"))
  }

  @Test("A misspelt button is told, and is no press that went well")
  func misspeltButton() async throws {
    let run = try await demo("press nosuch\n> waiting 0\n", "--fast")
    #expect(run.code == 1)
    #expect(run.errors.contains("nosuch"))
  }

  @Test(
    "N1 an outage stands on the board, and the staff is asked for a new end when its own has passed"
  )
  func outage() async throws {
    let run = try await demo(
      """
      notice outage water until 10:00
      > notices 1
      refused notice outage lift until 08:00
      61m
      > alert notice.overdue
      crash
      > alert notice.overdue
      notice extend 1 until 11:30
      > no alert notice.overdue
      notice close 1
      > notices 0
      > logged notice.closed
      """, "--fast")
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test("Ten hours pass in virtual time within moments, and nothing is lost on the way")
  func virtualTime() async throws {
    let run = try await demo(
      """
      press call
      10h
      > ticket A001 waiting 1
      crash
      15h
      > ticket A001 waiting 1
      press call for 40s
      > logged alert.raised
      > no alert button.stuck
      > ticket A002 waiting 2
      """, "--fast")
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test("A report from the field is a site file and a script, from where its time begins")
  func ownSite() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "site.yaml")
    try Data(
      """
      site: {name: Test, languages: [en], time_zone: Europe/Berlin}
      services: [{id: consult, series: A, name: Consulting}]
      counters: [{id: 1, services: [consult]}]
      gpio: {inputs: {bell: {role: call, service: consult, line: BELL}, gate: {role: door, line: DOOR}}}
      hours: {weekly: [{days: mon-fri, from: "08:30", to: "17:30"}]}

      """.utf8
    ).write(to: file)
    let script = """
      > not receiving
      press bell
      > no ticket A001
      45m
      > receiving
      door open
      > door open
      press bell
      > ticket A001 waiting 1
      """
    let run = try await demo(
      script, "--fast", "--config", file.path, "--at", "2026-11-03 08:00")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("\"at\":\"2026-11-03T07:45:"))
    try Data("site: {}\n".utf8).write(to: file)
    let broken = try await demo(script, "--fast", "--config", file.path)
    #expect(broken.code == EX_CONFIG && broken.errors.contains("site"))
  }
}
