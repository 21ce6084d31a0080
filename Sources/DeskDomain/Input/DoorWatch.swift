import DeskBasics

/// Turns the levels of a door contact into openings, closings and the fault of a door left open.
///
/// A door that is open at the start gives no opening; its closing counts, for somebody closed it.
struct DoorWatch: LevelWatch {
  static let leftOpenAfter = Duration.seconds(600)

  private let line: String
  private var openSince: Uptime?
  /// Whether an opening was told whose closing is still owed.
  private var isReported = false
  private var isLeftOpen = false

  init(line: String) {
    self.line = line
  }

  var deadline: Uptime? {
    isLeftOpen ? nil : openSince?.advanced(by: Self.leftOpenAfter)
  }

  mutating func begin(isActive: Bool, at: Uptime) -> [Signal] {
    openSince = isActive ? at : nil
    guard !isActive, isReported else { return [] }
    isReported = false
    return [.doorClosed(line: line, at: at)]
  }

  mutating func change(isActive: Bool, at: Uptime) -> [Signal] {
    if isActive {
      openSince = at
      isReported = true
      return [.doorOpened(line: line, at: at)]
    }
    let cleared = abandon(at: at)
    isReported = false
    return cleared + [.doorClosed(line: line, at: at)]
  }

  mutating func advance(to now: Uptime) -> [Signal] {
    guard let deadline, deadline <= now else { return [] }
    isLeftOpen = true
    return [.faultRaised(line: line, fault: .leftOpen, at: deadline)]
  }

  /// Whether the door is still open is not known: its closing is told by whatever is read next.
  mutating func abandon(at: Uptime) -> [Signal] {
    openSince = nil
    guard isLeftOpen else { return [] }
    isLeftOpen = false
    return [.faultCleared(line: line, fault: .leftOpen, at: at)]
  }
}
