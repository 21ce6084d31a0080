import DeskChild
import Foundation
import Testing

/// The command line has one grammar: a noun, a verb, and what the verb takes.
@Suite struct GrammarTests {
  private struct Help: Decodable {
    var command: Command

    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
    }
  }

  /// What runs or shows by its name alone.
  private static let programs: Set<String> = ["queue", "status", "display", "demo", "doctor"]
  private static let nouns: Set<String> = [
    "ticket", "counter", "turns", "follow-up", "hours", "notice", "shift", "rota",
    "greeting", "service", "clock", "day", "check", "asset", "patrol", "finding", "repair",
    "journal", "report", "printer", "voice", "config", "gpio",
  ]

  /// The commands as the parser of arguments knows them.
  private func commands() async throws -> [Help.Command] {
    let dump = try await FinishedProcess.run(
      [Executables.frontdesk, "--experimental-dump-help"], input: "")
    let help = try JSONDecoder().decode(Help.self, from: Data(dump.output.utf8))
    return (help.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  @Test("a command is a noun with verbs, or one of the few programs")
  func nounsAndVerbs() async throws {
    let commands = try await commands()
    #expect(Set(commands.map(\.commandName)) == Self.programs.union(Self.nouns))
    for command in commands {
      let verbs = command.subcommands ?? []
      #expect(verbs.isEmpty == Self.programs.contains(command.commandName), "\(command)")
      #expect(verbs.allSatisfy { ($0.subcommands ?? []).isEmpty }, "\(command)")
    }
  }

  @Test("the books name every command, and none that is not there")
  func books() async throws {
    var commands: Set<String> = []
    for noun in try await self.commands() {
      let verbs = (noun.subcommands ?? []).map { "\(noun.commandName) \($0.commandName)" }
      commands.formUnion(verbs.isEmpty ? [noun.commandName] : verbs)
    }
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "systemd")
    var told: Set<String> = []
    for book in ["README.md", "handbook.en.md", "handbook.zh-Hans.md"] {
      let text = try String(contentsOf: folder.appending(path: book), encoding: .utf8)
      for match in text.matches(of: /`frontdesk ([a-z-]+)( [a-z-]+)?/) where !match.1.hasPrefix("-")
      {
        let noun = String(match.1)
        guard noun != "help" else { continue }
        let command = Self.programs.contains(noun) ? noun : noun + (match.2 ?? "")
        told.insert(command)
        // A noun alone is its first verb, or is spoken of.
        let isKnown = commands.contains(command) || Self.nouns.contains(command)
        #expect(isKnown, "\(book): \(command)")
      }
    }
    #expect(commands.subtracting(told) == [])
  }

  @Test(
    "J14 a command that there is not is answered with the nearest one",
    arguments: [
      ("caal 1", "did you mean `frontdesk counter call`?"),
      ("counter caal 1", "did you mean `frontdesk counter call`?"),
      ("ticket shwo A005", "did you mean `frontdesk ticket show`?"),
      ("ticket erase A005", "did you mean `frontdesk ticket erase-name`?"),
      ("ticket xyzzy A005", "there are: ticket "), ("counter next 1", "there are: counter "),
      ("counter 1 call", "did you mean `frontdesk counter call 1`?"),
      ("tiket show A012", "did you mean `frontdesk ticket`?"), ("xyzzy", "there are: asset, "),
    ])
  func nearestCommand(_ line: String, _ answer: String) async throws {
    let words = line.split(separator: " ").map(String.init)
    let result = try await FinishedProcess.run(
      ["/usr/bin/env", "LANG=en_US.UTF-8", Executables.frontdesk] + words, input: "")
    #expect(result.code == 64 && result.errors.contains(answer), "\(result)")
  }

  @Test(
    "what the version before called it is understood",
    arguments: [
      "ticket consult", "ticket A012", "ticket prioritize A012", "call 1 --ticket A012", "recall 1",
      "noshow 1",
      "return A012", "undo 1", "undo --ticket A012", "counters", "counter 1 open",
      "counter 1 break --until 13:00", "rate 1 above", "followup list", "rotation swap li wang",
      "assign A012 --to li", "shifts", "checks", "checks due", "checks excuse FE-01 --reason x",
      "finding add --what x", "log", "log list --kind ticket", "visitor erase A012",
      "printer reprint A012", "printer drop A012", "turns refuse A012 --by-consultant",
      "patrol PT-01", "patrol now PT-01",
    ])
  func formerSpelling(_ line: String) async throws {
    let words = line.split(separator: " ").map(String.init)
    let result = try await FinishedProcess.run(
      [Executables.frontdesk] + words + ["--socket", "/nowhere/frontdesk.sock"], input: "")
    // It is understood, and there is no daemon.
    #expect(result.code == 69, "\(result)")
  }
}
