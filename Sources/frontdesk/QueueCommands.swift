import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk ticket SERVICE`: a ticket without a button.
///
/// `frontdesk ticket A012`: where it stands.
struct TicketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ticket",
    abstract: "Draw a ticket for a service, or show where one stands.",
    usage: """
      frontdesk ticket <service> [--priority] [--appointment 10:30] [--visitor <name>] [--title <title>]
      frontdesk ticket <number> [--json]
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "A service of the site (consult), or a ticket's number (A012).")
  var subject: String

  @Flag(help: "For somebody elderly, pregnant, disabled or otherwise in need.")
  var priority = false

  @Option(help: "The time of day that the visitor was asked to come at (10:30).")
  var appointment: String?

  @Option(help: "Surname and title, as they are said (周先生, Ms Zhou); nothing else is kept.")
  var visitor: String?

  @Option(help: "The title by itself; --visitor is then kept whole (买买提).")
  var title: VisitorTitle?

  func validate() throws {
    let isOrder = priority || appointment != nil || visitor != nil || title != nil
    guard TicketNumber(subject) == nil || !isOrder else {
      throw ValidationError("These options belong to a new ticket: name a service, not a number.")
    }
    guard title == nil || visitor != nil else {
      throw ValidationError("A title needs --visitor.")
    }
  }

  func run() async throws {
    let ticket: TicketView =
      TicketNumber(subject) != nil
      ? try await asking { () async throws(ClientError) in
        try await desk.client.get(Path.ticket(subject))
      } : try await desk.perform(.draw(try order()))
    try show(ticket, json: reading.json)
  }

  private func order() throws -> DrawAsk {
    DrawAsk(
      service: subject, isPriority: priority ? true : nil,
      appointment: try typed(ifGiven: appointment, "--appointment"), visitor: try name(),
      title: title
    )
  }

  private func name() throws -> TypedName? {
    do throws(TypedFault) {
      return try visitor.map { text throws(TypedFault) in try TypedName(text, title: title) }
    } catch {
      throw refused(EX_DATAERR, String(describing: Problem(error, field: "--visitor")))
    }
  }
}

extension VisitorTitle: ExpressibleByArgument {}

/// `frontdesk queue`: who waits, and why in this order.
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Show who is being served and who is waiting, with the reason for the order.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  func run() async throws {
    let data = try await asking { () async throws(ClientError) in
      try await desk.client.getData(Path.queue)
    }
    guard !reading.json else { return printJSON(data) }
    let tickets = try Wire.decode([TicketView].self, from: data)
    guard !tickets.isEmpty else { return print("Nobody waits.") }
    printTable(
      [["place", "ticket", "visitor", "service", "state", "told", "why"]]
        + tickets.map { ticket in
          [
            ticket.place.map(String.init) ?? "", ticket.ticket, ticket.visitor ?? "",
            ticket.service, ticket.counter.map { "\(ticket.state) at \($0)" } ?? ticket.state,
            ticket.state == "waiting" ? ticket.wait ?? "" : "", ticket.reason ?? "",
          ]
        })
  }
}

/// `frontdesk call COUNTER`: the next visitor, or the one of a number.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call the next visitor to a counter; a visit still open there is finished first.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The counter.")
  var counter: String

  @Option(help: "Call this number instead of the next one.")
  var ticket: String?

  func run() async throws {
    let called: TicketView = try await desk.perform(
      .counter(CounterAsk(counter, .call(ticket: try typed(ifGiven: ticket, "--ticket")))))
    try show(called, json: reading.json)
  }
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
