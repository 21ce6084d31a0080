@testable import DeskAPI
@testable import DeskDomain
@testable import DeskPrinting

/// The daemon's outbox in memory: takes reports by the domain's own rules and records them.
actor FakeSlipDesk: SlipDesk {
  private(set) var slips: [SlipTask]
  private(set) var reports: [Int64: [SlipReport]] = [:]
  private(set) var told: [PrinterTrouble?] = []
  /// How many calls fail before one succeeds, as while the daemon restarts.
  private var outages = 0

  struct Unreachable: Error {}

  init(_ slips: [SlipTask]) {
    self.slips = slips
  }

  func restart(missing calls: Int) { outages = calls }

  func state(_ id: Int64) -> SlipState? { slips.first { $0.id == id }?.state }

  func states(_ id: Int64) -> [SlipState] { (reports[id] ?? []).map(\.state) }

  func unfinished() throws -> [SlipTask] {
    try answer()
    return slips.filter(\.state.isUnfinished)
  }

  func report(_ id: Int64, _ report: SlipReport) throws {
    try answer()
    guard let index = slips.firstIndex(where: { $0.id == id }) else {
      throw SlipRefused(reason: "no slip \(id)")
    }
    let slip = slips[index]
    if slip.state == report.state, slip.jobID == report.jobID { return }
    guard slip.state.mayBecome(report.state) else {
      throw SlipRefused(reason: "\(slip.state) cannot become \(report.state)")
    }
    slips[index].state = report.state
    slips[index].jobID = report.jobID
    reports[id, default: []].append(report)
  }

  func tell(_ trouble: PrinterTrouble?) throws {
    try answer()
    told.append(trouble)
  }

  /// One wakeup, and then the process shall end: the worker does what there is to do, once.
  nonisolated func wakeups() -> AsyncStream<Void> {
    AsyncStream { continuation in
      continuation.yield()
      continuation.finish()
    }
  }

  private func answer() throws {
    guard outages == 0 else {
      outages -= 1
      throw Unreachable()
    }
  }
}
