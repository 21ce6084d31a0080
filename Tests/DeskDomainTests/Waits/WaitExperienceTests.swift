import Testing

@testable import DeskDomain

@Suite("G5 What the desk has learnt of waits")
struct WaitExperienceTests {
  @Test("a desk without a past takes ten minutes a visit for granted, and few no-shows")
  func prior() {
    let unknown = WaitExperience([]).service("consulting")
    #expect(abs(unknown.mean - 600) < 10)
    #expect(unknown.noShowRate == 0.05)
    #expect(unknown.callOut == 60)
    #expect(!unknown.times.isEmpty)
  }

  @Test("a few visits move the prior, many replace it")
  func shrinkage() {
    func mean(_ count: Int) -> Double {
      let visits = Array(repeating: SampleVisits.visit(served: 1_200), count: count)
      return WaitExperience(visits).service("consulting").mean
    }
    #expect(mean(5) > 700)
    #expect(mean(5) < 1_000)
    #expect(mean(30) == 1_200)
  }

  @Test("no-shows count as such, with the time they cost, and not as visits")
  func noShows() {
    let visits = (0..<400).map {
      $0.isMultiple(of: 4)
        ? SampleVisits.visit(came: false, served: 40) : SampleVisits.visit(served: 500)
    }
    let service = WaitExperience(visits).service("consulting")
    #expect(abs(service.noShowRate - 0.25) < 0.01)
    #expect(abs(service.callOut - 41) < 0.5)
    #expect(service.mean == 500)
    #expect(service.times.count == 300)
  }

  @Test("services are told apart, and only the newest 500 visits count")
  func window() {
    let old = Array(repeating: SampleVisits.visit(service: "tour", served: 5_000), count: 400)
    let new = (0..<500).map {
      SampleVisits.visit(service: $0 < 250 ? "tour" : "payment", served: $0 < 250 ? 2_400 : 300)
    }
    let experience = WaitExperience(old + new)
    #expect(experience.service("tour").mean == 2_400)
    #expect(experience.service("payment").mean == 300)
    #expect(abs(experience.service("consulting").mean - 600) < 10)
  }

  @Test("being overtaken by people nobody announced is a rate per time waited")
  func overtaking() {
    #expect(WaitExperience([]).overtakingRate == 0)
    let visits = (0..<200).map { SampleVisits.visit(waited: 600, overtakers: $0 % 2) }
    let rate = WaitExperience(visits).overtakingRate
    #expect(abs(rate - 1.0 / 1_200) < 0.000_03)
  }
}
