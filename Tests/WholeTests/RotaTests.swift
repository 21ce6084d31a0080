import DeskBasics
import DeskChild
import DeskClient
import Foundation
import Testing

/// `frontdesk rota` against a running daemon: what is shown, changed, taken back and handed over.
@Suite struct RotaTests {
  private static let site =
    LiveDaemon.site + """

      people:
        - {id: wang, name: 王小明}
        - {id: li, name: 李芳}
        - {id: zhao, name: 赵强, posts: [night-guard]}
      posts:
        - id: reception
          name: Reception
          shifts:
            - {person: wang, from: "08:10", to: "17:30", breaks: [{from: "12:00", to: "12:30", relief: li}]}
            - {person: li, from: "08:10", to: "17:30"}
        - {id: night-guard, name: Night guard, shifts: [{person: zhao, from: "19:00", to: "07:00"}]}
      """

  private func rota(_ daemon: LiveDaemon, _ words: String...) async throws -> FinishedProcess {
    try await FinishedProcess.run(
      [Executables.frontdesk, "rota"] + words + ["--socket", daemon.client.socket])
  }

  /// A date that is to come, whenever this runs.
  private func nextWeek() throws -> String {
    let calendar = try #require(SiteCalendar(timeZone: "Asia/Shanghai"))
    return calendar.local(Date()).date.advanced(by: 7).description
  }

  @Test("S8 a date's rota is shown, changed, listed and taken back, and kept over a kill")
  func changes() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let date = try nextWeek()
    let before = try await rota(daemon, "--date", date)
    #expect(
      before.output == """
        \(date)  Reception    王小明  08:10–17:30       break 12:00–12:30, relief li
        \(date)  Reception    李芳    08:10–17:30\("       ")
        \(date)  Night guard  赵强    19:00–07:00 (+1)\("  ")

        """)
    let sick = try await rota(daemon, "absence", "李芳", "--date", date, "--reason", "sickness")
    #expect(sick.code == 0, "\(sick.errors)")
    #expect(sick.output == "change 1, \(date): 李芳 away the whole day (sickness)\n")
    let evening = try await rota(
      daemon, "add", "wang", "reception", "17:30", "21:00", "--date", date)
    #expect(evening.output == "change 2, \(date): 王小明 also at reception, 17:30–21:00\n")
    await daemon.kill()
    try await daemon.start()
    let after = try await rota(daemon, "--date", date, "--json")
    let duties = try #require(
      JSONSerialization.jsonObject(with: Data(after.output.utf8)) as? [[String: Any]])
    #expect(duties.map { $0["person"] as? String } == ["wang", "wang", "zhao"])
    let undone = try await rota(daemon, "undo", "1")
    #expect(undone.output == "Taken back: change 1, \(date): 李芳 away the whole day (sickness)\n")
    let list = try await rota(daemon, "changes")
    #expect(list.output.contains("taken back") && list.output.contains("also at reception"))
    let li = try await rota(daemon, "--week", "--person", "li", "--date", date)
    #expect(li.output.split(separator: "\n").count == 7)
    await daemon.stop()
  }

  @Test("Bad input: the reason and the way out are told, with the exit status that fits")
  func refusals() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let date = try nextWeek()
    let cases: [([String], Int32, String)] = [
      (["replace", "zhao", "--by", "wang", "--date", date, "--post", "roof"], 65, "One of: "),
      (["replace", "wang", "--by", "li", "--date", date], 1, "would be twice at reception"),
      (["replace", "wang", "--by", "zhao", "--date", date], 1, "does not take the post"),
      (["absence", "wong", "--date", date], 65, "One of: wang, li, zhao"),
      (["absence", "li", "--date", "2020-01-01"], 65, "is over"),
      (["add", "li", "night-guard", "08:00", "23:00", "--date", date], 65, "over 14 hours"),
      (["undo", "7"], 65, "None stands."), (["handover", "--post", "night-guard"], 64, "--to"),
      (
        ["handover", "--post", "night-guard", "--to", "zhao", "--person", "zhao"], 65, "two persons"
      ),
      (["absence", "li", "--reason", "tired"], 64, "sickness"),
    ]
    for (words, code, said) in cases {
      let result = try await FinishedProcess.run(
        [Executables.frontdesk, "rota"] + words + ["--socket", daemon.client.socket])
      #expect(result.code == code && result.errors.contains(said), "\(words): \(result.errors)")
    }
    await daemon.stop()
  }

  @Test("S9 a shift is handed over on the record")
  func handover() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let entered = try await rota(
      daemon, "handover", "--post", "night-guard", "--person", "zhao", "--to", "wang", "--note",
      "gate lamp flickers")
    #expect(entered.code == 0, "\(entered.errors)")
    #expect(entered.output.hasPrefix("The shift at night-guard is handed over to wang.\n"))
    // The next shift reads the note where it looks for what is due (J15).
    for shown in [entered, try await rota(daemon, "handover")] {
      #expect(shown.output.contains("note: gate lamp flickers"))
    }
    let journal = try await daemon.client.getData("/v1/journal?limit=1000")
    let text = String(decoding: journal, as: UTF8.self)
    #expect(text.contains("shift.handed-over") && text.contains("gate lamp flickers"))
    #expect(!text.contains("王小明"))
    let now = try await rota(daemon, "now", "--json")
    #expect(now.code == 0 && now.output.contains(#""people""#))
    #expect(try await rota(daemon, "handover").code == 0)
    await daemon.stop()
  }
}
