import DeskDomain
import Testing

@testable import DeskConfig

@Suite("Bad input: a site file is refused with line, column, key, reason and advice")
struct RefusalTests {
  @Test("the file that the cases change loads")
  func baseLoads() throws {
    let site = try SiteFile.parse(try Refusal.base(), file: "base.yaml")
    // What the cases change is there.
    #expect(!site.services.isEmpty && !site.counters.isEmpty && !site.lines.inputs.isEmpty)
    #expect(!site.posts.isEmpty && !site.assets.isEmpty && site.printer != nil)
  }

  @Test("the section site and the top (G8)", arguments: try Refusal.cases("site"))
  func site(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("services and counters (Q2, Q4)", arguments: try Refusal.cases("services"))
  func services(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("GPIO lines and the printer", arguments: try Refusal.cases("gpio"))
  func lines(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("checks (F1–F18)", arguments: try Refusal.cases("checks"))
  func checks(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("people (S1–S7, R4)", arguments: try Refusal.cases("people"))
  func people(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("posts and checks (S1–S8, F1–F19)", arguments: try Refusal.cases("posts"))
  func posts(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("the patrol (S4, F16)", arguments: try Refusal.cases("patrol"))
  func patrol(_ refusal: Refusal) throws { try expect(refusal) }

  @Test(
    "hours, consultants, queue and visitors (Q3, Q4, Q7, S8, G4)",
    arguments: try Refusal.cases("hours"))
  func hours(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("greetings (G2, G3)", arguments: try Refusal.cases("greetings"))
  func greetings(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("the voice (G8)", arguments: try Refusal.cases("voice"))
  func voice(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("texts for visitors (G5, G6, G7)", arguments: try Refusal.cases("courtesy"))
  func courtesy(_ refusal: Refusal) throws { try expect(refusal) }

  @Test("YAML itself", arguments: try Refusal.cases("yaml"))
  func syntax(_ refusal: Refusal) throws { try expect(refusal) }

  private func expect(_ refusal: Refusal) throws {
    let text = try refusal.text(from: try Refusal.base())
    let refused = #expect(throws: SiteFileErrors.self) {
      _ = try SiteFile.parse(text, file: "site.yaml")
    }
    #expect(refused?.errors.map(\.description) == refusal.errors.map { "site.yaml:\($0)" })
    #expect(!refusal.errors.isEmpty)
  }
}
