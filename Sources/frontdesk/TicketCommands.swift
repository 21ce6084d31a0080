import ArgumentParser
import DeskAPI
import DeskDomain

/// Asks for a ticket's step and shows the ticket after it.
private func take(
  _ step: TicketAsk.Step, _ ticket: String, desk: DeskOptions, json: Bool
) async throws {
  let view: TicketView = try await desk.perform(
    .ticket(TicketAsk(try typed(ticket, "ticket"), step)))
  try show(view, json: json)
}

/// A step of a ticket that needs no more than its number: its word on the command line, and what it does.
protocol TicketStepWords {
  static var step: TicketAsk.Step { get }
  static var command: String { get }
  static var abstract: String { get }
}

/// `frontdesk return A012`, `cancel A012`.
struct TicketStepCommand<Words: TicketStepWords>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Words.command, abstract: Words.abstract)
  }

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The ticket's number (A012).")
  var ticket: String

  func run() async throws {
    try await take(Words.step, ticket, desk: desk, json: reading.json)
  }
}

enum ComeBack: TicketStepWords {
  static let step = TicketAsk.Step.comeBack
  static let command = "return"
  static let abstract = "Put a parked visitor back in the queue."
}

enum Cancel: TicketStepWords {
  static let step = TicketAsk.Step.cancel
  static let command = "cancel"
  static let abstract = "Cancel a ticket: the visitor has left."
}

/// `frontdesk transfer A012 payment`: another service under the same number (Q5).
struct TransferCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Send a visitor on to another service, under the same number.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The ticket's number (A012).")
  var ticket: String

  @Argument(help: "The service that it is for from now on.")
  var service: String

  func run() async throws {
    try await take(.transfer(service: service), ticket, desk: desk, json: reading.json)
  }
}

/// `frontdesk prioritise A012`: somebody who needs to be called earlier.
struct PrioritiseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prioritise",
    abstract: "Call a visitor earlier: elderly, pregnant, disabled or otherwise in need.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The ticket's number (A012).")
  var ticket: String

  @Flag(help: "Make the visitor an ordinary one again.")
  var ordinary = false

  func run() async throws {
    try await take(ordinary ? .ordinary : .prioritise, ticket, desk: desk, json: reading.json)
  }
}

/// `frontdesk assign A012`: to the consultant whose turn it is, or to the visitor's own (Q3).
struct AssignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Assign a visitor to the next consultant in turn, or to the visitor's own.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The ticket's number (A012).")
  var ticket: String

  @Option(name: .customLong("to"), help: "The consultant whom the visitor knows already.")
  var consultant: String?

  @Flag(help: "The next in turn, where that consultant has another visitor.")
  var orNext = false

  func run() async throws {
    try await take(
      .assign(consultant: consultant, orNext: orNext ? true : nil), ticket, desk: desk,
      json: reading.json)
  }
}

/// `frontdesk visitor erase A012`: the name on a ticket (G4).
struct VisitorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visitor", abstract: "Erase visitors' names.", subcommands: [Erase.self])

  struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erase the name on a ticket; the ticket and its number stay.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "The ticket's number (A012), also of a former day.")
    var ticket: String

    func run() async throws {
      try await desk.perform(.ticket(TicketAsk(try typed(ticket, "ticket"), .eraseName)))
      print("The name on \(ticket) is erased.")
    }
  }
}

/// `frontdesk undo 1`: the newest step at a counter; `undo --ticket A012`: of a ticket.
struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo the newest step at a counter, or of a ticket.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The counter that took the step; none for a step that no counter took.")
  var counter: String?

  @Option(help: "This ticket's step, not the counter's newest.")
  var ticket: String?

  func validate() throws {
    guard counter != nil || ticket != nil else {
      throw ValidationError("Name the counter, the ticket, or both.")
    }
  }

  func run() async throws {
    guard let counter else {
      return try await take(.undo, ticket ?? "", desk: desk, json: reading.json)
    }
    let view: TicketView = try await desk.perform(
      .counter(CounterAsk(counter, .undo(ticket: try typed(ifGiven: ticket, "ticket")))))
    try show(view, json: reading.json)
  }
}
