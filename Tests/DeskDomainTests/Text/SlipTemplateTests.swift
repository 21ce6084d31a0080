import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// The site's own texts on slips.
@Suite struct SlipTemplateTests {
  @Test(
    "fields are replaced by what the slip knows",
    arguments: [
      ("Welcome", "Welcome"), ("{greeting}, welcome to {site}", "<greeting>, welcome to <site>"),
      ("{number}{time}", "<number><time>"), ("", ""),
    ])
  func fields(template: String, text: String) throws {
    #expect(try SlipTemplate(template).text { "<\($0.rawValue)>" } == text)
  }

  @Test(
    "what is no field is refused",
    arguments: [
      ("{name}", .unknownField("name")), ("{}", .unknownField("")), ("a } b", .loneBrace),
      ("{site", .loneBrace), ("{si{te}", .loneBrace), ("{Site}", .unknownField("Site")),
    ] as [(String, SlipTemplate.Wrong)])
  func refused(template: String, wrong: SlipTemplate.Wrong) {
    #expect(throws: wrong) { try SlipTemplate(template) }
  }

  @Test("G8 each language has its own text, or that of another where there is none")
  func languages() throws {
    let name = try #require(
      Name([.simplifiedChinese: "{site}欢迎您".plain, .english: "{site} welcomes you".plain]))
    let texts = try SlipWording(name).texts(in: Language.allCases) { _, language in
      language.rawValue
    }
    #expect(texts == ["zh-Hans欢迎您", "zh-Hant欢迎您", "en welcomes you"])
  }
}
