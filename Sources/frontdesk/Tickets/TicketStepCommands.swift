import ArgumentParser
import DeskAPI
import DeskDomain

/// Asks for a ticket's step and shows the ticket after it.
func take(
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

/// `frontdesk ticket requeue A012`, `ticket cancel A012`, `ticket undo A012`.
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

enum Requeue: TicketStepWords {
  static let step = TicketAsk.Step.requeue
  static let command = "requeue"
  static let abstract = "Put a parked visitor back in the queue."
}

enum Cancel: TicketStepWords {
  static let step = TicketAsk.Step.cancel
  static let command = "cancel"
  static let abstract = "Cancel a ticket: the visitor has left."
}

enum Undo: TicketStepWords {
  static let step = TicketAsk.Step.undo
  static let command = "undo"
  static let abstract = "Undo the newest step of a ticket, if no counter took it."
}

/// Prints a ticket in one line, or as JSON.
func show(_ ticket: TicketView, json: Bool) throws {
  guard !json else { return printJSON(try Wire.encode(ticket)) }
  var line = "\(ticket.ticket)  \(ticket.state)"
  if let counter = ticket.counter { line += " at counter \(counter)" }
  if let place = ticket.place { line += ", place \(place)" }
  if let visitor = ticket.visitor { line += ", \(visitor)" }
  if ticket.state == "waiting", let wait = ticket.wait { line += ", told: \(wait)" }
  print(line + "  (\(ticket.service))")
}
