import DeskConfig
import DeskDomain
import Foundation
import Testing

/// The commented example that people copy to /etc/frontdesk.
@Suite("The example site file")
struct ExampleFileTests {
  /// Its path in the source tree.
  static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "systemd/site.yaml").path(percentEncoded: false)

  @Test("systemd/site.yaml loads, with every section in it")
  func loads() throws {
    let site = try SiteFile.load(path: Self.path)
    #expect(site.name.texts(in: site.languages) == ["云栖销售中心", "Cloud Rest Sales Center"])
    #expect(site.languages == [.simplifiedChinese, .english])
    #expect(site.timeZone == "Asia/Shanghai")
    #expect(site.services.map(\.id) == ["consult", "tour", "payment"])
    #expect(site.services.map(\.series.rawValue) == ["A", "B", "C"])
    #expect(site.counters.map(\.id) == ["1", "2", "vip"])
    #expect(site.lines.inputs.map(\.name) == ["call", "door", "next"])
    #expect(site.lines.inputs.map(\.isActiveLow) == [true, false, true])
    #expect(site.lines.outputs.map(\.role) == [.lamp, .buzzer])
    #expect(site.printer == PrinterSetup(queue: "Ticket", format: .pdf, paper: .mm80))
    #expect(site.posts.map(\.id) == ["reception", "customer-reception", "night-guard"])
    #expect(site.assets.map(\.code) == ["FE-01", "FE-02", "LIGHT-HALL"])
  }
}
