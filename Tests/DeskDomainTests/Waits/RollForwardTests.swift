import Testing

@testable import DeskBasics
@testable import DeskDomain

/// With visits that all took ten minutes, what comes is known to the second.
@Suite("G5 The wait rolled forward from the desk as it stands")
struct RollForwardTests {
  static let experience = WaitExperience(SampleVisits.alike())
  static let estimator = RollForwardEstimator()

  private func median(
    _ snapshot: QueueSnapshot, _ experience: WaitExperience = RollForwardTests.experience
  ) -> Double {
    Self.estimator.forecast(snapshot, from: experience).p50
  }

  @Test("visits in progress end, those ahead follow in order, then it is one's turn")
  func listScheduling() {
    let counters = [SampleVisits.busy(100), SampleVisits.busy(400)]
    // Free at 200 and 500; then 800, 1100, 1400.
    #expect(median(SampleVisits.snapshot(counters)) == 200)
    #expect(median(SampleVisits.snapshot(counters, ahead: SampleVisits.waiting(1))) == 500)
    #expect(median(SampleVisits.snapshot(counters, ahead: SampleVisits.waiting(4))) == 1_400)
  }

  @Test("the same scene and seed give the same forecast")
  func deterministic() {
    var random = SeededRandom(seed: 5)
    let experience = WaitExperience(
      (0..<300).map { _ in SampleVisits.visit(served: random.exponential(mean: 500)) })
    var snapshot = SampleVisits.snapshot([SampleVisits.busy(50)], ahead: SampleVisits.waiting(6))
    let first = Self.estimator.forecast(snapshot, from: experience)
    #expect(Self.estimator.forecast(snapshot, from: experience) == first)
    snapshot.seed += 1
    #expect(Self.estimator.forecast(snapshot, from: experience) != first)
  }

  @Test("a break in the shifts lets the visit in progress end and nobody new begin")
  func breaks() {
    let lunch = SampleVisits.busy(100, away: [300..<2_100])
    // Free at 500, which lies in the break.
    #expect(median(SampleVisits.snapshot([SampleVisits.busy(100, away: [400..<2_200])])) == 2_200)
    // At 500 it is not yet away: one is taken, and the next after the break.
    let later = SampleVisits.busy(100, away: [700..<2_500])
    #expect(median(SampleVisits.snapshot([later], ahead: SampleVisits.waiting(1))) == 2_500)
    // The other counter goes on alone.
    let snapshot = SampleVisits.snapshot(
      [lunch, SampleVisits.busy(0)], ahead: SampleVisits.waiting(2))
    #expect(median(snapshot) == 1_800)
    // Breaks that follow each other are one.
    let twice = SampleVisits.busy(100, away: [400..<900, 900..<1_000])
    #expect(median(SampleVisits.snapshot([twice])) == 1_000)
  }

  @Test("a visit that lasts takes the rest of one that lasts at least as long")
  func remainingTime() {
    let short = SampleVisits.alike(served: 300, count: 250)
    let long = SampleVisits.alike(served: 3_000, count: 250)
    let experience = WaitExperience(short + long)
    #expect(median(SampleVisits.snapshot([SampleVisits.busy(400)]), experience) == 2_600)
    // Longer than any that was seen: about a third more.
    let beyond = median(SampleVisits.snapshot([SampleVisits.busy(9_000)]), experience)
    #expect((1_000..<4_000).contains(beyond))
  }

