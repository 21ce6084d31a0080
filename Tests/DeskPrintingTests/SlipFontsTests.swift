import DeskBasics
import DeskDomain
import DeskPrinting
import DeskTesting
import Testing

@Suite struct SlipFontsTests {
  @Test("Missing glyphs are found before anything is printed")
  func missing() {
    #expect(SlipFonts.incomplete(for: .sample) == [])
    var site = Site.sample
    // Linear A: no font of a front desk has it.
    site.services[0].name = Name("Consulting \u{10600}\u{10601}".plain)
    #expect(SlipFonts.incomplete(for: site).count == site.languages.count)
  }
}
