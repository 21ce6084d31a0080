import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk patrol`: the rounds of the night (S4, F16).
struct PatrolCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patrol", abstract: "Show and record the rounds of the night guard.",
    discussion: """
      frontdesk patrol now           this round: what is done, what is open, and for how long
      frontdesk patrol scan PT-01    the point of this code was passed, as it is scanned or typed
      frontdesk patrol scan          the same for each line of the input: for a scanner that types
      frontdesk patrol report        the rounds of the night
      frontdesk patrol explain --note "with the police"     ends the alarm of a missed round
      """,
    subcommands: [Now.self, Scan.self, Report.self, Explain.self, Label.self],
    defaultSubcommand: Now.self)

  struct Now: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show this round: what is done, what is open, and for how long.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.patrol)
      }
      guard !reading.json else { return printJSON(data) }
      printPatrol(try Wire.decode(PatrolView.self, from: data))
    }
  }

  struct Scan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record points that were passed.",
      discussion: """
        Without a code it takes one a line from the input until its end: so a hand scanner types.
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The code on the label of the point (PT-01).")
    var code: String?

    @Option(help: "Who walks the round: an id, a login or a name.")
    var person: String?

    func run() async throws {
      if let code { return try await enter(code, person: person, desk, json: reading.json) }
      var failure: (any Error)?
      while let line = readLine() {
        let word = line.trimmingCharacters(in: .whitespaces)
        guard !word.isEmpty else { continue }
        do {
          try await enter(word, person: person, desk, json: reading.json)
        } catch {
          // A label of something else ends no round.
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the rounds of a night: complete, late, missed, and what was odd.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Option(
      help: "The date on which the night began (2026-03-02); the last night where it is left out.")
    var date: String?

    func run() async throws {
      let path = Path.patrolReport(date: date)
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(path)
      }
      guard !reading.json else { return printJSON(data) }
      printReport(try Wire.decode(PatrolReport.self, from: data))
    }
  }

  struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record why rounds were missed; this ends the alarm, the rounds stay missed.")

    @OptionGroup var desk: DeskOptions

    @Option(help: "Why.")
    var note: String

    @Option(help: "Who says so: an id, a login or a name.")
    var person: String?

    func run() async throws {
      try await desk.perform(
        .patrol(
          .explain(note: try typed(note, "--note"), person: try typed(ifGiven: person, "--person")))
      )
      print("The alarm is over; what you said is in the journal.")
    }
  }

  /// `frontdesk patrol label --all`: labels for the points.
  struct Label: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a label with a QR code to be put up at a point.",
      discussion: "The code holds what stands beside it (PT-01). The daemon need not run.")

    @OptionGroup var options: ConfigOptions
    @OptionGroup var page: PageOptions

    @Argument(help: "The codes of the points (PT-01 PT-02).")
    var codes: [String] = []

    @Flag(help: "A label of every point that the site file lists.")
    var all = false

    func validate() throws {
      guard all != !codes.isEmpty else { throw ValidationError("Give codes, or --all.") }
    }

    func run() async throws {
      try await printLabels(options, page, codes: all ? nil : codes)
    }
  }
}

/// Enters a point, and says what became of it.
private func enter(
  _ code: String, person: String?, _ desk: DeskOptions, json: Bool
) async throws {
  let view: PatrolScanView = try await desk.perform(
    .patrol(.scan(code: try typed(code, "code"), person: try typed(ifGiven: person, "--person"))))
  guard !json else { return printJSON(try Wire.encode(view)) }
  print(PatrolWords.scan(view))
}
