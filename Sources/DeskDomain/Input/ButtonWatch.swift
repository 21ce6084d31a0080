/// Turns the levels of a button into presses, releases and the fault of a stuck button.
///
/// Every `released` has its `pressed`: a button that is down at the start gives neither.
struct ButtonWatch: LevelWatch {
  /// Longer than this nobody holds a button.
  static let stuckAfter = Duration.seconds(30)

  private let line: String
  private var downSince: Uptime?
  private var isReported = false
  private var isStuck = false

  init(line: String) {
    self.line = line
  }

  var deadline: Uptime? {
    isStuck ? nil : downSince?.advanced(by: Self.stuckAfter)
  }

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
    guard let deadline, deadline <= now else { return [] }
    isStuck = true
    return [.faultRaised(line: line, fault: .stuck, at: deadline)]
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
    isStuck = false
    return signals
  }
}
