import DeskBasics

/// One input line: its reports in, its signals out.
struct InputLine: Sendable {
  private let name: String
  private let windows: DebounceWindows
  private var watch: any LevelWatch
  /// Nil while the line cannot be read.
  private var debouncer: Debouncer?
  private var gauge = ChatterGauge()
  private var isChattering = false
  private var failure: LineFailure?
  /// Up to when everything is known.
  ///
  /// Times never run backwards within a line.
  private var known = Uptime(nanoseconds: 0)

  init(_ setup: InputSetup) {
    name = setup.name
    windows = setup.debounce
    switch setup.role {
    case .call, .next, .rate, .patrol:
      watch = ButtonWatch(line: setup.name, asksForHelp: setup.asksForHelpWhenHeld)
    case .door: watch = DoorWatch(line: setup.name)
    }
  }

  /// The believed level; nil while the line cannot be read or chatters.
  var isActive: Bool? {
    isChattering ? nil : debouncer?.isActive
  }

  /// When `advance(to:)` will have something to say, if no report comes between.
  var deadline: Uptime? {
    guard let debouncer else { return nil }
    // While a change is pending, whether a fault of duration is due depends on it.
    return isChattering ? gauge.calmAt : debouncer.deadline ?? watch.deadline
  }

  mutating func receive(_ news: LineReport.News, at time: Uptime) -> [Signal] {
    known = max(known, time)
    switch news {
    case .opened(let isActive):
      return open(isActive: isActive, at: known)
    case .failed(let failure):
      return fail(failure, at: known)
    case .edge(let isActive) where debouncer == nil, .lost(let isActive) where debouncer == nil,
      .steady(let isActive) where debouncer == nil:
      return open(isActive: isActive, at: known)
    case .edge(let isActive):
      return advance(to: known) + move(isActive: isActive, at: known)
    case .lost(let isActive):
      // Nothing is known of the time since the last edge, so nothing held still: no advance.
      return move(isActive: isActive, at: known)
    case .steady(let isActive):
      guard isActive == debouncer?.rawLevel else { return move(isActive: isActive, at: known) }
      return advance(to: known)
    }
  }

  /// All reports up to `now` have been received.
  mutating func advance(to now: Uptime) -> [Signal] {
    known = max(known, now)
    guard debouncer != nil else { return [] }
    var signals: [Signal] = []
    if isChattering {
      guard let calm = gauge.calmAt, calm <= known else { return [] }
      signals += settle(at: calm)
    }
    if let change = debouncer?.advance(to: known) {
      signals += watch.advance(to: change.at)
      signals +=
        gauge.noteChange(at: change.at)
        ? chatter(at: change.at) : watch.change(isActive: change.isActive, at: change.at)
    }
    if !isChattering, let certain = debouncer?.certain(until: known) {
      signals += watch.advance(to: certain)
    }
    return signals
  }

  private mutating func move(isActive: Bool, at: Uptime) -> [Signal] {
    let rest = debouncer?.window ?? .zero
    debouncer?.edge(isActive: isActive, at: at)
    let isRestless = gauge.noteEdge(at: at, rest: rest)
    return isRestless && !isChattering ? chatter(at: at) : []
  }

  private mutating func chatter(at: Uptime) -> [Signal] {
    isChattering = true
    return watch.abandon(at: at) + [.faultRaised(line: name, fault: .chattering, at: at)]
  }

  /// The line is quiet again: what it reads now is taken as it is, without an event.
  private mutating func settle(at: Uptime) -> [Signal] {
    let isActive = debouncer?.rawLevel ?? false
    let cleared = endChatter(at: at)
    debouncer = Debouncer(isActive: isActive, at: at, windows: windows)
    return cleared + watch.begin(isActive: isActive, at: at)
  }

  private mutating func endChatter(at: Uptime) -> [Signal] {
    gauge = ChatterGauge()
    guard isChattering else { return [] }
    isChattering = false
    return [.faultCleared(line: name, fault: .chattering, at: at)]
  }

  private mutating func open(isActive: Bool, at: Uptime) -> [Signal] {
    // What had held its level by now is believed first.
    var signals = advance(to: at) + endChatter(at: at) + watch.abandon(at: at)
    if let failure {
      signals.append(.faultCleared(line: name, fault: .unreadable(failure), at: at))
    }
    failure = nil
    debouncer = Debouncer(isActive: isActive, at: at, windows: windows)
    return signals + watch.begin(isActive: isActive, at: at)
  }

  private mutating func fail(_ reason: LineFailure, at: Uptime) -> [Signal] {
    guard reason != failure else { return [] }
    var signals = advance(to: at) + endChatter(at: at) + watch.abandon(at: at)
    if let failure {
      signals.append(.faultCleared(line: name, fault: .unreadable(failure), at: at))
    }
    debouncer = nil
    failure = reason
    return signals + [.faultRaised(line: name, fault: .unreadable(reason), at: at)]
  }
}
