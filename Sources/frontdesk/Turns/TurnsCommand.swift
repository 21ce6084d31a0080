import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk turns`: whose turn it is, and who had how many (Q3).
struct TurnsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turns",
    abstract: "Show and change the consultants' turns.",
    subcommands: [
      Show.self, ConsultantStep<Errand>.self, ConsultantStep<Absence>.self,
      ConsultantStep<Back>.self, ConsultantStep<Free>.self, Swap.self,
      VisitorStep<Refuse>.self, VisitorStep<Decline>.self,
    ], defaultSubcommand: Show.self)

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the turns.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.turns)
      }
      guard !reading.json else { return printJSON(data) }
      printTurns(try Wire.decode(TurnsView.self, from: data))
    }
  }

  /// Two change places.
  struct Swap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Swap the turns of two consultants.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "The one.")
    var consultant: String

    @Argument(help: "The other.")
    var other: String

    func run() async throws {
      try await take(.swap(consultant: consultant, with: other), desk)
    }
  }
}

/// What is said of one consultant: its word on the command line, and what it does.
protocol ConsultantStepWords {
  static var word: TurnsAsk.CodingKeys { get }
  static var abstract: String { get }
  static func step(_ consultant: String) -> TurnsAsk
}

/// `frontdesk turns errand li`, `absence li`, `back li`, `free li`.
struct ConsultantStep<Words: ConsultantStepWords>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Words.word.rawValue, abstract: Words.abstract)
  }

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The consultant.")
  var consultant: String

  func run() async throws {
    try await take(Words.step(consultant), desk)
  }
}

enum Errand: ConsultantStepWords {
  static let word = TurnsAsk.CodingKeys.errand
  static let abstract = "Mark a consultant as away on an errand for the house; the turn is kept."
  static func step(_ consultant: String) -> TurnsAsk { .errand(consultant: consultant) }
}

enum Absence: ConsultantStepWords {
  static let word = TurnsAsk.CodingKeys.absence
  static let abstract = "Mark a consultant as absent; the turn is lost."
  static func step(_ consultant: String) -> TurnsAsk { .absence(consultant: consultant) }
}

enum Back: ConsultantStepWords {
  static let word = TurnsAsk.CodingKeys.back
  static let abstract = "Mark a consultant as back from an errand or an absence."
  static func step(_ consultant: String) -> TurnsAsk { .back(consultant: consultant) }
}

enum Free: ConsultantStepWords {
  static let word = TurnsAsk.CodingKeys.free
  static let abstract = "End the visit with this consultant."
  static func step(_ consultant: String) -> TurnsAsk { .free(consultant: consultant) }
}

/// How a visitor goes on to the next consultant: its word on the command line, and what it does.
protocol VisitorStepWords {
  static var word: TurnsAsk.CodingKeys { get }
  static var abstract: String { get }
  static func step(_ ticket: TicketNumber) -> TurnsAsk
}

/// `frontdesk turns refuse A012`, `decline A012`.
struct VisitorStep<Words: VisitorStepWords>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Words.word.rawValue, abstract: Words.abstract)
  }

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The ticket's number (A012).")
  var ticket: String

  func run() async throws {
    try await take(Words.step(try typed(ticket, "ticket")), desk)
  }
}

enum Refuse: VisitorStepWords {
  static let word = TurnsAsk.CodingKeys.refuse
  static let abstract = "Pass a visitor who asks for another consultant on; the turn is kept."
  static func step(_ ticket: TicketNumber) -> TurnsAsk { .refuse(ticket: ticket) }
}

enum Decline: VisitorStepWords {
  static let word = TurnsAsk.CodingKeys.decline
  static let abstract = "Pass a visitor on whom the consultant does not take; the turn is lost."
  static func step(_ ticket: TicketNumber) -> TurnsAsk { .decline(ticket: ticket) }
}

private func take(_ step: TurnsAsk, _ desk: DeskOptions) async throws {
  let answer = try await desk.perform(.turns(step), as: TurnsAnswer.self)
  if let ticket = answer.ticket {
    try show(ticket, json: false)
    print("")
  }
  let turns: TurnsView = try await request { () async throws(ClientError) in
    try await desk.client.get(Path.turns)
  }
  printTurns(turns)
}

/// What a step of the turns answers: the visitor whom it moved, where it moved one.
private struct TurnsAnswer: Decodable {
  var ticket: TicketView?

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let isEmpty = try decoder.container(keyedBy: AnyKey.self).allKeys.isEmpty
    ticket = isEmpty ? nil : try TicketView(from: decoder)
  }
}

private func printTurns(_ view: TurnsView) {
  let turns = view.turns
  guard !turns.isEmpty else { return print("The site has no consultants, or no day has begun.") }
  printTable(
    [["turn", "consultant", "state", "new", "own", "stood in", "why"]]
      + turns.map { turn in
        [
          turn.place.map(String.init) ?? "–", turn.name.first ?? turn.consultant,
          turn.ticket ?? turn.state, String(turn.firstTime), String(turn.returning),
          String(turn.standIns), turn.why,
        ]
      })
  if let last = view.last { print("\nlast: \(last)") }
}
