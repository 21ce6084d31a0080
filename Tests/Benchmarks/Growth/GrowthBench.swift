import DeskBasics
import DeskChild
import DeskClient
import Foundation

/// Whether the ten-thousandth ticket costs what the first did: over the day, over the queue, over the years.
///
/// Each figure is a ratio within one run, beside a reference on the same disk.
struct GrowthBench {
  private let folder: URL
  private let socket = "/tmp/frontdesk-growth-\(getpid()).sock"
  private let tickets: Int
  private let history: Int
  private var figures: [Figure] = []

  init(in folder: URL, tickets: Int, history: Int) {
    self.folder = folder
    self.tickets = tickets
    self.history = history
  }

  static func run(_ options: [String]) async throws {
    func number(_ name: String, _ usual: Int) -> Int {
      options.firstIndex(of: name).flatMap { options.dropFirst($0 + 1).first }.flatMap { Int($0) }
        ?? usual
    }
    let bench = try Bench()
    var growth = GrowthBench(
      in: bench.folder, tickets: number("--tickets", 16_000),
      history: number("--history", 1_000_000))
    let isJSON = options.contains("--json")
    if !isJSON { print("| figure | measured | goal | of |\n| --- | --- | --- | --- |") }
    let measures: [(inout GrowthBench) async throws -> Void] = [
      { try await $0.floor() }, { try await $0.newConnections() }, { try await $0.day() },
      { try await $0.queue() }, { try await $0.idleDay() }, { try await $0.years() },
    ]
    for measure in measures {
      let told = growth.figures.count
      try await measure(&growth)
      guard !isJSON else { continue }
      for figure in growth.figures[told...] { print(figure.cells) }
      fflush(nil)
    }
    let presses = try await bench.pressesToBoard().map { $0 * 1_000 }
    growth.figures.append(
      Figure(
        name: "press → board, p50 in ms", value: presses.percentile(0.5), goal: 2,
        detail: String(format: "p95 %.2f", presses.percentile(0.95))))
    await bench.end()
    if isJSON {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      print(String(decoding: try encoder.encode(growth.figures), as: UTF8.self))
    } else if let last = growth.figures.last {
      print(last.cells)
    }
  }

  /// A server of the same parts that decides nothing, and a bare insert, in turn with the desk.
  private mutating func floor() async throws {
    let daemon = try await BenchDaemon(folder, socket: socket, state: "floor")
    let server = try await Reference(
      [Programs.path(of: "deskfloor"), socket + ".floor", path("floor.sqlite")],
      on: socket + ".floor")
    let bare = try BareInsert(path("bare.sqlite"))
    let (desk, other) = (try DeskCaller(socket), try RawClient(socket + ".floor"))
    try desk.draw(20)
    var (ours, floors, inserts): ([Double], [Double], [Double]) = ([], [], [])
    for count in 1...800 {
      floors.append(try timed { try other.post("/v1/tickets", DeskCaller.order, key: "f\(count)") })
      ours.append(try timed { try desk.draw() })
      try desk.call()
      inserts.append(try bare.insert())
    }
    let pages = try await daemon.countWrites()
    let counted = 200
    try desk.draw(counted)
    let (syncs, written) = try pages.total()
    await daemon.stop()
    await pages.end()
    await server.stop()
    let detail = [("ours", ours), ("floor", floors), ("bare insert", inserts)]
      .map { told($0.0, $0.1) }.joined(separator: ", ")
    figures += [
      Figure(
        name: "a ticket ÷ the floor", value: ours.percentile(0.5) / floors.percentile(0.5),
        goal: 1.2, detail: detail),
      Figure(
        name: "a ticket ÷ a bare insert",
        value: ours.percentile(0.5) / inserts.percentile(0.5), detail: "the same"),
      Figure(
        name: "syncs a ticket", value: Double(syncs) / Double(counted), goal: 1,
        detail: "of \(counted)"),
      Figure(
        name: "pages to the WAL a ticket", value: Double(written) / Double(counted), goal: 5,
        detail: "of \(counted), checkpoints apart"),
    ]
  }

  /// A new connection for each ticket, with a crowd waiting, in turn with Flask.
  private mutating func newConnections() async throws {
    let daemon = try await BenchDaemon(folder, socket: socket, state: "connections")
    let flask = try await Reference(
      [
        ".build-rigs/flask/bin/python", "Tests/Benchmarks/flask_insert.py", socket + ".flask",
        path("flask.sqlite"),
      ], on: socket + ".flask")
    try DeskCaller(socket).draw(250)
    var (ours, others): ([Double], [Double]) = ([], [])
    for count in 1...250 {
      others.append(
        try timed {
          try RawClient(socket + ".flask").post("/v1/tickets", DeskCaller.order, key: "\(count)")
        })
      ours.append(try timed { try DeskCaller(socket, named: "new-\(count)").draw() })
    }
    await daemon.stop()
    await flask.stop()
    figures.append(
      Figure(
        name: "Flask and sqlite3 ÷ ours, a new connection each, 250 to 500 waiting",
        value: others.percentile(0.5) / ours.percentile(0.5), goal: 1.3, isMinimum: true,
        detail: told("Flask", others) + ", " + told("ours", ours)))
  }

