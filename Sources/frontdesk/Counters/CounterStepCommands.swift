import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain

/// A step that needs no more than its counter: its word on the command line, and what it does.
protocol CounterStepWords {
  static var step: CounterAsk.Step { get }
  static var command: String { get }
  static var abstract: String { get }
}

/// `frontdesk counter recall 1`, `counter finish 1`, `counter close 1`.
struct CounterStepCommand<Words: CounterStepWords>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Words.command, abstract: Words.abstract)
  }

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The counter.")
  var counter: String

  func run() async throws {
    try await take(Words.step, at: counter, desk, reading)
  }
}

/// Asks for a counter's step, and shows what it moved: the visitor, or the counter itself.
func take(
  _ step: CounterAsk.Step, at counter: String, _ desk: DeskOptions, _ reading: ReadOptions
) async throws {
  let ask = Ask.counter(CounterAsk(counter, step))
  switch step {
  case .open, .close, .goOnBreak:
    let now = try await desk.perform(ask, as: CounterView.self)
    guard !reading.json else { return printJSON(try Wire.encode(now)) }
    print("counter \(now.counter): \(now.state)\(now.back.map { " until \($0)" } ?? "")")
    if let ticket = now.ticket, step != .open { print("  \(ticket) is still there.") }
    if let services = now.unattended {
      print("  No counter is open for \(services.joined(separator: ", ")).")
    }
  case .call, .recall, .serve, .finish, .noShow, .park, .undo, .rate:
    try show(try await desk.perform(ask, as: TicketView.self), json: reading.json)
  }
}

enum Recall: CounterStepWords {
  static let step = CounterAsk.Step.recall
  static let command = "recall"
  static let abstract = "Call the visitor at a counter again."
}

enum Serve: CounterStepWords {
  static let step = CounterAsk.Step.serve
  static let command = "serve"
  static let abstract = "Start serving the called visitor."
}

enum Finish: CounterStepWords {
  static let step = CounterAsk.Step.finish
  static let command = "finish"
  static let abstract = "End the visit at a counter."
}

enum NoShow: CounterStepWords {
  static let step = CounterAsk.Step.noShow
  static let command = "no-show"
  static let abstract =
    "Mark the called visitor as a no-show (after two calls at least 30 s apart)."
}

enum Park: CounterStepWords {
  static let step = CounterAsk.Step.park
  static let command = "park"
  static let abstract =
    "Park the visitor at a counter: the ticket can be called by number during the next five calls."
}

enum Open: CounterStepWords {
  static let step = CounterAsk.Step.open
  static let command = "open"
  static let abstract = "Open a counter."
}

enum Close: CounterStepWords {
  static let step = CounterAsk.Step.close
  static let command = "close"
  static let abstract = "Close a counter; nobody is called to it then."
}
