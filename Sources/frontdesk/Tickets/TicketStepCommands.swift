import ArgumentParser
import DeskAPI
import DeskBasics
import DeskDomain

/// Asks for a ticket's step and shows the ticket after it.
func take(
  _ step: TicketAsk.Step, _ ticket: String, desk: DeskOptions, json: Bool
) async throws {
  let view: TicketView = try await desk.perform(
    .ticket(TicketAsk(try typed(ticket, "ticket"), step)))
  try show(view, json: json)
}

/// A step of a ticket that needs no more than its number: its word, and what it does.
protocol TicketStepWords {
  static var step: TicketAsk.Step { get }
  static var word: TicketAsk.Step.CodingKeys { get }
  static var abstract: String { get }
}

/// `frontdesk ticket requeue A012`, `ticket cancel A012`, `ticket undo A012`.
struct TicketStepCommand<Words: TicketStepWords>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Words.word.rawValue, abstract: Words.abstract)
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
  static let word = TicketAsk.Step.CodingKeys.requeue
  static let abstract = "Put a parked visitor back in the queue."
}

enum Cancel: TicketStepWords {
  static let step = TicketAsk.Step.cancel
  static let word = TicketAsk.Step.CodingKeys.cancel
  static let abstract = "Cancel a ticket: the visitor has left."
}

enum Undo: TicketStepWords {
  static let step = TicketAsk.Step.undo
  static let word = TicketAsk.Step.CodingKeys.undo
  static let abstract = "Undo the newest step of a ticket, if no counter took it."
}

enum EraseName: TicketStepWords {
  static let step = TicketAsk.Step.eraseName
  static let word = TicketAsk.Step.CodingKeys.eraseName
  static let abstract = "Erase the name on a ticket, also of a former day; the ticket stays."
}

enum Reprint: TicketStepWords {
  static let step = TicketAsk.Step.reprint
  static let word = TicketAsk.Step.CodingKeys.reprint
  static let abstract = "Print a ticket's slip once more, marked as a reprint."
}

enum DropSlip: TicketStepWords {
  static let step = TicketAsk.Step.dropSlip
  static let word = TicketAsk.Step.CodingKeys.dropSlip
  static let abstract = "Drop an owed slip that is no longer wanted."
}

extension TicketView {
  /// What was noted of the visitor beside the name (J16); nil: nothing.
  var noted: String? {
    let all = [party.map { "party of \($0)" }, language.map { "speaks \($0.rawValue)" }, note]
    let given = all.compactMap(\.self)
    return given.isEmpty ? nil : given.joined(separator: "; ")
  }
}

/// Prints a ticket in one line, or as JSON.
func show(_ ticket: TicketView, json: Bool) throws {
  guard !json else { return printJSON(try Wire.encode(ticket)) }
  var line = "\(ticket.ticket)  \(ticket.state)"
  if let counter = ticket.counter { line += " at counter \(counter)" }
  if let place = ticket.place { line += ", place \(place)" }
  if let slip = ticket.slip { line += ", slip \(slip.rawValue)" }
  if let visitor = ticket.visitor { line += ", \(visitor)" }
  if let noted = ticket.noted { line += ", \(noted)" }
  if ticket.state == "waiting", let wait = ticket.wait { line += ", told: \(wait)" }
  print(line + "  (\(ticket.service))")
  if let counter = ticket.reopened { print("counter \(counter) is open again") }
  for other in ticket.moved ?? [] {
    print("\(other.ticket)  \(other.state)\(other.counter.map { " at counter \($0)" } ?? "")")
  }
}
