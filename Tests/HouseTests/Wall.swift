/// What a target may import of the system; which of ours, and which libraries, Package.swift says, and the build asks for.
enum Wall {
  /// Those that decide and say, and never do: no thread, no file and no clock is theirs.
  static let pure: Set<String> = [
    "DeskBasics", "DeskCourtesy", "DeskPlanning", "DeskDomain", "DeskScript", "DeskAPI",
  ]

  private static let system: Set<String> = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  static func isOfTheSystem(_ module: String) -> Bool { system.contains(module) }

  static func mayImport(_ module: String, _ target: String) -> Bool {
    module == "Foundation" || !pure.contains(target)
  }
}
