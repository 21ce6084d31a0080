import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk finding report`: something was noticed, or a repair is asked for (F19, R3).
struct FindingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding", abstract: "Report a fault or hazard.",
    subcommands: [Report.self], defaultSubcommand: Report.self)

  struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report a fault or hazard, or take a visitor's repair request (报修).",
      discussion: """
        frontdesk finding report --what "loose rail on the stairs" --place "show flat 2" --urgent
        frontdesk finding report --asset FE-03 --point pin
        frontdesk finding report --what "tap drips" --place "8-1201" --minor --asked-by 周先生 --phone 13900000000

        Name and telephone are kept apart from the journal, and erased in time.
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Option(help: "What is wrong.")
    var what: String?

    @Option(help: "The code of the asset, where it is one.")
    var asset: String?

    @Option(help: "The point of its checklist.")
    var point: String?

    @Option(help: "Location, if it is not an asset.")
    var place: String?

    @Flag(help: "To be repaired today, with a precaution at once.")
    var urgent = false

    @Flag(help: "To be repaired within two days.")
    var minor = false

    @Option(help: "Who asks for the repair and is called when it is done: surname and title.")
    var askedBy: String?

    @Option(help: "Where to call.")
    var phone: String?

    @Option(help: "Who found it, where it is not you.")
    var person: String?

    func validate() throws {
      if urgent, minor { throw ValidationError("Say one of --urgent and --minor.") }
    }

    func run() async throws {
      let ask = FindingAsk(
        what: try typed(ifGiven: what, "--what"), asset: try typed(ifGiven: asset, "--asset"),
        point: try typed(ifGiven: point, "--point"), place: try typed(ifGiven: place, "--place"),
        urgency: urgent ? .urgent : minor ? .minor : nil,
        person: try typed(person ?? NSUserName(), "--person"),
        askedBy: try typed(ifGiven: askedBy, "--asked-by"),
        phone: try typed(ifGiven: phone, "--phone"))
      let repair: RepairView = try await desk.perform(.finding(ask))
      try show(repair, reading)
    }
  }
}

/// `frontdesk repair`: from a finding to the end (整改、复查、回访; R1–R3).
struct RepairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "List repairs and record their steps.",
    subcommands: [
      List.self, Show.self, RepairStepCommand<Precaution>.self, RepairStepCommand<Done>.self,
      Inspect.self, Call.self, Reclass.self, RepairStepCommand<CloseRepair>.self,
    ], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List open repairs.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Flag(help: "Also those that are closed, the newest first.")
    var all = false

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.repairs + (all ? "?state=all" : ""))
      }
      guard !reading.json else { return printJSON(data) }
      let repairs = try Wire.decode([RepairView].self, from: data)
      guard !repairs.isEmpty else { return print("None is open.") }
      printTable(
        [["no.", "state", "urgency", "by the end of", "", "what"]]
          + repairs.map { repair in
            [
              String(repair.repair), repair.state.rawValue, repair.urgency.rawValue,
              repair.due?.description ?? "", repair.isOverdue ? "late" : "", repair.words,
            ]
          })
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a repair and its history.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Argument(help: "Its number.")
    var repair: Int64

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.repair(repair))
      }
      guard !reading.json else { return printJSON(data) }
      let view = try Wire.decode(RepairView.self, from: data)
      let zone = try await desk.timeZone()
      try show(view, reading)
      printTable(
        (view.history ?? []).map { step in
          [
            "  " + siteTime(step.at, in: zone), step.step, step.person ?? "", step.note ?? "",
          ]
        })
    }
  }

  struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the re-inspection, by somebody other than who did the repair (R2).")

    @OptionGroup var step: RepairStepOptions

    @Flag(help: "It is good.")
    var passed = false

    @Flag(help: "It is not: it is open again.")
    var failed = false

    func validate() throws {
      guard passed != failed else { throw ValidationError("Say one of --passed and --failed.") }
    }

    func run() async throws {
      try await step.take(.inspect(passed: passed))
    }
  }

  struct Call: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the follow-up call to the requester (R3).")

    @OptionGroup var step: RepairStepOptions

    @Flag(help: "They are content.")
    var satisfied = false

    @Flag(help: "They are not: it is open again.")
    var unsatisfied = false

    func validate() throws {
      guard satisfied != unsatisfied else {
        throw ValidationError("Say one of --satisfied and --unsatisfied.")
      }
    }

    func run() async throws {
      try await step.take(.call(satisfied: satisfied))
    }
  }

  struct Reclass: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change the urgency; give the reason with --note.")

    @OptionGroup var step: RepairStepOptions

    @Option(name: .customLong("as"), help: "urgent or minor.")
    var urgency: Repair.Urgency

    func run() async throws {
      try await step.take(.reclass(urgency: urgency))
    }
  }
}

extension Repair.Urgency: ExpressibleByArgument {}

/// What every step of a repair takes.
struct RepairStepOptions: ParsableArguments {
  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The repair's number.")
  var repair: Int64

  @Option(help: "What was done, put in place, seen or said; why.")
  var note: String?

  @Option(help: "Who, where it is not you.")
  var person: String?

  func take(_ step: RepairAsk.Step) async throws {
    let ask = RepairAsk(
      repair, step, person: try typed(person ?? NSUserName(), "--person"),
      note: try typed(ifGiven: note, "--note"))
    let view: RepairView = try await desk.perform(.repair(ask))
    try show(view, reading)
  }
}

/// A step that takes nothing of its own.
protocol RepairStepWord {
  static var word: RepairAsk.Step.CodingKeys { get }
  static var step: RepairAsk.Step { get }
  static var abstract: String { get }
}

enum Precaution: RepairStepWord {
  static let word = RepairAsk.Step.CodingKeys.precaution
  static let step = RepairAsk.Step.precaution
  static let abstract =
    "Record the precaution that keeps people safe until the repair is done; describe it with --note (R1)."
}

enum Done: RepairStepWord {
  static let word = RepairAsk.Step.CodingKeys.done
  static let step = RepairAsk.Step.done
  static let abstract =
    "Mark the repair as done; somebody else re-inspects it within three days (R2)."
}

enum CloseRepair: RepairStepWord {
  static let word = RepairAsk.Step.CodingKeys.close
  static let step = RepairAsk.Step.close
  static let abstract = "Close without reaching the requester; give the reason with --note."
}

struct RepairStepCommand<Word: RepairStepWord>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Word.word.rawValue, abstract: Word.abstract)
  }

  @OptionGroup var step: RepairStepOptions

  func run() async throws { try await step.take(Word.step) }
}

private func show(_ repair: RepairView, _ reading: ReadOptions) throws {
  guard !reading.json else { return printJSON(try Wire.encode(repair)) }
  print(words(of: repair))
  let asker = [repair.askedBy, repair.phone].compactMap(\.self).joined(separator: ", ")
  for line in [repair.words, asker] where !line.isEmpty { print("  \(line)") }
}

/// Where it stands, and what comes next.
func words(of repair: RepairView) -> String {
  "repair \(repair.repair): \(repair.state.rawValue), \(repair.urgency.rawValue)\(next(repair))"
}

private func next(_ repair: RepairView) -> String {
  let due = repair.due.map { " by the end of \($0)" } ?? ""
  return switch repair.state {
  case .open where repair.urgency == .urgent && repair.precaution == nil:
    ", to be made safe now, and to be done\(due)"
  case .open: ", to be done\(due)"
  case .done: ", to be looked at again\(due)"
  case .inspected: ", whoever asked for it is to be called"
  case .closed: ""
  }
}

extension RepairView {
  /// What and where, in a line.
  fileprivate var words: String {
    [asset, point, place, what].compactMap(\.self).joined(separator: " · ")
  }
}
