import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain

/// What a site file says of checks becomes the domain's values (F1–F18).
@Suite struct AssetFileTests {
  private func asset(_ lines: String) throws -> Asset {
    let text = """
      site: {name: Test, languages: [en], time_zone: Asia/Shanghai}
      services: [{id: consult, series: A, name: Consulting}]
      counters: [{id: 1, services: [consult]}]
      posts: [{id: cleaning, name: Cleaning}]
      checks:
        - {asset: X-1, name: Thing, \(lines)}
      """
    return try #require(try SiteFile.parse(text, file: "site.yaml").assets.first)
  }

  @Test(
    "how often: by the catalogue, or as the site says",
    arguments: [
      ("checklist: F8", "12:00 17:30"), ("checklist: F12", "daily by 10:00"),
      ("checklist: F4, rhythm: half-monthly", "half-monthly"),
      (#"checklist: F8, times: ["09:00", "13:00", "16:30"]"#, "09:00 13:00 16:30"),
      (#"points: [a], by: "11:00""#, "daily by 11:00"),
      (#"points: [a], rhythm: daily, by: "11:00""#, "daily by 11:00"),
      (#"points: [a], hourly: {from: "19:00", to: "07:00"}"#, "hourly 19:00–07:00"),
      ("points: [a], rhythm: yearly", "yearly"),
    ])
  func rhythm(lines: String, word: String) throws {
    #expect(try asset(lines).checklist.rhythm?.word == word)
  }

  @Test("F4 F5 F11 F19 what goes by its own plan has no rhythm until the site gives one")
  func byPlan() throws {
    #expect(try asset("checklist: F5").checklist.rhythm == nil)
  }

  @Test("a list says in which version it is, and which standard it follows")
  func version() throws {
    let own = try asset(#"rhythm: weekly, points: [a], version: 2, follows: "GB 25201-2010""#)
    #expect(own.checklist.version == 2 && own.checklist.follows == "GB 25201-2010")
    let changed = try asset("checklist: F1, points: [shade, switch], version: 3")
    #expect(changed.checklist.version == 3 && changed.checklist.id == "F1")
    #expect(try asset("checklist: F1").checklist.version == 1)
  }

  @Test("F3 an extinguisher says what it is, and has the points of its kind")
  func extinguisher() throws {
    let one = try asset(
      #"checklist: F3, kind: co2, made: "2024-05", serviced: "2026-01", wheeled: true, "#
        + #"out_for_service: true, area: Hall"#)
    #expect(one.extinguisher?.scrap.description == "2036-05")
    #expect(one.extinguisher?.serviceDue.description == "2028-01")
    #expect(one.extinguisher?.isOutForService == true)
    #expect(one.points.contains("weight") && one.points.contains("wheels"))
    #expect(!one.points.contains("gauge") && !one.points.contains("box"))
    #expect(one.area?[.english] == "Hall")
  }

  @Test("points of the site's own replace the catalogue's, and keep its names where it has them")
  func points() throws {
    let one = try asset("checklist: F1, points: [shade, switch]")
    #expect(one.points == ["shade", "switch"])
    #expect(one.checklist.points[0].text(in: .english) == "Shade whole")
    #expect(one.checklist.points[1].text(in: .english) == "switch")
  }

  @Test("whose work it is, and since when it is no more")
  func post() throws {
    let one = try asset(#"checklist: F9, post: cleaning, retired: "2026-05-01""#)
    #expect(one.post == "cleaning")
    #expect(one.retired == LocalDate(year: 2026, month: 5, day: 1))
  }
}
