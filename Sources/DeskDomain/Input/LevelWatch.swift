import DeskBasics

/// What a kind of input makes of its believed levels.
protocol LevelWatch: Sendable {
  /// The line reads so from now on, and nothing is known of how it came to it: no event.
  mutating func begin(isActive: Bool, at: Uptime) -> [Signal]
  /// The believed level changed.
  mutating func change(isActive: Bool, at: Uptime) -> [Signal]
  /// The believed level is certain up to `now`: faults of duration.
  mutating func advance(to now: Uptime) -> [Signal]
  /// The line cannot be watched any more: what began is ended, as far as it must be.
  mutating func abandon(at: Uptime) -> [Signal]
  /// When `advance(to:)` will have something to say.
  var deadline: Uptime? { get }
}
