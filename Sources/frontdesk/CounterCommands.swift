import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk counters`: which are open, and who is there.
struct CountersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counters",
    abstract: "Show the counters: open, on a break or closed, and who is there.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  func run() async throws {
    let data = try await asking { () async throws(ClientError) in
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

/// `frontdesk counter 1 break`: open, close, or go on a break.
struct CounterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counter", abstract: "Open or close a counter, or start a break.")

  enum Word: String, CaseIterable, ExpressibleByArgument {
    case open
    case goOnBreak = "break"
    case close
  }

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The counter.")
  var counter: String

  @Argument(help: "open, break or close.")
  var word: Word

  @Option(help: "When the break is over (13:00), where the shifts do not say.")
  var until: String?

  func run() async throws {
    let step: CounterAsk.Step =
      switch word {
      case .open: .open
      case .goOnBreak: .goOnBreak(until: try typed(ifGiven: until, "--until"))
      case .close: .close
      }
    try await desk.perform(.counter(CounterAsk(counter, step)))
    let counters: [CounterView] = try await asking { () async throws(ClientError) in
      try await desk.client.get(Path.counters)
    }
    guard let now = counters.first(where: { $0.counter == counter }) else { return }
    print("counter \(counter): \(now.state)\(now.back.map { " until \($0)" } ?? "")")
  }
}

/// `frontdesk rate 1 above`: a visitor's opinion of the visit that has just ended (Q6).
struct RateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Record a visitor's opinion of the visit that has just ended at a counter.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The counter.")
  var counter: String

  @Argument(help: "Against what was expected: below, equal or above.")
  var rating: Rating

  func run() async throws {
    let view: TicketView = try await desk.perform(
      .counter(CounterAsk(counter, .rate(rating: rating))))
    try show(view, json: reading.json)
  }
}

extension Rating: ExpressibleByArgument {}

/// `frontdesk followup`: whom somebody has to come back to (Q6, Q9).
struct FollowUpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: "List and close follow-ups: what visitors are still owed an answer on.",
    subcommands: [List.self, Close.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List open follow-ups.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await asking { () async throws(ClientError) in
        try await desk.client.getData(Path.followUps)
      }
      guard !reading.json else { return printJSON(data) }
      let followUps = try Wire.decode([FollowUpView].self, from: data)
      guard !followUps.isEmpty else { return print("None is open.") }
      let status: StatusView = try await asking { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      printTable(
        [["no.", "ticket", "visitor", "counter", "since"]]
          + followUps.map {
            [
              String($0.followUp), $0.ticket, $0.visitor ?? "", $0.counter,
              siteTime($0.openedAt, in: status.timeZone),
            ]
          })
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a follow-up and record the outcome.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "Its number.")
    var number: Int64

    @Argument(help: "What came of it.")
    var note: String

    func run() async throws {
      try await desk.perform(
        .followUp(FollowUpAsk(number, .close(note: try typed(note, "note")))))
      print("Follow-up \(number) is closed.")
    }
  }
}
