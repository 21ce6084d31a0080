import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk ticket SERVICE`: a ticket without a button.
///
/// `frontdesk ticket A012`: where it stands.
struct TicketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ticket",
    abstract: "Draw a ticket for a service, or show where one stands.",
    usage: "frontdesk ticket <service>\n       frontdesk ticket <number> [--json]")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "A service of the site (consult), or a ticket's number (A012).")
  var subject: String

  func run() async throws {
    let ticket: TicketView = try await asking { () async throws(ClientError) in
      TicketNumber(subject) != nil
        ? try await desk.client.get(Path.ticket(subject))
        : try await desk.client.post(Path.tickets, IssueRequest(service: subject))
    }
    try show(ticket, json: reading.json)
  }
}

/// `frontdesk queue`: who waits, and why in this order.
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show who is served, who waits and why in this order.")

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
      [["place", "ticket", "service", "state", "why"]]
        + tickets.map { ticket in
          [
            ticket.place.map(String.init) ?? "", ticket.ticket, ticket.service,
            ticket.counter.map { "\(ticket.state) at \($0)" } ?? ticket.state,
            ticket.reason ?? "",
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
    let body = CallRequest(ticket: ticket)
    let called: TicketView = try await asking { () async throws(ClientError) in
      try await desk.client.post(Path.counter(counter, .call), body)
    }
    try show(called, json: reading.json)
  }
}

/// A step of the visitor who is at a counter: its word on the command line, and what it does.
protocol CounterStepWords {
  static var step: Path.CounterStep { get }
  static var command: String { get }
  static var abstract: String { get }
}

/// `frontdesk recall 1`, `finish 1`, `noshow 1`, `park 1`.
struct CounterStepCommand<Words: CounterStepWords>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Words.command, abstract: Words.abstract)
  }

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The counter.")
  var counter: String

  func run() async throws {
    let ticket: TicketView = try await asking { () async throws(ClientError) in
      try await desk.client.post(Path.counter(counter, Words.step), [String: String]())
    }
    try show(ticket, json: reading.json)
  }
}

enum Recall: CounterStepWords {
  static let step = Path.CounterStep.recall
  static let command = "recall"
  static let abstract = "Call the visitor of a counter again."
}

enum Finish: CounterStepWords {
  static let step = Path.CounterStep.finish
  static let command = "finish"
  static let abstract = "End the visit at a counter."
}

enum NoShow: CounterStepWords {
  static let step = Path.CounterStep.noShow
  static let command = "noshow"
  static let abstract = "The visitor called to a counter did not come."
}

enum Park: CounterStepWords {
  static let step = Path.CounterStep.park
  static let command = "park"
  static let abstract = "Set the visitor of a counter aside until called by number."
}

private func show(_ ticket: TicketView, json: Bool) throws {
  guard !json else { return printJSON(try Wire.encode(ticket)) }
  let place = ticket.place.map { ", place \($0)" } ?? ""
  let counter = ticket.counter.map { " at counter \($0)" } ?? ""
  print("\(ticket.ticket)  \(ticket.state)\(counter)\(place)  (\(ticket.service))")
}
