import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain

@Suite("The section greetings becomes the domain's values (G2, G3)")
struct GreetingsFileTests {
  private func greetings(_ section: String) throws -> Greetings {
    let text = try Refusal.base() + section
    return try SiteFile.parse(text, file: "site.yaml").greetings
  }

  @Test("G2 G3 without the section, and with an empty one, everything is built in")
  func without() throws {
    #expect(try greetings("") == Greetings())
    #expect(try greetings("greetings: {}\n") == Greetings())
    #expect(try greetings("greetings: {times: , holidays: []}\n") == Greetings())
  }

  @Test("G2 own times, also over midnight")
  func times() throws {
    let greetings = try greetings(
      """
      greetings:
        times:
          - {from: "06:00", to: "18:00", text: {zh-Hans: 您好, en: Good day}}
          - {from: "18:00", to: "06:00", text: 晚上好}

      """)
    #expect(greetings.times.map(\.hours.from.description) == ["06:00", "18:00"])
    #expect(greetings.times.map(\.hours.crossesMidnight) == [false, true])
    let texts = greetings.times.map { $0.text.texts(in: [.simplifiedChinese, .english]) }
    #expect(texts == [["您好", "Good day"], ["晚上好"]])
  }

  @Test("G2 one greeting may stand for the whole day")
  func wholeDay() throws {
    let two = [("00:00", "24:00"), ("08:00", "08:00")]
    for (from, to) in two {
      let section = "greetings: {times: [{from: \"\(from)\", to: \"\(to)\", text: 您好}]}\n"
      #expect(try greetings(section).times.count == 1)
    }
  }

  @Test("G3 holidays of a day and of several, with and without a name")
  func holidays() throws {
    let greetings = try greetings(
      """
      greetings:
        holidays:
          - {date: "2027-05-04", to: "2027-05-05", name: {zh-Hans: 店庆, en: our anniversary}}
          - {date: 2027-12-13}

      """)
    #expect(greetings.holidays.map(\.first) == [LocalDate("2027-05-04"), LocalDate("2027-12-13")])
    #expect(greetings.holidays.map(\.last) == [LocalDate("2027-05-05"), LocalDate("2027-12-13")])
    #expect(greetings.holidays.first?.wish.en == "Best wishes for our anniversary")
    #expect(greetings.holidays.last?.name == nil)
  }
}
