import Foundation

/// The executables that were built beside the tests.
enum Executables {
  static let frontdesk = folder.appending(path: "frontdesk").path
  static let backend = folder.appending(path: "frontdesk-backend").path
  static let frontdeskd = folder.appending(path: "frontdeskd").path

  /// The folder that this test bundle is in.
  private static let folder: URL = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    // `swift test` runs the bundle as a program; `swift-testing-helper` names it in its arguments.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    return (bundle.map { URL(fileURLWithPath: $0) } ?? own).deletingLastPathComponent()
  }()
}
