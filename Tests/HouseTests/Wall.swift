import Foundation

/// What a target may import: of ours and of libraries what Package.swift declares for it, which the build asks for; of the
/// system no more than this.
enum Wall {
  /// Those that decide and say, and never do: no thread, no file and no clock is theirs.
  static let pure: Set<String> = [
    "DeskBasics", "DeskCourtesy", "DeskPlanning", "DeskDomain", "DeskScript", "DeskAPI",
  ]

  private static let system: Set<String> = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  private static let package = try? String(
    contentsOf: HouseTests.root.appending(path: "Package.swift"), encoding: .utf8)

  static func mayImport(_ module: String, _ target: String) -> Bool {
    if package?.contains("\"\(module)\"") == true { return true }
    return pure.contains(target) ? module == "Foundation" : system.contains(module)
  }
}
