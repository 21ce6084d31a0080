import DeskRigs

/// The executables that were built beside the tests.
enum Executables {
  static let frontdesk = BuiltProgram.path(of: "frontdesk")
  static let backend = BuiltProgram.path(of: "frontdesk-backend")
  static let frontdeskd = BuiltProgram.path(of: "frontdeskd")
}
