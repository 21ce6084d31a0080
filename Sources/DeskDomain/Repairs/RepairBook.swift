/// The repairs that are not closed (R1–R3).
package struct RepairBook: Hashable, Sendable {
  package var open = Book<Int64, Repair>()
  /// The number of the newest one.
  package var last: Int64 = 0

  init() {}

  mutating func apply(_ event: Event) {
    switch event {
    case .findingOpened(let body):
      open[body.repair] = Repair(body)
      last = max(last, body.repair)
    case .findingNoted(let body): open[body.repair]?.timesNoted += 1
    case .repairMoved(let body):
      open[body.repair]?.apply(body)
      if open[body.repair]?.isClosed == true { open.forget(body.repair) }
    default: break
    }
  }

  /// In the order in which they were found.
  package var all: [Repair] { open.values.sorted { $0.id < $1.id } }

  /// The one that mends this point of this asset.
  package func repair(of asset: String, point: String) -> Repair? {
    all.first { $0.finding.asset == asset && $0.finding.point == point }
  }
}
