import DeskBasics
import DeskDomain
import DeskEngine
import DeskTesting
import Foundation

/// A front desk through some weeks of its life, by a seed: visitors, staff, clocks that jump, crashes.
///
/// The desk goes the engine's way (vet the moment, look up the key, decide, commit, apply), and after each step all
/// invariants are asked. The same seed gives the same steps on any log.
package struct Simulation {
  package let seed: UInt64
  package internal(set) var coverage = Coverage()
  var random: SeededRandom
  let mood: Mood
  var world: World
  var desk: Desk
  var site = Site.simulated
  var archive: Archive
  var ledger = Ledger()
  var orders = Orders()
  /// When the minute tick is next due, on the machine's uptime.
  var nextTick: Uptime
  /// Whether visitors were received at the last tick.
  var isOpen = true
  var isPeak = false
  var isForgetting = false
  /// What is done again and again, and how often still.
  private var burst: (command: Command, actor: String, left: Int)?
  /// The step at which the power fails, over a break.
  var powerFails: Int?
  /// How turns and counters stood before the newest call.
  var beforeCall: Standing?
  /// The desk's own record of tickets before the step that is being taken back.
  var undone: [TicketKey: Ticket] = [:]
  /// Of the desk's own clock, at the newest step and at the newest entry.
  var newestTime = Int64.min
  var newestEntryTime = Int64.min
  var entriesSeen: Int64 = 0
  let encoder = makeEncoder()
  private var trail: [String] = []
  private let beginning: Int64

  /// What kind of run it is.
  struct Mood {
    /// Seconds between two steps, on average.
    var pace: Double
    /// How often, in 10,000 steps, something befalls the machine.
    var accidents: Int
    /// How many of 100 commands of visitors and staff are visitors'.
    var visitors: Int
    /// At which step somebody vouches for the clock that the board started without; nil: it is right from the start.
    var clockComes: Int?
    /// Whether visitors are received around the clock at first.
    var isAlwaysOpen: Bool
    /// How many of 100 presses and steps at counters come several times within seconds.
    var bursts: Int
    /// Whether for hours nobody says what comes of those who were called.
    var forgets: Bool
    /// Whether counters are closed in the morning.
    var closesInTheMorning: Bool

    init(using random: inout SeededRandom) {
      let isClockLate = Int.random(in: 0..<4, using: &random) == 0
      clockComes = isClockLate ? Int.random(in: 5...900, using: &random) : nil
      isAlwaysOpen = Int.random(in: 0..<5, using: &random) == 0
      bursts = [0, 5, 30].randomElement(using: &random) ?? 5
      forgets = Bool.random(using: &random)
      closesInTheMorning = Bool.random(using: &random)
      pace = [2.0, 6, 20, 90, 400].randomElement(using: &random) ?? 6
      accidents = [10, 60, 200].randomElement(using: &random) ?? 60
      visitors = Int.random(in: 18...45, using: &random)
    }
  }

  /// A desk of a machine that has just been set up.
  ///
  /// - Throws: What the store says when it cannot be made.
  package init(seed: UInt64, archive kind: ArchiveKind) throws {
    self.seed = seed
    random = SeededRandom(seed: seed)
    mood = Mood(using: &random)
    // Some runs begin a day before the clocks change (2026-03-29, 2026-10-25), the others on any day of eight years.
    let beginnings: [Int64] = [
      1_774_600_000, 1_792_750_000,
      1_704_067_200 + Int64.random(in: 0..<252_000_000, using: &random),
    ]
    let start = beginnings.randomElement(using: &random) ?? 0
    world = World(trueTime: (start + Int64.random(in: 0..<400_000, using: &random)) * 1_000)
    beginning = world.trueTime
    archive = try Archive(kind)
    if mood.isAlwaysOpen { site = .alwaysOpen }
    if mood.clockComes != nil { world.cutPower(for: 60_000, clock: .unset) }
    guard let desk = Desk(site: site) else { throw Breach("zone", "no Europe/Berlin here") }
    self.desk = desk
    nextTick = world.moment.uptime
  }

  /// Takes `steps` steps.
  ///
  /// - Throws: The first `Breach`, with the way to see it again.
  package mutating func run(steps: Int) throws {
    do {
      try start()
      while coverage.steps < steps {
        coverage.steps += 1
        try step()
      }
      try compareWithLog("at the end")
    } catch var breach as Breach {
      breach.seed = seed
      breach.step = coverage.steps
      breach.lastSteps = trail
      breach.isOnDisk = archive.isOnDisk
      throw breach
    }
    coverage.worldTime = world.trueTime - beginning
    archive.remove()
  }

  private mutating func step() throws {
    if try hurry() { return }
    passTime()
    if coverage.steps == mood.clockComes { moveNetwork() }
    if world.moment.uptime >= nextTick, chance(90, in: 100) { return try tick() }
    if coverage.steps == powerFails { return try cutPower() }
    if chance(mood.accidents, in: 10_000) { return try befall() }
    if let order = orders.due(at: coverage.steps) { return try give(order) }
    let (command, actor) = nextCommand()
    if chance(mood.bursts, in: 100) { burst = (command, actor, number(in: 1...7)) }
    let order = Order(
      command: command, actor: actor, key: chance(60, in: 100) ? freshKey() : nil)
    if chance(4, in: 100) { return orders.delay(order, until: coverage.steps + number(in: 1...25)) }
    try give(order)
  }

  /// The same thing once more within a second or two, by the same hand or another one.
  private mutating func hurry() throws -> Bool {
    guard let (command, actor, left) = burst else { return false }
    burst = left > 1 ? (command, actor, left - 1) : nil
    guard let again = again(command) else { return false }
    world.pass(microseconds: Int64(number(in: 0...2_500)) * 1_000)
    coverage.met("done twice")
    try give(Order(command: again, actor: actor))
    return true
  }

  private mutating func again(_ command: Command) -> Command? {
    switch command {
    case .line(.press(let line, _)): .press(line: line, key: .random(using: &random))
    case .line(.next), .line(.hold), .line(.rate): command
    case .ask(.counter(let ask), _): .ask(.counter(ask), .random(using: &random))
    default: nil
    }
  }

  /// Writes a line into the trail that a breach shows.
  mutating func note(_ line: String) {
    if trail.count >= 20 { trail.removeFirst() }
    trail.append("\(coverage.steps): \(line)")
  }

  private mutating func passTime() {
    let mean = isOpen ? mood.pace : max(mood.pace, 900)
    let seconds =
      chance(20, in: 100) ? Double.random(in: 0...1, using: &random) : exponential(mean)
    world.pass(microseconds: Int64(seconds * 1e6))
    if chance(5, in: 100) { world.drift(by: Int64(number(in: -20...20))) }
    if chance(1, in: 300) { isPeak.toggle() }
    if mood.forgets, chance(1, in: 200) { isForgetting.toggle() }
  }

  private mutating func exponential(_ mean: Double) -> Double {
    -log(1 - Double.random(in: 0..<1, using: &random)) * mean
  }

  /// What the passing of time asks for, as the engine's minute tick does it.
  private mutating func tick() throws {
    coverage.met("minute tick")
    let raw = world.moment
    let moment = desk.vet(raw)
    world.seen(isBelieved: moment.isClockTrusted)
    note("tick at \(raw.wall) \(moment.isClockTrusted ? "trusted" : "untrusted")")
    let scheduledBefore = desk.state.dueChecks.marks.through
    let due = desk.dueCommands(at: moment)
    for command in due { try give(Order(command: .due(command), actor: "desk")) }
    let lastEntry = desk.state.lastEntry
    nextTick = raw.uptime.advanced(
      by: .milliseconds(60_000 - (raw.wallMilliseconds % 60_000 + 60_000) % 60_000))
    // What a new day brings is looked at in its first minute.
    for command in due.contains(.turnDay) ? [] : desk.dueCommands(at: moment)
    where command == .reviewWaits || command == .reviewQueue {
      let left = (try? desk.decide(.due(command), at: moment).events) ?? []
      if !left.isEmpty, desk.state.lastEntry == lastEntry {
        throw Breach("what was said this minute is not said again", "\(left)")
      }
    }
    let wasOpen = isOpen
    isOpen = desk.isReceiving(at: moment)
    if isOpen, !wasOpen, mood.closesInTheMorning {
      let counter = any(["1", "2", "3", "4"]) ?? "1"
      try give(Order(command: .setCounter(counter, .close), actor: "uid:1"))
    }
    coverage.longestQueue = max(coverage.longestQueue, desk.queue(at: moment).count)
    try demand(afterTick(at: moment, scheduledBefore: scheduledBefore))
  }

  /// The desk begins to run, as the engine starts it.
  mutating func start() throws {
    try give(Order(command: .start, actor: "desk"))
    let stale = desk.state.alerts.keys.filter { $0.kind != .printer }
      .sorted { ($0.kind.rawValue, $0.subject) < ($1.kind.rawValue, $1.subject) }
    for alert in stale {
      try give(Order(command: .clear(alert.kind, subject: alert.subject), actor: "desk"))
    }
    try endWhatIsGone()
    try tick()
  }

  mutating func endWhatIsGone() throws {
    for command in desk.reconciliation {
      try give(Order(command: .due(command), actor: "desk"))
    }
  }
}

/// Dice.
extension Simulation {
  mutating func chance(_ share: Int, in whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &random) < share
  }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func any<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &random)
  }

  mutating func freshKey() -> String { "K\(random.next())" }
}
