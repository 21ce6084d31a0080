import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain

@Suite("What a site file says of the voice")
struct VoiceFileTests {
  private func voice(_ section: String) throws -> VoiceSetup? {
    try SiteFile.parse(try Refusal.base() + section + "\n", file: "site.yaml").voice
  }

  @Test("without the section, or with an empty one, nothing is said", arguments: ["", "voice:"])
  func off(_ section: String) throws {
    #expect(try voice(section) == nil)
  }

  @Test("G8: it speaks the site's languages, and says a call twice, where nothing else is said")
  func standard() throws {
    let setup = try #require(try voice("voice: {}"))
    #expect(setup.languages == [.simplifiedChinese, .english])
    #expect((setup.repeats, setup.speed, setup.device) == (1, 150, "default"))
    #expect(setup.silent.isEmpty)
  }

  @Test("every key, to the ends of its range", arguments: [(0, 80), (3, 300)])
  func whole(_ repeats: Int, _ speed: Int) throws {
    let setup = try voice(
      """
      voice:
        languages: [en]
        silent: [{from: "12:00", to: "13:30"}, {from: "22:00", to: "06:00"}]
        repeat: \(repeats)
        speed: \(speed)
        device: "plughw:CARD=Device,DEV=0"
      """)
    let hours = [("12:00", "13:30"), ("22:00", "06:00")].compactMap { from, to in
      LocalTime(from).flatMap { from in LocalTime(to).map { LocalHours(from: from, to: $0) } }
    }
    #expect(
      setup
        == VoiceSetup(
          languages: [.english], silent: hours, repeats: repeats, speed: speed,
          device: "plughw:CARD=Device,DEV=0"))
  }
}
