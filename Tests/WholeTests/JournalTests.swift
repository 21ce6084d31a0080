import DeskAPI
import DeskChild
import DeskClient
import DeskDomain
import Foundation
import Testing

/// R4 with both executables: the journal is read, corrected, exported, attacked and found out.
@Suite struct JournalTests {
  private func frontdesk(
    _ daemon: LiveDaemon, _ arguments: String..., input: String = ""
  ) async throws -> FinishedProcess {
    try await .run(
      [Executables.frontdesk] + arguments, input: input,
      environment: ["FRONTDESK_SOCKET": daemon.client.socket, "LC_ALL": "C.UTF-8"])
  }

  /// Another program's hand on the database, while the daemon is not there.
  private func attack(_ daemon: LiveDaemon, _ sql: String) async throws {
    let script = """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
          db.execute(f"DROP TRIGGER {name}")
      db.executescript(sys.argv[2])
      db.commit()
      """
    let process = try await FinishedProcess.run(["python3", "-c", script, daemon.database, sql])
    #expect(process.code == 0, "\(process.errors)")
  }

  @Test("R4 a log is read, corrected, exported and verified, with the daemon and without it")
  func life() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    for _ in 1...3 {
      #expect(try await frontdesk(daemon, "ticket", "draw", "consult").code == 0)
    }
    struct Line: Decodable { var seq: Int64 }
    let tickets = try await frontdesk(
      daemon, "journal", "list", "--kind", "ticket.issued", "--json"
    ).output
    let lines = try Wire.decode([Line].self, from: Data(tickets.utf8))
    #expect(lines.count == 3)
    let seq = try #require(lines.first.map { String($0.seq) })
    let wrong = try await frontdesk(daemon, "journal", "correct", "99", "--note", "x")
    #expect(wrong.code == 65 && wrong.errors.contains("from 1 to"))
    let empty = try await frontdesk(daemon, "journal", "correct", "2", "--note", " ")
    #expect(empty.code == 65 && empty.errors.contains("--note"))
    let corrected = try await frontdesk(
      daemon, "journal", "correct", seq, "--note", "drawn by mistake", "--person", "wang")
    #expect(corrected.code == 0, "\(corrected.errors)")
    let shown = try await frontdesk(daemon, "journal", "show", seq)
    #expect(shown.output.contains("corrected by") && shown.output.contains("drawn by mistake"))
    let list = try await frontdesk(daemon, "journal", "list", "--kind", "ticket")
    #expect(list.output.contains("corrected by ") && list.output.contains("ticket.issued"))
    #expect(!list.output.contains("entry.corrected"))

    let verified = try await frontdesk(daemon, "journal", "verify")
    #expect(verified.code == 0 && verified.output.contains("unbroken from 1"))
    let report: DayReport = try await daemon.client.get(Path.dayReport)
    let paper = report.head.groups.joined(separator: " ")
    #expect(try await frontdesk(daemon, "journal", "verify", "--head", paper).code == 0)

