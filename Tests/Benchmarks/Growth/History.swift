import DeskBasics
import DeskDomain
import DeskEngine
import DeskStore
import Foundation

/// Years of a desk, made the way a desk makes them: decided, applied, committed.
enum History {
  private static let days = 3_650
  private static let checks = 137

  private static func site() throws -> Site {
    guard let name = PlainText("Bench").map({ Name($0) }), let series = Series(rawValue: "A")
    else { throw CocoaError(.coderInvalidValue) }
    let service = Service(id: "consult", name: name, series: series, numbers: 1...9_999)
    return Site(
      name: name, languages: [.english], timeZone: "Asia/Shanghai", services: [service],
      counters: [Counter(id: "1", services: ["consult"])])
  }

  /// A desk and its log, in the memory's file system: only what it writes is wanted, not how fast a disk takes it.
  private struct Maker {
    let store: DeskStore
    var desk: Desk
    var now: Moment
    private var keys = 0
    private(set) var entries = 0

    init(_ path: String) throws {
      store = try DeskStore(path: path)
      guard let desk = Desk(site: try History.site(), state: try store.load()) else {
        throw CocoaError(.coderInvalidValue)
      }
      self.desk = desk
      now = .start
    }

    mutating func issue() throws {
      keys += 1
      try ask(.draw(DrawAsk(service: "consult")))
    }

    mutating func ask(_ ask: Ask) throws {
      try handle(
        .ask(
          ask,
          NewKeys(
            ticket: TicketKey(rawValue: "K\(keys)"), person: PersonKey(rawValue: "P\(keys)"))))
    }

    mutating func handle(_ command: Command) throws {
      try commit(try desk.decide(command, at: desk.vet(now)))
    }

    /// Due checks for everything, and a check of each.
    mutating func checkAll(_ day: Int) throws {
      let date = LocalDate(year: 2020, month: 9, day: 13).advanced(by: day)
      let midnight = now.wallMilliseconds / 1_000
      let group = ChecksScheduled.Group(
        checklist: "F1", opens: midnight, due: midnight + 64_800, missed: midnight + 86_400,
        date: date, assets: (0..<History.checks).map { "A-\($0)" })
      let logged = group.assets.map { asset in
        Event.checkLogged(
          CheckLogged(
            asset: asset, result: .ok, person: "wang", checklist: "F1", version: 1, due: group.due))
      }
      try commit(
        Decision(
          events: [.checksScheduled(ChecksScheduled(through: date, groups: [group]))] + logged))
    }

    mutating func commit(_ decision: Decision) throws {
      guard !decision.events.isEmpty else { return }
      entries += try store.carryOut(decision, on: &desk, at: now, by: "bench").count
    }
  }

  /// Ten years with so many tickets, and half a million checks; what there is then, in words.
  static func make(tickets: Int, at path: String) throws -> String {
    let draft = "/dev/shm/frontdesk-history-\(getpid()).sqlite"
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft + end) }
    }
    let (drawn, entries) = try play(tickets, at: draft)
    try FileManager.default.copyItem(atPath: draft, toPath: path)
    if FileManager.default.fileExists(atPath: draft + "-wal") {
      try FileManager.default.copyItem(atPath: draft + "-wal", toPath: path + "-wal")
    }
    return "\(drawn) tickets, \(entries) entries, \(drawn / max(1, tickets / days) * checks) checks"
  }

  private static func play(_ tickets: Int, at path: String) throws -> (tickets: Int, entries: Int) {
    var maker = try Maker(path)
    let aDay = max(1, tickets / days)
    let span = max(1, tickets / aDay)
    for day in 0..<span {
      maker.now = Moment.start.advanced(by: .seconds(day * 86_400))
      try maker.handle(.due(.turnDay))
      try maker.checkAll(day)
      for number in 0..<aDay {
        maker.now = maker.now.advanced(by: .seconds(80))
        try maker.issue()
        guard number > 3 else { continue }
        try maker.ask(.counter(CounterAsk("1", .call())))
        try maker.ask(.counter(CounterAsk("1", .serve)))
      }
    }
    return (span * aDay, maker.entries)
  }

  /// Bytes that a desk writes in a day of minutes, on which nobody comes.
  static func idleDay(at path: String) throws -> Int {
    var maker = try Maker(path)
    try maker.handle(.due(.start))
    try maker.handle(.due(.turnDay))
    let before = try written()
    for _ in 0..<1_440 {
      maker.now = maker.now.advanced(by: .seconds(60))
      let moment = maker.desk.vet(maker.now)
      maker.store.tidy(at: maker.desk.state.timeline.time(of: moment))
      for duty in maker.desk.dueCommands(at: moment) { try maker.handle(.due(duty)) }
    }
    return try written() - before
  }

  /// Bytes that this process has written so far.
  private static func written() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/io", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("wchar") }
    return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }
}

extension Moment {
  fileprivate static let start = Moment(
    wall: Date(timeIntervalSince1970: 1_600_000_000), uptime: .seconds(60), boot: "bench",
    isClockTrusted: true)
}
