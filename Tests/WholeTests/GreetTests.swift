import DeskChild
import Foundation
import Testing

/// `frontdesk greeting show` by the example site file, without a daemon.
@Suite struct GreetTests {
  private static let site = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "systemd/site.yaml").path(percentEncoded: false)

  private func greet(_ options: String...) async throws -> FinishedProcess {
    try await FinishedProcess.run(
      [Executables.frontdesk, "greeting", "show", "--config", Self.site] + options, input: "")
  }

  @Test("G2 G3 what would be said at a time, a line a language, or as JSON")
  func atATime() async throws {
    let run = try await greet("--at", "2027-02-06 09:00")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == "上午好，春节快乐，欢迎光临\nGood morning, and welcome. Happy Spring Festival\n")
    let json = try await greet("--at", "2027-12-12 09:00", "--json").output
    #expect(json.contains(#""occasion":"holiday","wish":["祝您店庆愉快","Best wishes for our"#))
  }

  @Test("G2 now, where no time is given")
  func now() async throws {
    let run = try await greet()
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").first?.hasSuffix("欢迎光临") == true)
  }

  @Test("G3 each day's wish for the days to come")
  func days() async throws {
    let run = try await greet("--at", "2026-12-31 10:00", "--days", "2")
    #expect(run.output == "2026-12-31  –\n2027-01-01  新年快乐 · Happy New Year\n")
  }

  @Test(
    "A time that is none, and days that are none, are wrong usage",
    arguments: [["--at", "2027-02-30 09:00"], ["--at", "soon"], ["--days", "0"]])
  func refused(options: [String]) async throws {
    let run = try await FinishedProcess.run(
      [Executables.frontdesk, "greeting", "show", "--config", Self.site] + options, input: "")
    #expect(run.code == 64)
    #expect(run.errors.contains(options[1]) || run.errors.contains("--days"))
  }
}
