import Testing
import WaitModel

@testable import DeskDomain

@Suite("G5 Estimators kept for comparison")
struct PlainEstimatorTests {
  static let experience = WaitExperience(SampleVisits.alike())
  static let every: [any WaitEstimator] = [
    RollForwardEstimator(), QueueLengthEstimator(), HeadOfLineEstimator(),
    LastToEnterServiceEstimator(), SameQueueLengthEstimator(),
  ]

  @Test("queue length: those ahead and oneself, shared by the open counters")
  func queueLength() {
    let snapshot = SampleVisits.snapshot(
      [
        SampleVisits.busy(100), SampleVisits.busy(10),
        SampleVisits.busy(10, away: [-60..<1_800]),
        SampleVisits.busy(10, services: ["payment"]),
      ], ahead: SampleVisits.waiting(3))
    let forecast = QueueLengthEstimator().forecast(snapshot, from: Self.experience)
    // A trace of the prior's no-shows is left.
    #expect(abs(forecast.mean - 4 * 600 / 2) < 5)
    #expect(forecast.p80 > forecast.p50)
  }

  @Test("head of line: as long as the first has waited; in an empty line, as the last to be called")
  func headOfLine() {
    let counters = [SampleVisits.busy(100, waited: 480), SampleVisits.busy(30, waited: 420)]
    let line = SampleVisits.snapshot(counters, ahead: SampleVisits.waiting(4))
    #expect(HeadOfLineEstimator().forecast(line, from: Self.experience).mean == 240)
    let empty = SampleVisits.snapshot(counters)
    #expect(HeadOfLineEstimator().forecast(empty, from: Self.experience).mean == 420)
  }

  @Test("last to enter service: as long as the one waited who was called last")
  func lastToEnter() {
    let counters = [SampleVisits.busy(100, waited: 480), SampleVisits.busy(30, waited: 420)]
    let estimator = LastToEnterServiceEstimator()
    #expect(
      estimator.forecast(SampleVisits.snapshot(counters), from: Self.experience).mean == 420)
    let past = WaitExperience([SampleVisits.visit(waited: 900), SampleVisits.visit(waited: 333)])
    let idle = SampleVisits.snapshot([Station(services: ["consulting"], away: [0..<600])])
    #expect(estimator.forecast(idle, from: past).mean == 333)
  }

  @Test("same queue length: as long as those waited who found as many")
  func sameLength() {
    let visits = (0..<500).map { SampleVisits.visit(ahead: $0 % 5, waited: Double($0 % 5) * 200) }
    let snapshot = SampleVisits.snapshot([SampleVisits.busy(5)], ahead: SampleVisits.waiting(3))
    let estimator = SameQueueLengthEstimator(visits)
    #expect(estimator.forecast(snapshot, from: WaitExperience(visits)).mean == 600)
    #expect(
      SameQueueLengthEstimator([]).forecast(snapshot, from: WaitExperience([]))
        == QueueLengthEstimator().forecast(snapshot, from: WaitExperience([])))
  }

  @Test("waits are kept by the number of those ahead; neighbours help out")
  func waitsByLength() {
    func forecast(_ visits: [VisitRecord], ahead: Int) -> Double {
      let snapshot = SampleVisits.snapshot(
        [SampleVisits.busy(5)], ahead: SampleVisits.waiting(ahead))
      return SameQueueLengthEstimator(visits).forecast(snapshot, from: WaitExperience(visits)).mean
    }
    let visits = (0..<500).map { SampleVisits.visit(ahead: $0 % 5, waited: Double($0 % 5) * 300) }
    #expect(forecast(visits, ahead: 3) == 900)
    #expect(forecast(visits, ahead: 9) == 2_400)
    let sparse = (0..<60).map { SampleVisits.visit(ahead: 2 * ($0 % 2), waited: 600) }
    #expect(forecast(sparse, ahead: 1) > 0)
  }

  @Test("every one of them says \"at once\" where a counter is free, and nothing after closing")
  func shared() {
    let free = SampleVisits.snapshot([SampleVisits.busy(5), Station(services: ["consulting"])])
    let late = SampleVisits.snapshot(
      [SampleVisits.busy(5, waited: 900)], ahead: SampleVisits.waiting(9), closesIn: 120)
    let busy = WaitExperience((0..<500).map { _ in SampleVisits.visit(ahead: 9, waited: 1_200) })
    for estimator in Self.every {
      #expect(estimator.estimate(free, from: Self.experience).quote?.p80 == 0, "\(estimator.name)")
      #expect(estimator.estimate(late, from: busy).quote == nil, "\(estimator.name)")
    }
    #expect(Set(Self.every.map(\.name)).count == 5)
  }
}