  @Test("counters take only their services, and those who wait for others are not in the way")
  func services() {
    let experience = WaitExperience(
      SampleVisits.alike("payment", served: 60, count: 200)
        + SampleVisits.alike(count: 300))
    let counters = [
      SampleVisits.busy(0, services: ["consulting"]), SampleVisits.busy(0, services: ["payment"]),
    ]
    let payers = SampleVisits.snapshot(
      counters, ahead: SampleVisits.waiting(20, service: "payment"))
    #expect(median(payers, experience) == 600)
    let nobody = SampleVisits.snapshot([SampleVisits.busy(0, services: ["payment"])])
    #expect(
      Self.estimator.estimate(nobody, from: experience) == .tooLate(startsBeforeClosing: 0))
  }

  @Test("whoever waits for a counter that is away for good is not in the way at another")
  func closedElsewhere() {
    let counters = [
      SampleVisits.busy(0, services: ["consulting"]),
      SampleVisits.busy(0, services: ["payment"], away: [0..<Double.infinity]),
    ]
    let snapshot = SampleVisits.snapshot(
      counters, ahead: SampleVisits.waiting(3, service: "payment"))
    #expect(median(snapshot) == 600)
  }

  @Test("those who do not come cost the time of a call")
  func noShows() {
    let visits = (0..<500).map {
      $0.isMultiple(of: 2)
        ? SampleVisits.visit(came: false, served: 60) : SampleVisits.visit(served: 600)
    }
    let snapshot = SampleVisits.snapshot([SampleVisits.busy(100)], ahead: SampleVisits.waiting(10))
    let forecast = Self.estimator.forecast(snapshot, from: WaitExperience(visits))
    #expect(abs(forecast.mean - (500 + 10 * 330)) < 200)
  }

  @Test("Q4 an appointment that comes in time goes first, and one that comes later does not")
  func appointments() {
    let counters = [SampleVisits.busy(100)]
    func wait(_ overtakesAt: Double) -> Double {
      median(
        SampleVisits.snapshot(
          counters, ahead: SampleVisits.waiting(1),
          expected: [Expected(service: "consulting", overtakesAt: overtakesAt)]))
    }
    #expect(wait(.infinity) == 1_100)
    #expect(wait(1_000) == 1_700)
    #expect(wait(1_200) == 1_100)
  }

  @Test("Q4 whoever is passed by the asker in time is not waited for")
  func yielding() {
    var ahead = SampleVisits.waiting(3)
    ahead[2].yieldsAt = 900
    // Turns at 500, 1100 and 1700: at 1700 the asker stands before the third.
    #expect(median(SampleVisits.snapshot([SampleVisits.busy(100)], ahead: ahead)) == 1_700)
    ahead[2].yieldsAt = 1_800
    #expect(median(SampleVisits.snapshot([SampleVisits.busy(100)], ahead: ahead)) == 2_300)
  }

  @Test("Q4 where many are overtaken by people nobody announced, that takes its time")
  func overtaking() {
    let often = SampleVisits.alike().map { visit in
      var visit = visit
      visit.waited = 1_200
      visit.overtakers = 1
      return visit
    }
    let snapshot = SampleVisits.snapshot([SampleVisits.busy(100)], ahead: SampleVisits.waiting(4))
    let forecast = Self.estimator.forecast(snapshot, from: WaitExperience(often))
    #expect(forecast.mean > 2_900 + 600)
  }

  @Test("Q4 a record full of overtakers delays for long, not for ever")
  func overtakenAlways() {
    let always = (0..<500).map { _ in SampleVisits.visit(waited: 60, overtakers: 9) }
    let snapshot = SampleVisits.snapshot([SampleVisits.busy(100)])
    let forecast = Self.estimator.forecast(snapshot, from: WaitExperience(always))
    #expect(forecast.p80.isFinite)
    #expect(forecast.p50 > 3_600)
  }

  @Test("a counter that stays idle while people wait has nobody behind it")
  func deserted() {
    let idle = Station(services: ["consulting"], idle: 1_500)
    let counters = [SampleVisits.busy(0), idle]
    let ignored = SampleVisits.snapshot(
      counters, ahead: [Waiting(service: "consulting", waited: 1_200)])
    #expect(median(ignored) > 300)
    // It became idle this moment: the next is called any second.
    let prompt = SampleVisits.snapshot(
      [SampleVisits.busy(0), Station(services: ["consulting"], idle: 20)],
      ahead: [Waiting(service: "consulting", waited: 1_200)])
    #expect(median(prompt) == 600)
  }

  @Test("G5 nobody is told a time that the closing hour makes impossible")
  func closing() {
    let counters = [SampleVisits.busy(100)]
    let late = SampleVisits.snapshot(counters, ahead: SampleVisits.waiting(3), closesIn: 1_800)
    #expect(
      Self.estimator.estimate(late, from: Self.experience).quote == nil)
    let early = SampleVisits.snapshot(counters, ahead: SampleVisits.waiting(3), closesIn: 7_200)
    #expect(Self.estimator.estimate(early, from: Self.experience).quote != nil)
    let ending = SampleVisits.snapshot(
      [SampleVisits.busy(100, away: [1_800..<Double.infinity])], ahead: SampleVisits.waiting(3))
    #expect(Self.estimator.estimate(ending, from: Self.experience).quote == nil)
  }

  @Test("G5 whatever the desk looks like, quotes are in order and end before closing")
  func anyScene() {
    var random = SeededRandom(seed: 21)
    let visits = (0..<500).map { index in
      SampleVisits.visit(
        service: ["consulting", "payment", "tour"][index % 3], ahead: index % 9,
        waited: random.exponential(mean: 900), came: random.unit() > 0.1,
        served: random.exponential(mean: 500), overtakers: random.unit() < 0.05 ? 1 : 0)
    }
    let experience = WaitExperience(visits)
    let estimator = RollForwardEstimator(draws: 40)
    var (quoted, refused) = (0, 0)
    for _ in 0..<400 {
      let snapshot = SampleVisits.anyScene(using: &random)
      switch estimator.estimate(snapshot, from: experience) {
      case .quoted(let quote):
        quoted += 1
        #expect(quote.p50 >= 0 && quote.p50 <= quote.p80 && quote.p80.isFinite)
        let closing = snapshot.closesIn ?? .infinity
        #expect(quote.p80 < closing)
        #expect(StatedWait(quote, closesIn: snapshot.closesIn).until <= closing)
        #expect(quote.forecast.startsBeforeClosing >= 0.8)
      case .tooLate(let share):
        refused += 1
        #expect((0...1).contains(share))
      }
    }
    #expect(quoted > 100)
    #expect(refused > 30)
  }
}
