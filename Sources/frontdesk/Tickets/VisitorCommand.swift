import ArgumentParser
import DeskDomain

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
