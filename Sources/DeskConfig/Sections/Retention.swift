import DeskDomain

extension Retention {
  /// The section `visitors` (G4): how long their names are kept.
  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["keep_names", "keep_names_for_follow_up"]) else { return nil }
    self.init()
    let names = fields.optional("keep_names").flatMap {
      $0.duration(.hours(1)...(.days(30)), such: "24h or 7d", ends: "1h to 30d", unit: "h")
    }
    let followUpField = fields.optional("keep_names_for_follow_up")
    let followUp = followUpField.flatMap {
      $0.duration(.days(1)...(.days(365)), such: "30d", ends: "1d to 365d", unit: "d")
    }
    if let followUpField, let followUp, let names, followUp < names {
      followUpField.report(
        "is shorter than keep_names, which is \(names.written)",
        "a follow-up keeps a name longer, never shorter")
    }
    self.names = names?.duration ?? self.names
    namesWithFollowUp = followUp?.duration ?? namesWithFollowUp
  }
}
