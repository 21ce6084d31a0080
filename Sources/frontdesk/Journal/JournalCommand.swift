import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk journal`: what happened, as nobody can change it (R4).
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Read, correct, verify and export the journal.",
    subcommands: [List.self, Show.self, Correct.self, Verify.self, Export.self],
    defaultSubcommand: List.self)

  /// Which business days.
  struct DayOptions: ParsableArguments {
    @Option(help: "From this business day on (2026-03-02).")
    var from: String?

    @Option(help: "Up to this business day.")
    var to: String?
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the newest entries.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions
    @OptionGroup var days: DayOptions

    @Option(help: "Of this kind only: ticket.called, or all of ticket.")
    var kind: String?

    @Option(help: "Of this actor only: uid:1000, line:call, desk.")
    var actor: String?

    @Option(help: "How many, 1000 at the most.")
    var limit = 40

    func run() async throws {
      let path = Path.asking(
        Path.journal,
        [
          "newest": "true", "limit": String(limit), "from": days.from, "to": days.to,
          "kind": kind, "actor": actor,
        ])
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(path)
      }
      guard !reading.json else { return printJSON(data) }
      let entries = try JournalReading.entries(data)
      guard !entries.isEmpty else { return print("No entry.") }
      let zone = try await desk.timeZone()
      printTable([["no.", "time", "who", "what", ""]] + entries.map { $0.row(in: zone) })
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show an entry, its links, and what corrects it.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The entry's number.")
    var seq: Int64

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.entry(seq))
      }
      guard !reading.json else { return printJSON(data) }
      let zone = try await desk.timeZone()
      for entry in try JournalReading.entries(data) {
        printTable(entry.lines(in: zone))
      }
    }
  }

  struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Correct a wrong entry.",
      discussion: "The entry stays as it is; the correction is a new one that names it.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "The number of the entry that is wrong.")
    var seq: Int64

    @Option(help: "What is right.")
    var note: String

    @Option(help: "Who says so, where it is not you.")
    var person: String?

    func run() async throws {
      try await desk.perform(
        .correction(
          CorrectionAsk(
            entry: seq, note: try typed(note, "--note"),
            person: try typed(person ?? NSUserName(), "--person"))))
      print(
        "Entry \(seq): corrected. It stays as it is; `frontdesk journal show \(seq)` shows both.")
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the journal as it is stored and hashed, a line of JSON an entry.",
      discussion: """
        frontdesk journal export > journal.jsonl
        frontdesk journal verify --file journal.jsonl --head "0a89 b02f …"

        On another machine Tests/Rigs/log/verify.py of the sources does the same with Python alone.
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var days: DayOptions

    func run() async throws {
      let path = Path.asking(Path.journalExport, ["from": days.from, "to": days.to])
      try await request { () async throws(ClientError) in
        try await desk.client.download(path) { piece in
          try FileHandle.standardOutput.write(contentsOf: piece)
        }
      }
    }
  }
}
