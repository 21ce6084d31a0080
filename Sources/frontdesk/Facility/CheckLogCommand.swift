import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk check log`, `check log FE-03 --ok`, `check log FE-03 --fail pin --note "…"`.
struct CheckLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log checks, one by one or point by point.",
    discussion: """
      Without a code it lists what is to be looked at now and asks point by point: Enter is "in order". With a code \
      (or a label scanned in its place) it asks the points of that one; with --ok, or --fail and the points that \
      failed, it asks nothing. `frontdesk check list` lists assets and points.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The code on the asset's label (FE-03).")
  var asset: String?

  @Flag(help: "Everything is as it should be.")
  var ok = false

  @Option(help: "A point that failed (pin); once for each.")
  var fail: [String] = []

  @Option(help: "What else there is to say.")
  var note: String?

  @Option(help: "Who looked, where it is not you: an id, a login or a name of the site file.")
  var person: String?

  @Option(help: "The number of the entry that this check corrects.")
  var corrects: Int64?

  @Option(name: .customLong("lang"), help: "The language of the questions: zh-Hans, zh-Hant, en.")
  var language: Language?

  func validate() throws {
    if ok, !fail.isEmpty { throw ValidationError("Say one of --ok and --fail <point>.") }
    let isAnswered = ok || !fail.isEmpty
    if isAnswered, asset == nil { throw ValidationError("Say which asset: its label's code.") }
    if !isAnswered, note != nil || corrects != nil || reading.json {
      throw ValidationError("Say --ok, or --fail <point>, with --note, --corrects and --json.")
    }
  }

  func run() async throws {
    guard let asset, ok || !fail.isEmpty else { return try await walk() }
    let answer = try await log(
      CheckAsk(
        asset: try typed(asset, "asset"), result: ok ? .ok : .failed,
        points: try fail.map { try typed($0, "point") }, note: try typed(ifGiven: note, "--note"),
        person: try typed(who, "--person"), corrects: corrects))
    guard !reading.json else { return printJSON(try Wire.encode(answer)) }
    tell(answer)
  }

  private var who: String { person ?? NSUserName() }

  private func log(_ check: CheckAsk) async throws -> CheckReceipt {
    try await desk.perform(.check(check))
  }

  private func tell(_ answer: CheckReceipt) {
    if let check = answer.check {
      let failed = check.points.joined(separator: ", ")
      print("\(check.asset): logged, " + (failed.isEmpty ? "all in order." : "\(failed) failed."))
    }
    for repair in answer.repairs { print("  " + words(of: repair)) }
  }

  /// From thing to thing, point by point.
  private func walk() async throws {
    let query = who.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let due: [DueCheckView] = try await request { () async throws(ClientError) in
      try await desk.client.get("\(Path.dueChecks)?person=\(query)")
    }
    let status: StatusView = try await request { () async throws(ClientError) in
      try await desk.client.get(Path.status)
    }
    let words = language ?? status.languages.first ?? .english
    let column = status.languages.firstIndex(of: words) ?? 0
    let stops = due.map { Stop($0, column, words, in: status.timeZone) }
    if let asset, !stops.contains(where: { $0.asset.lowercased() == asset.lowercased() }) {
      throw refused(
        EX_DATAERR,
        "\(asset) is not to be checked now\n  `frontdesk check list` shows when it was; --ok or --fail says why not."
      )
    }
    var walk = CheckWalk(stops: stops, language: words)
    var next = asset
    while true {
      let lines = walk.words
      if next == nil { show(lines, isQuestion: !walk.isOver) }
      guard !walk.isOver else { break }
      let line = next ?? readLine()
      next = nil
      guard let draft = walk.answer(line) else { continue }
      if await !send(draft) { walk.putBack(draft) }
      if asset != nil { break }
    }
    if walk.hasRefusals { throw ExitCode.failure }
  }

  private typealias Stop = CheckWalk.Stop

  private func show(_ lines: [String], isQuestion: Bool) {
    print(lines.joined(separator: "\n"), terminator: isQuestion ? "" : "\n")
    // The question has no end of line.
    fflush(nil)
  }

  /// A refusal is told, and the walk goes on; false: it is not logged.
  private func send(_ draft: CheckWalk.Draft) async -> Bool {
    let notes = draft.failures.compactMap { failure in
      failure.note.map { "\(failure.point): \($0)" }
    }
    let failed = draft.failures.map(\.point)
    do {
      tell(
        try await log(
          CheckAsk(
            asset: try typed(draft.asset, "asset"), result: failed.isEmpty ? .ok : .failed,
            points: try failed.map { try typed($0, "point") },
            note: try typed(ifGiven: notes.joined(separator: "; "), "note"),
            person: try typed(who, "--person"))))
      return true
    } catch {
      return false
    }
  }
}

extension CheckWalk.Stop {
  /// What is due as the walk shows it; `column` is that of the language among the site's.
  fileprivate init(_ due: DueCheckView, _ column: Int, _ language: Language, in zone: String) {
    func text(_ texts: [String]) -> String {
      texts.indices.contains(column) ? texts[column] : texts.first ?? ""
    }
    self.init(
      asset: due.asset, name: text(due.name), area: due.area.map(text),
      due: siteTime(due.due, in: zone), isLate: due.isLate,
      points: due.points.map { CheckWalk.Point(id: $0.point, name: text($0.name)) })
  }
}

extension Language: ExpressibleByArgument {}
