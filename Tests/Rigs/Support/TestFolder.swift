package import Foundation

/// A folder for one test, removed with its owner.
///
/// CUPS's filters run as another user and must be
/// able to pass: it is made open to all, under /tmp.
package final class TestFolder: Sendable {
  package let url: URL

  package init() throws {
    url = URL(filePath: "/tmp/frontdesk-test-\(UUID().uuidString.prefix(8).lowercased())")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  package func path(_ name: String) -> String { url.appending(path: name).path }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
