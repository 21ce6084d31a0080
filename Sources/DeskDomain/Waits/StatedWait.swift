/// A wait as it is said to the visitor, rounded up to what people say ("10–15 minutes", G5).
///
/// Said once, it is a promise (C9): a wait that is longer than `until` has outlasted it.
package struct StatedWait: Hashable, Codable, Sendable {
  /// The lower edge in minutes; 0 where only the upper one is said.
  package let from: Int
  /// Seconds; never less than the P80 it was made of, and never after closing.
  package let until: Double
  /// Whether the upper edge is the closing hour, which comes before the next round number.
  let endsAtClosing: Bool

  /// Edges in minutes that people name; from two hours on, every full hour.
  private static let edges = [5, 10, 15, 20, 30, 45, 60, 90, 120]
  /// No wait is said to be longer, in seconds.
  private static let longest = 86_400.0

  /// Of a quote for a desk that closes after `closesIn` seconds; nil where it does not close.
  package init(_ quote: QuotedWait, closesIn: Double?) {
    let p80 = min(max(quote.p80, 0), Self.longest)
    guard p80 >= WaitCalibration.noWait else {
      (from, until, endsAtClosing) = (0, WaitCalibration.noWait, false)
      return
    }
    let upper = Self.edge(atLeast: p80)
    let lower = min(Self.edge(atLeast: min(max(quote.p50, 0), p80)), Self.edge(below: upper))
    from = lower
    let closing = closesIn ?? .infinity
    endsAtClosing = Double(upper) * 60 > closing
    until = min(Double(upper) * 60, closing)
  }

  /// Whether the turn comes so soon that a bare "one moment" is allowed: within half a minute.
  var isAtOnce: Bool { until <= WaitCalibration.noWait && !endsAtClosing }

  private static func edge(atLeast seconds: Double) -> Int {
    let minutes = Int((seconds / 60).rounded(.up))
    return edges.first { $0 >= minutes } ?? (minutes + 59) / 60 * 60
  }

  private static func edge(below minutes: Int) -> Int {
    minutes > 120 ? minutes - 60 : edges.last { $0 < minutes } ?? 0
  }
}
