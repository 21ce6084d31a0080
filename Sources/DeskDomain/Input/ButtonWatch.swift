import DeskBasics

/// Turns the levels of a button into presses, long presses, releases and the fault of a stuck button.
///
/// Every `released` has its `pressed`: a button that is down at the start gives neither.
struct ButtonWatch: LevelWatch {
  /// Longer than this nobody holds a button.
  static let stuckAfter = Duration.seconds(30)

  /// A press that lasts so long asks for help.
  static let heldAfter = Duration.seconds(2)

  private let line: String
  private let asksForHelp: Bool
  private var downSince: Uptime?
  private var isReported = false
  private var isHeld = false
  private var isStuck = false

  init(line: String, asksForHelp: Bool = false) {
    self.line = line
    self.asksForHelp = asksForHelp
  }

  var deadline: Uptime? {
    if isStuck { return nil }
    return downSince?.advanced(by: awaitsHold ? Self.heldAfter : Self.stuckAfter)
  }

  private var awaitsHold: Bool { asksForHelp && isReported && !isHeld }

  mutating func begin(isActive: Bool, at: Uptime) -> [Signal] {
    downSince = isActive ? at : nil
    return []
  }

  mutating func change(isActive: Bool, at: Uptime) -> [Signal] {
    guard isActive else { return abandon(at: at) }
    downSince = at
    isReported = true
    return [.pressed(line: line, at: at)]
  }

  mutating func advance(to now: Uptime) -> [Signal] {
    var signals: [Signal] = []
    if awaitsHold, let deadline, deadline <= now {
      isHeld = true
      signals.append(.held(line: line, at: deadline))
    }
    if !awaitsHold, let deadline, deadline <= now {
      isStuck = true
      signals.append(.faultRaised(line: line, fault: .stuck, at: deadline))
    }
    return signals
  }

  mutating func abandon(at: Uptime) -> [Signal] {
    var signals: [Signal] = []
    if isStuck {
      signals.append(.faultCleared(line: line, fault: .stuck, at: at))
    }
    if isReported, let downSince {
      signals.append(.released(line: line, at: at, held: downSince.duration(to: at)))
    }
    downSince = nil
    isReported = false
    isHeld = false
    isStuck = false
    return signals
  }
}
