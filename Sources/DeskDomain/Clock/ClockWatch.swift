import DeskBasics

/// Decides whether the wall clock may be believed: the network, a battery or somebody must confirm it, and it must not
/// jump.
///
/// A clock that is confirmed and then jumps by more than two minutes against the monotonic clock is doubted, and
/// counts as one that nobody has confirmed, until it is back, or somebody confirms it again. So no jump opens a
/// business day or ends anybody's wait.
struct ClockWatch: Hashable, Sendable {
  /// Larger steps than this are jumps; smaller ones are a clock being set right.
  static let tolerance = Duration.seconds(120)
  /// No clock that shows an earlier time was ever set: 2020-01-01 UTC, in ms since 1970.
  static let earliest: Int64 = 1_577_836_800_000

  private struct Anchor: Hashable, Sendable {
    var boot: String
    /// Wall time less uptime, in ms.
    var offset: Int64
    /// Whether the network confirmed it, and not a person or a battery alone.
    var isSynchronised: Bool
  }

  private var anchor: Anchor?
  /// Whether the clock has jumped since it was last believed.
  private(set) var isDoubtful = false

  init() {}

  /// A watch that goes on from `moment`, at which the clock was believed; `isSynchronised`: by the network's word.
  ///
  /// So a desk that is started again within a boot does not take a jump for the truth.
  init(believed moment: Moment, isSynchronised: Bool) {
    anchor = Anchor(
      boot: moment.boot, offset: Self.offset(moment), isSynchronised: isSynchronised)
  }

  /// `moment` as the desk may believe it; `isConfirmed`: somebody, or a
  /// battery, confirmed the clock of this boot.
  mutating func vet(_ moment: Moment, isConfirmed: Bool) -> Moment {
    var vetted = moment
    vetted.isClockTrusted = believes(moment, isConfirmed: isConfirmed)
    return vetted
  }

  /// Somebody has just looked at the clock and found it right.
  mutating func confirm(_ moment: Moment) {
    anchor = Anchor(
      boot: moment.boot, offset: Self.offset(moment), isSynchronised: moment.isClockTrusted)
    isDoubtful = false
  }

  /// Whether the wall time of `moment` can be a real one at all.
  static func isPlausible(_ moment: Moment) -> Bool {
    moment.wallMilliseconds >= earliest
  }

  private mutating func believes(_ moment: Moment, isConfirmed: Bool) -> Bool {
    guard moment.isClockTrusted || isConfirmed else {
      // What comes after is no jump of a believed clock.
      if !isDoubtful { anchor = nil }
      return false
    }
    guard Self.isPlausible(moment) else {
      // One that was believed has jumped, and is believed again where it was, or by a new word alone (K7).
      isDoubtful = anchor?.boot == moment.boot
      return false
    }
    guard let anchor, anchor.boot == moment.boot else {
      confirm(moment)
      return true
    }
    // The network's time is better than anybody's word, and than a battery's.
    if moment.isClockTrusted, !anchor.isSynchronised {
      confirm(moment)
      return true
    }
    let jump = abs(Self.offset(moment) - anchor.offset)
    isDoubtful = Duration.milliseconds(jump) > Self.tolerance
    if !isDoubtful { confirm(moment) }
    return !isDoubtful
  }

  /// Whether the wall clock has not jumped from `last` to `moment`, of one boot.
  static func agree(_ last: Moment?, _ moment: Moment) -> Bool {
    guard let last, last.boot == moment.boot else { return false }
    return Duration.milliseconds(abs(offset(moment) - offset(last))) <= tolerance
  }

  private static func offset(_ moment: Moment) -> Int64 {
    moment.wallMilliseconds - Int64(clamping: moment.uptime.nanoseconds / 1_000_000)
  }
}
