import DeskRigs

/// The backend as CUPS runs it.
enum Program {
  static let path = BuiltProgram.path(of: "frontdesk-backend")

  /// The words that CUPS gives it.
  static func arguments(_ document: String, copies: Int = 1, uuid: String? = nil) -> [String] {
    let options = uuid.map { "finishings=3 job-uuid=urn:uuid:\($0)" } ?? ""
    return [path, "7", "frontdesk", "slip", "\(copies)", options, document]
  }
}
