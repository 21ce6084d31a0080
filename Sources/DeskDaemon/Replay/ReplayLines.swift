import DeskBasics
import DeskDomain
import DeskEngine
import Foundation

/// Plays the orders of a feed: edges to the desk, and the passing of virtual time.
struct ReplayLines: Lines {
  let feed: ReplayFeed
  let clock: ReplayClock
  let inputs: [InputSetup]
  let engine: DeskEngine

  func run(
    report: @escaping @Sendable (LineReport) async -> Void,
    progress: @escaping @Sendable () -> Void
  ) async {
    for input in inputs {
      let isActive = feed.start.active.contains(input.name)
      await report(
        LineReport(
          line: input.name, news: .opened(isActive: isActive), at: clock.now().uptime))
    }
    for await order in feed.orders {
      switch order {
      case .begin: break
      case .line(let name, let isActive):
        await report(
          LineReport(line: name, news: .edge(isActive: isActive), at: clock.now().uptime))
      case .advance(let nanoseconds): await pass(.nanoseconds(nanoseconds))
      case .shiftWall(let seconds): clock.change { $0.wall += seconds }
      case .trustClock(let isTrusted): clock.change { $0.isClockTrusted = isTrusted }
      }
      await engine.tick()
      progress()
      feed.say(.done)
    }
  }

  /// Everything that is due on the way happens at its own time.
  private func pass(_ duration: Duration) async {
    let end = clock.now().uptime.advanced(by: duration)
    while case let due = await engine.nextDeadline, due <= end {
      clock.advance(to: max(due, clock.now().uptime))
      await engine.tick()
    }
    clock.advance(to: end)
  }
}
