import DeskChild
import DeskClient
import Foundation
import Testing

/// `frontdesk rota plan`, `validate` and `calendar` against a running daemon.
@Suite struct RotaPlanTests {
  private static let site =
    LiveDaemon.site + """

      people:
        - {id: wang, name: 王小明, posts: [reception]}
        - {id: li, name: 李芳, posts: [reception]}
        - {id: zhao, name: 赵强, posts: [night-guard]}
      posts:
        - {id: reception, name: Reception, shifts: [{person: wang, from: "08:10", to: "17:30"}]}
        - id: night-guard
          name: Night guard
          shifts: [{person: zhao, from: "19:00", to: "07:00", days: [mon-thu]}]
      """

  private func rota(_ daemon: LiveDaemon, _ words: String...) async throws -> FinishedProcess {
    try await FinishedProcess.run(
      [Executables.frontdesk, "rota"] + words + ["--socket", daemon.client.socket])
  }

  @Test("S7 what the rota breaks, and a plan that does not")
  func planAndValidate() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let wrong = try await rota(daemon, "validate", "--week", "2026-W49")
    #expect(wrong.code == 1)
    #expect(
      wrong.output == """
        2026-11-30      wang: 65 h 20 min of work in 2026-W49, 60 h at most
        2026-11-30  S7  wang: no rest day in 2026-W49 (2026-11-30 to 2026-12-06), 1 needed

        """)
    let plan = try await rota(daemon, "plan", "--week", "2026-W49")
    #expect(plan.code == 0, "\(plan.errors)")
    let lines = plan.output.split(separator: "\n")
    #expect(lines.first == "2026-W49: every slot is covered, and no rule is broken.")
    #expect(lines.filter { $0.hasSuffix("王小明") }.count == 6)
    #expect(lines.filter { $0.hasSuffix("李芳") }.count == 1)
    let json = try await rota(daemon, "plan", "--week", "2026-W49", "--json")
    #expect(json.output.contains(#""outcome":"planned""#))
    await daemon.stop()
  }

  @Test("S4 a plan that cannot be: what is uncovered, why, and exit status 1")
  func infeasible() async throws {
    let daemon = try LiveDaemon(
      site: Self.site.replacingOccurrences(of: ", days: [mon-thu]", with: ""))
    try await daemon.start()
    let plan = try await rota(daemon, "plan", "--week", "2026-W49")
    #expect(plan.code == 1)
    #expect(plan.output.hasPrefix("2026-W49: no plan covers every slot.\n"))
    #expect(plan.output.contains("uncovered: night-guard 2026-11-30 19:00–07:00, 1 wanting"))
    #expect(plan.output.contains("  not a post of theirs: wang, li\n"))
    await daemon.stop()
  }

  @Test("S1 a calendar comes as it is, and wrong usage is told")
  func calendar() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let text = try await rota(daemon, "calendar", "--person", "王小明", "--days", "7")
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(text.output.components(separatedBy: "SUMMARY:Reception\r\n").count == 10)
    let nobody = try await rota(daemon, "calendar", "--post", "bar")
    #expect(nobody.code == 65)
    #expect(nobody.errors.contains("reception, night-guard"))
    #expect(try await rota(daemon, "calendar").code == 64)
    #expect(try await rota(daemon, "plan", "--week", "49").code == 64)
    await daemon.stop()
  }
}
