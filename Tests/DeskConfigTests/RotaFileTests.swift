import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain
@testable import DeskPlanning

@Suite("The rota in the site file")
struct RotaFileTests {
  private func site(posts: String) throws -> Site {
    let base = try Refusal.base()
    let start = try #require(base.range(of: "posts:\n"))
    let end = try #require(base.range(of: "checks:\n"))
    return try SiteFile.parse(
      base.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: posts + "\n"),
      file: "site.yaml")
  }

  @Test("S5 a shift has its season, and two of one person in turn are no overlap")
  func seasons() throws {
    let site = try site(
      posts: """
        posts:
          - id: cleaning
            name: Cleaning
            shifts:
              - {person: Wu, from: "07:00", to: "17:30", season: {from: 05-01, to: "09-30"}}
              - {person: Wu, from: "07:30", to: "17:00", season: {from: "10-01", to: "04-30"}}
              - {person: Xu, from: "07:00", to: "17:30", season: {from: "03-01", to: "11-30"}}
              - {person: Xu, from: "08:00", to: "16:00", season: {from: "12-01", to: "02-29"}}
        """)
    let shifts = site.posts[0].shifts
    #expect(
      shifts.map { $0.season.map(String.init(describing:)) } == [
        "05-01 to 09-30", "10-01 to 04-30", "03-01 to 11-30", "12-01 to 02-29",
      ])
    for date in ["2027-02-28", "2028-02-29", "2027-04-30", "2027-05-01", "2026-12-31"] {
      let date = try #require(LocalDate(date))
      let persons = shifts.filter { $0.applies(on: date) }.map(\.person.string)
      #expect(persons.sorted() == ["Wu", "Xu"], "\(date)")
    }
  }

  @Test("S1 S9 a break has its relief, a post the one that it hands over to")
  func reliefs() throws {
    let site = try site(
      posts: """
        people: [{id: sun, name: Sun Li}, {id: liu, name: Liu Bo}, {id: zhao, name: Zhao Qi}]
        posts:
          - id: indoor
            name: Indoor
            shifts:
              - person: sun
                from: "06:30"
                to: "17:30"
                breaks: [{from: "12:00", to: "12:30", relief: Liu Bo}]
          - id: parking
            name: Parking
            swap: {with: indoor, every: 30m}
            hands_over_to: night
            shifts:
              - person: liu
                from: "08:30"
                to: "19:00"
                breaks: [{from: "12:30", to: "13:00", relief: sun}]
          - id: night
            name: Night
            hands_over_to: indoor
            shifts: [{person: zhao, from: "19:00", to: "07:00"}]
        """)
    #expect(site.posts.map(\.handsOverTo) == [nil, "night", "indoor"])
    #expect(site.posts[0].shifts[0].breaks == [.of("12:00", "12:30", relief: "liu")])
    #expect(site.posts[1].shifts[0].breaks == [.of("12:30", "13:00", relief: "sun")])
  }

  @Test("S4 the relief of a break after midnight is whoever is on that night")
  func nightRelief() throws {
    let site = try site(
      posts: """
        posts:
          - id: night
            name: Night
            shifts:
              - {person: Zhao, from: "19:00", to: "07:00", breaks: [{from: "02:00", to: "02:30", relief: Hu}]}
              - {person: Hu, from: "22:00", to: "06:00", breaks: [{from: "03:00", to: "03:30", relief: Mei}]}
              - {person: Mei, from: "01:00", to: "09:00"}
        """)
    let reliefs = site.posts[0].shifts.map { $0.breaks.map(\.relief) }
    #expect(reliefs == [["Hu"], ["Mei"], []])
  }
}
