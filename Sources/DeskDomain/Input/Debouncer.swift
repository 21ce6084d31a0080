import DeskBasics

/// Believes a level once it has held for its window; everything shorter is bounce.
///
/// It counts on the kernel's timestamps, so it does not matter when it is asked: an edge proves
/// that the line held still up to its own time, and `advance(to:)` says the same of a time without
/// an edge.
struct Debouncer: Hashable, Sendable {
  /// A level that has come to be believed.
  struct Change: Hashable, Sendable {
    var isActive: Bool
    /// The edge with which the level began to hold.
    var at: Uptime
  }

  let windows: DebounceWindows
  /// The level that is believed.
  private(set) var isActive: Bool
  /// The level of the last edge, believed or not.
  private(set) var rawLevel: Bool
  private var rawSince: Uptime

  /// Begins with a level that was read and is believed without an event.
  init(isActive: Bool, at: Uptime, windows: DebounceWindows) {
    self.windows = windows
    self.isActive = isActive
    rawLevel = isActive
    rawSince = at
  }

  /// When the level that is not believed yet will be, if no edge comes between.
  var deadline: Uptime? {
    rawLevel == isActive ? nil : rawSince.advanced(by: window)
  }

  /// How long the present raw level has to hold.
  var window: Duration {
    rawLevel ? windows.toActive : windows.toInactive
  }

  /// Up to when the believed level is certain, if all edges up to `now` are known.
  func certain(until now: Uptime) -> Uptime {
    rawLevel == isActive ? now : min(now, rawSince)
  }

  /// All edges up to `now` are known.
  ///
  /// Returns the level that has held for its window by then.
  mutating func advance(to now: Uptime) -> Change? {
    guard let deadline, deadline <= now else { return nil }
    isActive = rawLevel
    return Change(isActive: isActive, at: rawSince)
  }

  /// The line changed; call `advance(to:)` with the same time first.
  ///
  /// An edge to the level that is there already means that an edge between was missed: it holds
  /// from now on.
  mutating func edge(isActive: Bool, at: Uptime) {
    rawLevel = isActive
    rawSince = at
  }
}
