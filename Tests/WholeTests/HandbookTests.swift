import DeskAPI
import DeskBasics
import DeskChild
import DeskClient
import DeskDomain
import Foundation
import Testing

/// The handbook's examples on the example site, as they are written (J15).
@Suite struct HandbookTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "systemd")

  /// What the examples speak of: tickets up to A012, three notices, changes and follow-ups, seven repairs.
  private static let before = """
    notice post text --text "Coffee is on the house" --until 18:00
    notice post text --text "Tea is on the house" --until 18:00
    notice post text --text "Water is on the house" --until 18:00
    rota absence zhou --reason leave --date 2026-12-23
    rota absence he --reason leave --date 2026-12-21
    rota absence sun --reason leave --date 2026-12-22
    """

  private static func examples(_ book: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: book), encoding: .utf8)
    return text.matches(of: /`(frontdesk [^`]+)`/).map { String($0.1) }
  }

  private func run(_ line: String, _ daemon: LiveDaemon) async throws -> FinishedProcess {
    let bin = URL(filePath: Executables.frontdesk).deletingLastPathComponent().path
    let socket = daemon.client.socket
    // Where the desk is, and what stands in for a printer, the examples leave to the house.
    let options =
      switch line {
      case _ where line.contains(" label "): "--config site.yaml --save-to ."
      case _ where line.contains("greeting show"): "--config site.yaml"
      case _ where line.contains("--print"): "--config site.yaml --save-to . --socket \(socket)"
      default: "--socket \(socket)"
      }
    let command = line.replacing(
      /^frontdesk ([a-z-]+(?: [a-z-]+)?)/, with: { "frontdesk \($0.1) \(options)" }
    )
    .replacing(" --print", with: "")
    return try await FinishedProcess.run(
      [
        "/bin/sh", "-c",
        "cd \(daemon.folder.path) && PATH=\(bin):$PATH LANG=en_US.UTF-8 \(command)",
      ],
      input: "")
  }

  @Test(
    "J15 each example of the handbooks is taken as it is written",
    arguments: ["handbook.en.md", "handbook.zh-Hans.md"])
  func examples(_ book: String) async throws {
    // Whoever runs the tests is one of the house's people.
    let site = try String(contentsOf: Self.folder.appending(path: "site.yaml"), encoding: .utf8)
      .replacing("{id: wang,", with: "{id: wang, login: \(NSUserName()),")
    let daemon = try LiveDaemon(site: site)
    try await daemon.start(
      at: try Date("2026-03-02T01:00:00Z", strategy: .iso8601), isVirtual: true)
    for line in Self.before.split(separator: "\n") {
      let result = try await run("frontdesk " + line, daemon)
      #expect(result.code == 0, "\(line): \(result.errors)")
    }
    for number in 1...12 {
      _ = try await run("frontdesk ticket draw consult", daemon)
      if number <= 7 {
        _ = try await run("frontdesk finding report --what \"loose \(number)\" --minor", daemon)
      }
    }
    for _ in 1...3 {
      for step in ["call 1", "serve 1", "finish 1", "rate 1 below"] {
        _ = try await run("frontdesk counter \(step)", daemon)
      }
    }
    var taken: Set<String> = []
    for line in try Self.examples(book) {
      let result = try await run(line, daemon)
      let command = line.split(separator: " ").prefix(3).joined(separator: " ")
      // Refused as things stand, or for what an example before it has ended, it was understood all the same.
      let isTaken =
        result.code == 0 || result.code == 1 || result.code == 65 && taken.contains(command)
      #expect(isTaken, "\(line): \(result.code) \(result.errors)")
      if result.code == 0 { taken.insert(command) }
    }
    #expect(taken.count > 65)
    await daemon.stop()
  }
}
