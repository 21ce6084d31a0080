import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk counter`: the counters, and the visitor who is at one.
struct CounterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counter",
    abstract: "Show, open and close counters; call, serve and finish visitors there.",
    subcommands: [
      List.self, Call.self, CounterStepCommand<Recall>.self, CounterStepCommand<Serve>.self,
      CounterStepCommand<Finish>.self, CounterStepCommand<NoShow>.self,
      CounterStepCommand<Park>.self, Undo.self, Rate.self, CounterStepCommand<Open>.self,
      Break.self,
      CounterStepCommand<Close>.self,
    ], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the counters: open, on a break or closed, and who is there.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.counters)
      }
      guard !reading.json else { return printJSON(data) }
      let counters = try Wire.decode([CounterView].self, from: data)
      printTable(
        [["counter", "state", "visitor", "services", "name"]]
          + counters.map { counter in
            [
              counter.counter, counter.back.map { "\(counter.state) until \($0)" } ?? counter.state,
              counter.ticket ?? "", counter.services.joined(separator: ", "),
              counter.name.first ?? "",
            ]
          })
    }
  }

  struct Call: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Call the next visitor to a counter; a visit still open there is finished first.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The counter.")
    var counter: String

    @Option(help: "Call this number instead of the next one.")
    var ticket: String?

    func run() async throws {
      let step = CounterAsk.Step.call(ticket: try typed(ifGiven: ticket, "--ticket"))
      try await take(step, at: counter, desk, reading)
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Undo the newest step at a counter, or this ticket's newest there.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The counter.")
    var counter: String

    @Option(help: "This ticket's step, not the counter's newest.")
    var ticket: String?

    func run() async throws {
      let step = CounterAsk.Step.undo(ticket: try typed(ifGiven: ticket, "--ticket"))
      try await take(step, at: counter, desk, reading)
    }
  }

  struct Rate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record a visitor's opinion of the visit that has just ended there (Q6).")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The counter.")
    var counter: String

    @Argument(help: "Against what was expected: below, equal or above.")
    var rating: Rating

    func run() async throws {
      try await take(.rate(rating: rating), at: counter, desk, reading)
    }
  }

  struct Break: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Start a break at a counter.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "The counter.")
    var counter: String

    @Option(help: "When the break is over (13:00), if it is not in the shifts.")
    var until: String?

    func run() async throws {
      let step = CounterAsk.Step.goOnBreak(until: try typed(ifGiven: until, "--until"))
      try await take(step, at: counter, desk, reading)
    }
  }
}

extension Rating: ExpressibleByArgument {}
