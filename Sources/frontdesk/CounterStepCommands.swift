import ArgumentParser
import DeskAPI
import DeskDomain

/// A step of the visitor who is at a counter: its word on the command line, and what it does.
protocol CounterStepWords {
  static var step: CounterAsk.Step { get }
  static var command: String { get }
  static var abstract: String { get }
}

/// `frontdesk recall 1`, `serve 1`, `finish 1`, `noshow 1`, `park 1`.
struct CounterStepCommand<Words: CounterStepWords>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Words.command, abstract: Words.abstract)
  }

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The counter.")
  var counter: String

  func run() async throws {
    let ticket: TicketView = try await desk.perform(.counter(CounterAsk(counter, Words.step)))
    try show(ticket, json: reading.json)
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
  static let command = "noshow"
  static let abstract =
    "Mark the called visitor as a no-show (after two calls at least 30 s apart)."
}

enum Park: CounterStepWords {
  static let step = CounterAsk.Step.park
  static let command = "park"
  static let abstract =
    "Park the visitor at a counter: the ticket can be called by number during the next five calls."
}
