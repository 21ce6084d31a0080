import DeskPlanning

extension StaffRules {
  /// The section `rota`: what holds for everybody's week, beside the rules that stand fast (S4, S7).
  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["longest_week"]) else { return nil }
    self.init()
    let longest = fields.optional("longest_week").flatMap {
      $0.duration(.hours(20)...(.hours(84)), such: "60h", ends: "20h to 84h", unit: "h")
    }
    if let longest { longestWeek = longest.seconds / 60 }
  }
}
