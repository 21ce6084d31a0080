import DeskChild
import Foundation

/// The backend as CUPS runs it.
enum Program {
  /// Built beside the tests.
  static let path: String = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    return (bundle.map { URL(fileURLWithPath: $0) } ?? own).deletingLastPathComponent()
      .appending(path: "frontdesk-backend").path
  }()

  /// The words that CUPS gives it.
  static func arguments(_ document: String, copies: Int = 1, uuid: String? = nil) -> [String] {
    let options = uuid.map { "finishings=3 job-uuid=urn:uuid:\($0)" } ?? ""
    return [path, "7", "frontdesk", "slip", "\(copies)", options, document]
  }
}
