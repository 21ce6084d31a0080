import DeskChild
import Foundation
import Testing

/// `frontdesk asset label` by the example site file, without a daemon.
@Suite struct AssetTests {
  private static let site = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "systemd/site.yaml").path(percentEncoded: false)

  private func label(_ options: [String]) async throws -> FinishedProcess {
    try await FinishedProcess.run(
      [Executables.frontdesk, "asset", "label", "--config", Self.site] + options, input: "")
  }

  @Test("F3 a label's code is read by a scanner as what stands beside it")
  func scanned() async throws {
    let folder = "/tmp/frontdesk-test-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try await label(["FE-01", "FE-02", "--save-to", folder])
    #expect(run.code == 0, "\(run.errors)")
    for code in ["FE-01", "FE-02"] {
      let read = try await FinishedProcess.run(
        ["/usr/bin/zbarimg", "--quiet", "--raw", "\(folder)/label-\(code).png"], input: "")
      #expect(read.output == code + "\n", "\(read.errors)")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/label-\(code).pdf"))
    }
  }

  @Test("a code that the site does not have is refused, and the known ones are named")
  func unknown() async throws {
    let run = try await label(["FE-99", "--save-to", "/tmp/frontdesk-test-none"])
    #expect(run.code == 65)
    #expect(run.errors.contains("FE-99"))
    #expect(run.errors.contains("FE-01"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/frontdesk-test-none"))
  }

  @Test("neither codes nor all, or both, is wrong usage", arguments: [[], ["FE-01", "--all"]])
  func usage(options: [String]) async throws {
    #expect(try await label(options).code == 64)
  }
}
