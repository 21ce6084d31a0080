import DeskAPI
import DeskChild
import DeskClient
import DeskDomain
import Foundation
import Testing

/// Facility checks and repairs with both executables, as maintenance does them.
@Suite struct CheckWholeTests {
  private static let site =
    LiveDaemon.site + """

      people: [{id: wang, name: 王小明}, {id: li, name: 李芳}]
      checks:
        - {asset: FE-01, name: Extinguisher, area: Hall, checklist: F3, kind: co2, made: "2024-05"}
        - {asset: PL-01, name: Plants, rhythm: monthly, points: [leaves]}
      """

  private func run(
    _ desk: LiveDaemon, _ arguments: [String], input: String = ""
  ) async throws -> FinishedProcess {
    try await FinishedProcess.run(
      [Executables.frontdesk] + arguments + ["--socket", desk.client.socket], input: input)
  }

  @Test("F3 R1 R2 R4 from what is due, point by point, to the end of the repair")
  func walk() async throws {
    let desk = try LiveDaemon(site: Self.site)
    try await desk.start()
    // Ten points of the extinguisher: the fifth fails; then the plants.
    let answers = "FE-01\n" + String(repeating: "\n", count: 4) + "f\nseal torn\n"
    let walk = try await run(
      desk, ["check", "log", "--person", "li", "--lang", "en"],
      input: answers + String(repeating: "\n", count: 12))
    #expect(walk.code == 0, "\(walk.errors)")
    #expect(walk.output.contains("1  FE-01  Extinguisher  Hall  by "))
    #expect(walk.output.contains("Weight as on its plate"))
    #expect(walk.output.contains("FE-01: logged, pin failed."))
    #expect(walk.output.contains("PL-01: logged, all in order."))
    #expect(walk.output.hasSuffix("That was all. Thank you!\n"))

    let again = try await run(desk, ["check", "log", "FE-01", "--ok", "--person", "wang"])
    #expect(again.code == 1)
    #expect(again.errors.contains("FE-01 was checked by li"))
    #expect(again.errors.contains("correct entry"))

    let report = try await run(desk, ["report", "checks", "--json"])
    let counts = try Wire.decode(CheckReport.self, from: Data(report.output.utf8))
    #expect(counts.rows.filter { $0.month == nil }.map(\.done) == [1, 1])

    try await mend(desk)
    await desk.stop()
  }

  /// Repair 1: the seal.
  private func mend(_ desk: LiveDaemon) async throws {
    let list = try await run(desk, ["repair", "list"])
    #expect(list.output.contains("FE-01 · pin · pin: seal torn"))
    let early = try await run(desk, ["repair", "done", "1", "--person", "wang"])
    #expect(early.code == 1)
    #expect(early.errors.contains("no precaution"))
    for step in [
      ["precaution", "1", "--person", "wang", "--note", "one from the store put up"],
      ["done", "1", "--person", "wang", "--note", "new seal"],
    ] {
      let run = try await run(desk, ["repair"] + step)
      #expect(run.code == 0, "\(run.errors)")
    }
    let close = try await run(desk, ["repair", "close", "1", "--person", "wang", "--note", "ok"])
    #expect(close.errors.contains("waits for its re-inspection"))
    let own = try await run(desk, ["repair", "inspect", "1", "--passed", "--person", "wang"])
    #expect(own.errors.contains("wang did repair 1"))
    let passed = try await run(desk, ["repair", "inspect", "1", "--passed", "--person", "李芳"])
    #expect(passed.output.hasPrefix("repair 1: closed"), "\(passed.errors)")
    let shown = try await run(desk, ["repair", "show", "1"])
    for word in ["found", "precaution", "done", "passed"] { #expect(shown.output.contains(word)) }
    let history = try await run(desk, ["journal", "verify"])
    #expect(history.code == 0, "\(history.errors)\(history.output)")
  }
}
