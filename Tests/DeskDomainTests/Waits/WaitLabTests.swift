import DeskDomain
import Testing
import WaitModel

/// A small run of the lab; the whole one is `waitlab`.
@Suite("G5 C9 The wait, held against simulated days")
struct WaitLabTests {
  @Test(
    "roll-forward errs least, and four in five of its quotes hold",
    arguments: [DayKind.lunch, .noShows, .knownClosures, .unknownClosures])
  func bestOfFive(kind: DayKind) throws {
    let tallies = WaitLab.run(kind, seed: 1, days: 30, warmUp: 6, pace: 40)
    let day = LabReport.Day(kind: kind, tallies: tallies)
    let own = try #require(day.tally("roll-forward"))
    #expect(own.waits > 500)
    for other in day.tallies where other.estimator != own.estimator {
      #expect(own.rmse < other.rmse, "\(other.estimator)")
    }
    #expect((0.74...0.86).contains(own.coverage))
    #expect(day.tallies.allSatisfy { $0.beyondClosing == 0 })
  }

  @Test("the same seed gives the same table")
  func deterministic() {
    let runs = (0..<2).map { _ in WaitLab.run(.appointments, seed: 4, days: 1, warmUp: 1) }
    #expect(runs[0].map(\.rmse) == runs[1].map(\.rmse))
    #expect(runs[0].map(\.quotes) == runs[1].map(\.quotes))
  }
}
