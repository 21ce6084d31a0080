import DeskPlanning

extension Season {
  /// The key `season` of a shift (S5).
  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["from", "to"]) else { return nil }
    let from = fields.required("from", example: "\"05-01\"")?.monthDay()
    let to = fields.required("to", example: "\"09-30\"")?.monthDay()
    guard let from, let to else { return nil }
    self.init(from: from, to: to)
  }
}

extension Cursor {
  /// A day of every year, `MM-DD`, quoted or not.
  fileprivate func monthDay() -> MonthDay? {
    let what = "a month and a day such as 05-01"
    guard let text = text(what) else { return nil }
    if let day = MonthDay(text) { return day }
    return refuse(
      "must be \(what), not \(quoted(text))", dayMeant(by: text).map { "did you mean \"\($0)\"?" })
  }

  /// `5-1`, `05/01`, `5月1日` or `2026-05-01` for `05-01`.
  private func dayMeant(by text: String) -> MonthDay? {
    let parts = text.split { !("0"..."9").contains($0) }.suffix(2).map(String.init)
    guard parts.count == 2, text.allSatisfy({ ("0"..."9").contains($0) || "-/. 月日年".contains($0) })
    else { return nil }
    return MonthDay(parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-"))
  }
}
