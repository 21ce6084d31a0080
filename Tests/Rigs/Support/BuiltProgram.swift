import Foundation

/// The programs that were built beside the tests.
package enum BuiltProgram {
  /// `frontdeskd`, `frontdesk`, `frontdesk-backend`.
  package static func path(of name: String) -> String { folder.appending(path: name).path }

  /// The folder that this test bundle is in.
  private static let folder: URL = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    // `swift test` runs the bundle as a program; `swift-testing-helper` names it in its arguments.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    return (bundle.map { URL(fileURLWithPath: $0) } ?? own).deletingLastPathComponent()
  }()
}