  /// A day of many tickets (issue, call, finish), and then in turn with a desk that has had 200.
  private mutating func day() async throws {
    let daemon = try await BenchDaemon(folder, socket: socket, state: "day")
    let morning = try await BenchDaemon(folder, socket: socket + ".early", state: "morning")
    for (socket, count) in [(socket, tickets), (socket + ".early", 200)] {
      let desk = try DeskCaller(socket)
      try desk.draw(20)
      for _ in 1...count {
        try desk.draw()
        try desk.call()
        try desk.finish()
      }
    }
    let (_, own) = try daemon.memory()
    // Anew: a connection on which nothing is asked for a minute is closed.
    let (late, early) = (try DeskCaller(socket), try DeskCaller(socket + ".early"))
    var (evenings, mornings): (Round, Round) = (Round(), Round())
    for _ in 1...400 {
      try evenings.play(late)
      try mornings.play(early)
    }
    await morning.stop()
    await daemon.stop()
    let again = ContinuousClock.now
    let next = try await BenchDaemon(folder, socket: socket, state: "day")
    let start = again.duration(to: .now).inSeconds
    await next.stop()
    figures += [
      Figure(
        name: "issue at ticket \(tickets) of a day ÷ at 200, in turn",
        value: evenings.issues.percentile(0.5) / mornings.issues.percentile(0.5), goal: 1.1,
        detail: "\(mornings.told); \(evenings.told)"),
      Figure(
        name: "call, the same",
        value: evenings.calls.percentile(0.5) / mornings.calls.percentile(0.5), detail: ""),
      Figure(
        name: "finish, the same",
        value: evenings.finishes.percentile(0.5) / mornings.finishes.percentile(0.5), detail: ""),
      Figure(
        name: "private memory after \(tickets) tickets, MiB", value: own, goal: 10, detail: ""),
      Figure(
        name: "start to ready after them, s", value: start, goal: 0.3,
        detail: "tickets of one day"),
    ]
  }

  /// A few and many who wait, in turn.
  private mutating func queue() async throws {
    let few = try await BenchDaemon(folder, socket: socket, state: "few")
    let many = try await BenchDaemon(folder, socket: socket + ".many", state: "many")
    let (short, long) = (try DeskCaller(socket), try DeskCaller(socket + ".many"))
    try short.draw(20)
    try long.draw(500)
    var (little, much): ([Double], [Double]) = ([], [])
    for _ in 1...400 {
      little.append(try timed { try short.draw() })
      try short.call()
      much.append(try timed { try long.draw() })
      try long.call()
    }
    await few.stop()
    await many.stop()
    figures.append(
      Figure(
        name: "issue with 500 waiting ÷ with 20",
        value: much.percentile(0.5) / little.percentile(0.5), goal: 1.2,
        detail: told("20", little) + ", " + told("500", much)))
  }

  /// What a day on which nobody comes writes.
  private mutating func idleDay() async throws {
    let bytes = try History.idleDay(at: path("idle.sqlite"))
    figures.append(
      Figure(
        name: "KiB written on an idle day", value: Double(bytes) / 1_024,
        detail: "a minute's tick, 1,440 times"))
  }

  /// Ten years of tickets and checks, and none.
  private mutating func years() async throws {
    let state = folder.appending(path: "years")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    let made = try History.make(
      tickets: history, at: state.appending(path: "frontdesk.sqlite").path)
    var (empty, full, worst): ([Double], [Double], [Double]) = ([], [], [])
    for round in 1...5 {
      for (name, isFull) in [("none-\(round)", false), ("years", true)] {
        let clock = ContinuousClock.now
        let daemon = try await BenchDaemon(folder, socket: socket, state: name)
        let time = clock.duration(to: .now).inSeconds
        if isFull {
          full.append(time)
          // The file is looked at meanwhile.
          let desk = try DeskCaller(socket, named: "y\(round)")
          for _ in 1...100 { worst.append(try timed { try desk.draw() }) }
        } else {
          empty.append(time)
        }
        await daemon.stop()
      }
    }
    figures += [
      Figure(
        name: "start to ready with ten years ÷ with none",
        value: full.percentile(0.5) / empty.percentile(0.5), goal: 3,
        detail: "\(made); none \(milliseconds(empty.percentile(0.5)))"),
      Figure(
        name: "start to ready with ten years, s", value: full.percentile(0.5), goal: 0.3,
        detail: "max \(milliseconds(full.max() ?? 0))"),
      Figure(
        name: "a ticket while the file is looked at, p99 in ms",
        value: worst.percentile(0.99) * 1_000,
        detail: told("p50", worst) + ", max \(milliseconds(worst.max() ?? 0))"),
    ]
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }
}

/// Rounds of issue, call and finish.
private struct Round {
  private(set) var issues: [Double] = []
  private(set) var calls: [Double] = []
  private(set) var finishes: [Double] = []

  mutating func play(_ desk: DeskCaller) throws {
    issues.append(try timed { try desk.draw() })
    calls.append(try timed { try desk.call() })
    finishes.append(try timed { try desk.finish() })
  }

  var told: String {
    [("issue", issues), ("call", calls), ("finish", finishes)]
      .map { "\($0.0) \(milliseconds($0.1.percentile(0.5)))" }.joined(separator: ", ")
  }
}

/// Seconds that `work` takes.
func timed(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock.now
  try work()
  return clock.duration(to: .now).inSeconds
}
