import ArgumentParser
import DeskAPI
import DeskClient

/// `frontdesk queue`: who waits, and why in this order.
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Show who is being served and who is waiting, with the reason for the order.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  func run() async throws {
    let data = try await request { () async throws(ClientError) in
      try await desk.client.getData(Path.queue)
    }
    guard !reading.json else { return printJSON(data) }
    let tickets = try Wire.decode([TicketView].self, from: data)
    guard !tickets.isEmpty else { return print("Nobody waits.") }
    printTable(
      [["place", "ticket", "visitor", "service", "state", "told", "why", "noted"]]
        + tickets.map { ticket in
          [
            ticket.place.map(String.init) ?? "", ticket.ticket, ticket.visitor ?? "",
            ticket.service, ticket.counter.map { "\(ticket.state) at \($0)" } ?? ticket.state,
            ticket.state == "waiting" ? ticket.wait ?? "" : "", ticket.reason ?? "",
            ticket.noted ?? "",
          ]
        })
  }
}
