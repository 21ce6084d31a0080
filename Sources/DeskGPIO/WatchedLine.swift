import DeskBasics
import DeskDomain

/// One input line and what the reader has to remember of it.
///
/// Belongs to the reader's thread.
final class WatchedLine {
  /// How often a line that cannot be opened is tried.
  static let retryInterval = Duration.seconds(1)
  /// So many reads in a row at most, so that a line in an uproar does not starve the others.
  static let readLimit = 8

  private let setup: InputSetup
  private let consumer: String
  private var handle: InputHandle?
  private var lastTry: Uptime?
  /// What was reported last, so that each failure is told once.
  private var failure: LineFailure?
  private var isActive = false
  private var gaps = GapWatch()
  /// The last edge, until the line has held still after it.
  private var unsettledSince: Uptime?
  private var lastReport = Uptime(nanoseconds: 0)

  init(_ setup: InputSetup, consumer: String) {
    self.setup = setup
    self.consumer = consumer
  }

  /// For `poll(2)`, which passes over -1.
  var fileDescriptor: Int32 { handle?.fileDescriptor ?? -1 }

  /// When `tend` is to be called next although nothing happens.
  var deadline: Uptime? {
    guard handle != nil else { return lastTry?.advanced(by: Self.retryInterval) }
    let window = isActive ? setup.debounce.toActive : setup.debounce.toInactive
    return unsettledSince?.advanced(by: window)
  }

  /// Opens the line if that is due.
  func open() -> [LineReport] {
    let now = Uptime.kernelNow
    guard handle == nil, deadline.map({ $0 <= now }) ?? true else { return [] }
    lastTry = now
    do throws(LineFailure) {
      let opened = try InputHandle(setup, consumer: consumer)
      gaps = GapWatch()
      let (isActive, at) = try firstLevel(of: opened)
      handle = consume opened
      self.isActive = isActive
      failure = nil
      unsettledSince = nil
      return [report(.opened(isActive: isActive), at: at)]
    } catch {
      return fail(error)
    }
  }

  /// Takes all edges that are there, and says so when the line has held still for its window.
  func read() -> [LineReport] {
    var reports: [LineReport] = []
    do throws(LineFailure) {
      for _ in 0..<Self.readLimit {
        let now = Uptime.kernelNow
        guard let edges = try handle?.read() else { break }
        guard edges.isEmpty else {
          reports += try take(edges)
          continue
        }
        // Dry. The level is read between two reads without an edge, so that it belongs to this
        // time.
        guard let deadline, deadline <= now, let level = try handle?.level(),
          let late = try handle?.read()
        else { break }
        guard late.isEmpty else {
          reports += try take(late)
          continue
        }
        unsettledSince = level == isActive ? nil : now
        isActive = level
        reports.append(report(.steady(isActive: level), at: now))
        break
      }
    } catch {
      reports += fail(error)
    }
    return reports
  }

  /// The chip is gone; the line is looked for again from now on.
  func vanish() -> [LineReport] {
    handle == nil ? [] : fail(.vanished(setup.address))
  }

  private func take(_ edges: [Edge]) throws(LineFailure) -> [LineReport] {
    var reports: [LineReport] = []
    for edge in edges {
      let isLost = gaps.isAfterGap(edge)
      reports.append(moved(to: edge.isActive, at: edge.at, isLost: isLost))
    }
    if gaps.mayLackLater(than: edges), let level = try handle?.level() {
      reports.append(moved(to: level, at: .kernelNow, isLost: true))
    }
    return reports
  }

  private func moved(to isActive: Bool, at: Uptime, isLost: Bool) -> LineReport {
    self.isActive = isActive
    unsettledSince = max(at, lastReport)
    return report(isLost ? .lost(isActive: isActive) : .edge(isActive: isActive), at: at)
  }

  private func fail(_ reason: LineFailure) -> [LineReport] {
    let wasOpen = handle != nil
    handle = nil
    unsettledSince = nil
    // A chip that went away is missing a second later: the first says more.
    if case .vanished = failure, case .missing = reason { return [] }
    guard wasOpen || reason != failure else { return [] }
    failure = reason
    return [report(.failed(reason), at: .kernelNow)]
  }

  /// Times never run backwards within a line, although edges and readings overlap.
  private func report(_ news: LineReport.News, at: Uptime) -> LineReport {
    lastReport = max(at, lastReport)
    return LineReport(line: setup.name, news: news, at: lastReport)
  }

  /// The level of a line that was just opened, and its time: edges before it are no events.
  private func firstLevel(
    of handle: borrowing InputHandle
  ) throws(LineFailure) -> (Bool, Uptime) {
    var now = Uptime.kernelNow
    var level = try handle.level()
    for _ in 0..<Self.readLimit {
      let early = try handle.read()
      guard !early.isEmpty else { break }
      for edge in early {
        _ = gaps.isAfterGap(edge)
      }
      now = .kernelNow
      level = try handle.level()
    }
    return (level, now)
  }
}