    let export = try await frontdesk(daemon, "journal", "export").output
    let file = daemon.folder.appending(path: "journal.jsonl")
    try Data(export.utf8).write(to: file)
    let day = try await frontdesk(daemon, "journal", "export", "--from", report.date)
    #expect(!day.output.isEmpty && export.hasSuffix(day.output) && day.output != export)
    await daemon.stop()
    let alone = try await frontdesk(
      daemon, "journal", "verify", "--file", file.path, "--head", paper, "--seq",
      String(report.head.seq))
    #expect(alone.code == 0 && alone.output.contains("unbroken from 1"), "\(alone.errors)")
    let part = try await frontdesk(
      daemon, "journal", "verify", "--file", "-", input: day.output)
    #expect(part.code == 0 && part.output.contains("It is a part"))
    let edited = try await frontdesk(
      daemon, "journal", "verify", "--file", "-", "--json",
      input: export.replacing("drawn by mistake", with: "as it was"))
    #expect(edited.code == 1 && edited.output.contains(#""kind":"changed""#))
  }

  @Test("R4 a daemon whose log was tampered with says so, names the place, and serves visitors")
  func attacked() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    for _ in 1...4 { #expect(try await frontdesk(daemon, "ticket", "draw", "consult").code == 0) }
    let head = try await daemon.client.get(Path.dayReport, as: DayReport.self).head
    await daemon.stop()
    try await attack(daemon, "UPDATE journal SET actor = 'uid:4711' WHERE seq = 4")
    try await daemon.start()
    var status: StatusView = try await daemon.client.get(Path.status)
    // It is looked at behind the start.
    for _ in 1...100 where !status.isDatabaseChecked {
      try await Task.sleep(for: .milliseconds(50))
      status = try await daemon.client.get(Path.status)
    }
    #expect(status.alerts.map(\.kind) == ["log.broken"])
    #expect(status.alerts.first?.detail == "entry 4 was changed")
    #expect(try await frontdesk(daemon, "ticket", "draw", "consult").code == 0)
    let broken = try await frontdesk(daemon, "journal", "verify")
    #expect(broken.code == 1 && broken.output.contains("broken: entry 4 was changed"))
    await daemon.stop()

    // Put right with all hashes, it is found by the paper alone.
    try await attack(
      daemon,
      """
      DELETE FROM journal WHERE seq >= \(head.seq);
      UPDATE journal SET actor = (SELECT actor FROM journal WHERE seq = 3) WHERE seq = 4;
      UPDATE journal_head SET seq = (SELECT max(seq) FROM journal),
        hash = (SELECT hash FROM journal ORDER BY seq DESC LIMIT 1);
      """)
    let rebuilt = try await FinishedProcess.run(
      [Executables.frontdeskd, "--rebuild", "--state", daemon.folder.appending(path: "state").path])
    #expect(
      rebuilt.code == 0 && rebuilt.output.contains("the journal: unbroken"), "\(rebuilt.errors)")
    #expect(rebuilt.output.contains("of them mended"))
    try await daemon.start()
    #expect(try await frontdesk(daemon, "journal", "verify").code == 0)
    let known = try await frontdesk(
      daemon, "journal", "verify", "--head", head.hash, "--seq", String(head.seq))
    #expect(known.code == 1 && known.output.contains("entry \(head.seq)"), "\(known.output)")
    await daemon.stop()
  }

  @Test("what the desk knows is made anew from its log, and only while no daemon has it")
  func rebuild() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    for _ in 1...3 { #expect(try await frontdesk(daemon, "ticket", "draw", "consult").code == 0) }
    let command = [
      Executables.frontdeskd, "--rebuild", "--state", daemon.folder.appending(path: "state").path,
    ]
    #expect(try await FinishedProcess.run(command).code == 69)
    await daemon.stop()
    let whole = try await FinishedProcess.run(command)
    #expect(whole.code == 0 && whole.output.contains("open_ticket: 3 rows, as they were"))
    #expect(!whole.output.contains("mended"))
    try await attack(daemon, "UPDATE open_ticket SET number = number || '9'")
    #expect(try await FinishedProcess.run(command).output.contains("6 of them mended"))
    try await daemon.start()
    let status: StatusView = try await daemon.client.get(Path.status)
    #expect(status.waiting == 3)
    await daemon.stop()
    // Of a journal that somebody has been at, nothing is made anew.
    try await attack(
      daemon,
      "UPDATE journal SET actor = 'nobody' WHERE seq = 2")
    let refused = try await FinishedProcess.run(command)
    #expect(refused.code == 65 && refused.errors.contains("entry 2 was changed"))
    #expect(refused.errors.contains("nothing was made anew"))
    await daemon.stop()
  }

  @Test("R4 the summary of a day is saved as a page, and read on the screen")
  func summary() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    #expect(try await frontdesk(daemon, "ticket", "draw", "consult").code == 0)
    let screen = try await frontdesk(daemon, "report", "day")
    let head = try await daemon.client.get(Path.dayReport, as: DayReport.self).head
    #expect(screen.output.contains("Numbers drawn"))
    #expect(screen.output.contains(head.groups.joined(separator: " ")))
    let saved = try await frontdesk(
      daemon, "report", "day", "--config", daemon.config, "--save-to", daemon.folder.path)
    #expect(saved.code == 0, "\(saved.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: daemon.folder.path)
    #expect(files.count { $0.hasPrefix("summary-") } == 2)
    let picture = try #require(files.first { $0.hasSuffix(".png") })
    let code = try await FinishedProcess.run(
      ["/usr/bin/zbarimg", "--quiet", "--raw", daemon.folder.appending(path: picture).path])
    #expect(code.output == "frontdesk journal verify --seq \(head.seq) --head \(head.hash)\n")
    let none = try await frontdesk(daemon, "report", "day", "--date", "last")
    #expect(none.code == 65)
    await daemon.stop()
  }
}
