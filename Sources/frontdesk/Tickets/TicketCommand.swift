import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk ticket`: a visitor's ticket, from the draw on.
struct TicketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ticket", abstract: "Draw a ticket, show where one stands, or move it.",
    subcommands: [
      Draw.self, Show.self, Describe.self, Assign.self, Transfer.self, Prioritise.self,
      TicketStepCommand<Requeue>.self, TicketStepCommand<Cancel>.self,
      TicketStepCommand<Undo>.self, TicketStepCommand<Reprint>.self,
      TicketStepCommand<DropSlip>.self, TicketStepCommand<EraseName>.self,
    ])

  /// A ticket without a button.
  struct Draw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Draw a ticket for a service.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "A service of the site (consult).")
    var service: String

    @Flag(help: "For somebody elderly, pregnant, disabled or otherwise in need.")
    var priority = false

    @Option(help: "The time of day that the visitor was asked to come at (10:30).")
    var appointment: String?

    @Option(
      help: "Why the visitor is taken all the same (stays on record): too late, stopped, too early."
    )
    var reason: String?

    @OptionGroup var details: DetailOptions

    func run() async throws {
      let ticket: TicketView = try await desk.perform(.draw(try order()))
      try show(ticket, json: reading.json)
    }

    private func order() throws -> DrawAsk {
      DrawAsk(
        service: service, isPriority: priority ? true : nil,
        appointment: try typed(ifGiven: appointment, "--appointment"),
        reason: try typed(ifGiven: reason, "--reason"), details: try details.details())
    }
  }

  /// Whom the ticket is for, and what to know of them (G4, J16).
  struct DetailOptions: ParsableArguments {
    @Option(help: "Surname and title, as they are said (周先生, Ms Zhou); nothing else is kept.")
    var visitor: String?

    @Option(help: "The title by itself; --visitor is then kept whole (买买提).")
    var title: VisitorTitle?

    @Option(help: "A few words for whoever receives the visitor (needs an interpreter).")
    var note: String?

    @Option(help: "How many came together (4).")
    var party: String?

    @Option(help: "The language to address the visitor in: zh-Hans, zh-Hant or en.")
    var language: Language?

    func validate() throws {
      guard title == nil || visitor != nil else {
        throw ValidationError("A title needs --visitor.")
      }
    }

    func details() throws -> VisitorDetails {
      VisitorDetails(
        visitor: try name(), title: title, note: try typed(ifGiven: note, "--note"),
        party: try typed(ifGiven: party, "--party"), language: language)
    }

    private func name() throws -> TypedName? {
      do throws(TypedFault) {
        return try visitor.map { text throws(TypedFault) in try TypedName(text, title: title) }
      } catch {
        throw refused(error, "--visitor")
      }
    }
  }

  /// For a ticket that a button gave, or somebody else drew.
  struct Describe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note whom a ticket is for: name, party, language, a few words.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The ticket's number (A012).")
    var ticket: String

    @OptionGroup var details: DetailOptions

    func run() async throws {
      try await take(
        .describe(details: try details.details()), ticket, desk: desk, json: reading.json)
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show where a ticket stands.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The ticket's number (A012).")
    var ticket: String

    func run() async throws {
      let number = ticket
      let view: TicketView = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.ticket(number))
      }
      try show(view, json: reading.json)
    }
  }

  /// To the consultant whose turn it is, or to the visitor's own (Q3).
  struct Assign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
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

  /// Another service under the same number (Q5).
  struct Transfer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
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

  /// Somebody who needs to be called earlier.
  struct Prioritise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
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
}

extension VisitorTitle: ExpressibleByArgument {}
