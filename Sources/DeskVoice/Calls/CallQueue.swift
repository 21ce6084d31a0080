import DeskAPI
package import DeskBasics
package import DeskDomain
import Foundation

/// Which calls are said next: boards go in, what is to be played comes out.
///
/// Pure; the time is an argument. One call at a time, in the order they were made, from its chime to its end. A call is new when its
/// ticket, counter or time has not been seen; those of the first board were made before we listened.
/// What has begun when silent hours do is said to its end; what was called in them is not made up for.
package struct CallQueue: Sendable {
  /// More calls than this do not wait: the oldest gives way, it is on the board.
  static let limit = 8
  /// Nobody runs for a call that is older.
  static let timeout = Duration.seconds(60)
  /// So many calls are known again.
  private static let state = 512

  private let site: Site
  private let setup: VoiceSetup
  private let calendar: SiteCalendar
  private var board: BoardSnapshot?
  private var waiting: [Waiting] = []
  private var current: (call: BoardCall, rest: ArraySlice<VoicePart>)?
  /// Calls that were said, wait to be, or shall never be; the latest last.
  private var seen: [BoardCall.Key] = []

  /// `calendar` is the site's.
  package init(site: Site, setup: VoiceSetup, calendar: SiteCalendar) {
    self.site = site
    self.setup = setup
    self.calendar = calendar
  }

  /// A call, and when it will be too old.
  private struct Waiting {
    var call: BoardCall
    var end: Uptime
  }

  /// Takes notice of what stands on the board.
  mutating func take(_ board: BoardSnapshot, at now: VoiceTime) {
    let isFirst = self.board == nil
    self.board = board
    // The board has the newest first.
    for call in board.nowServing.reversed()
    where notice(call.key) && !isFirst && !isSilent(at: now) {
      // Both times are the daemon's; a clock that was set back between them makes nothing younger than new.
      let age = max(0, board.at.timeIntervalSince(call.calledAt))
      let rest = Self.timeout - .seconds(min(age, Self.timeout.inSeconds))
      enqueue(Waiting(call: call, end: now.uptime.advanced(by: rest)))
    }
    let standing = Set(board.nowServing.map(\.key))
    waiting.removeAll { !standing.contains($0.call.key) }
    waiting.removeFirst(max(0, waiting.count - Self.limit))
  }

  /// What is to be played now, to its end; nil where there is nothing to say.
  mutating func next(at now: VoiceTime) -> VoicePart? {
    if let call = current?.call, !isSentThere(call) { current = nil }
    if current?.rest.isEmpty != false { begin(at: now) }
    return current?.rest.popFirst()
  }

  /// The rest of the present call is not said.
  mutating func giveUp() {
    current = nil
  }

  /// Whoever is called again before the first call was said keeps the place.
  private mutating func enqueue(_ new: Waiting) {
    let place = waiting.firstIndex {
      ($0.call.ticket, $0.call.counter) == (new.call.ticket, new.call.counter)
    }
    if let place { waiting[place] = new } else { waiting.append(new) }
  }

  private mutating func begin(at now: VoiceTime) {
    current = nil
    waiting.removeAll { $0.end <= now.uptime }
    if isSilent(at: now) { waiting = [] }
    guard !waiting.isEmpty, let board else { return }
    let call = waiting.removeFirst().call
    let spoken = SpokenCall(
      ticket: call.ticket, counter: call.spokenCounter(on: board, of: site), setup: setup)
    current = (call, spoken.parts[...])
  }

  /// Whether the board still sends the visitor there, however often called.
  private func isSentThere(_ call: BoardCall) -> Bool {
    board?.nowServing.contains { ($0.ticket, $0.counter) == (call.ticket, call.counter) } == true
  }

  /// False where the call is known.
  private mutating func notice(_ key: BoardCall.Key) -> Bool {
    guard !seen.contains(key) else { return false }
    seen.append(key)
    seen.removeFirst(max(0, seen.count - Self.state))
    return true
  }

  private func isSilent(at now: VoiceTime) -> Bool {
    setup.isSilent(at: calendar.local(now.wall))
  }
}

extension BoardCall {
  /// By what a call is told from another one.
  fileprivate struct Key: Hashable {
    var ticket: String
    var counter: String
    var calledAt: Date
  }

  fileprivate var key: Key { Key(ticket: ticket, counter: counter, calledAt: calledAt) }
}
