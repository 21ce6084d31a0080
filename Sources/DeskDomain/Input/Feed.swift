package import DeskBasics

/// What a demo or a script gives the daemon in place of kernel, hands and clock: one JSON line each on its standard input.
package enum FeedOrder: Codable, Hashable, Sendable {
  /// The first line: how the lines read and what time it is.
  case begin(FeedStart)
  /// An input changes its level.
  case line(String, isActive: Bool)
  /// Virtual time goes on by so many nanoseconds, and everything that is due happens.
  case advance(nanoseconds: Int64)
  /// Somebody sets the wall clock by so many seconds; the monotonic clock runs on.
  case shiftWall(seconds: Double)
  /// Somebody confirms the wall clock, or nobody does any more.
  case trustClock(Bool)
}

/// How the world stands when the daemon starts.
package struct FeedStart: Codable, Hashable, Sendable {
  package var now: Moment
  /// Whether time goes on by `advance` alone.
  package var isVirtual: Bool
  /// The inputs that are active.
  package var active: Set<String>

  package init(now: Moment, isVirtual: Bool, active: Set<String>) {
    self.now = now
    self.isVirtual = isVirtual
    self.active = active
  }
}

/// What the daemon says on its standard output, one JSON line each.
package enum FeedReply: Codable, Hashable, Sendable {
  /// The socket takes requests.
  case ready
  /// The oldest unanswered order has been carried out.
  case done
  /// An output has been switched.
  case output(OutputRole, isOn: Bool)
}
