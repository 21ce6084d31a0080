package import DeskBasics
package import DeskDomain

/// How the facility checks were kept, by checklist and month (F1–F18, K4).
package struct CheckReport: Codable, Hashable, Sendable {
  /// How a checklist was kept in a month, or in all of them.
  package struct Row: Codable, Hashable, Sendable {
    package var checklist: String
    /// Nil: the whole time.
    package var month: String?
    /// Due checks that have ended or are open.
    package var due: Int
    package var done: Int
    package var late: Int
    package var missed: Int
    package var waived: Int
    /// Not ended yet.
    package var open: Int
    /// Of those that had to be made, the share that was made in time; nil where there were none.
    package var inTime: Double?
  }

  package var from: LocalDate
  package var to: LocalDate
  /// A row for each checklist and month, and one for each checklist.
  package var rows: [Row]
  /// A row for everything.
  package var total: Row

  package init(_ counts: [DueCheckCount], from: LocalDate, to: LocalDate) {
    self.from = from
    self.to = to
    let lists = Set(counts.map(\.checklist)).sorted { $0.localizedOrder < $1.localizedOrder }
    rows = lists.flatMap { list in
      let own = counts.filter { $0.checklist == list }
      return Set(own.map(\.month)).sorted()
        .map { month in Row(list, month, own.filter { $0.month == month }) }
        + [Row(list, nil, own)]
    }
    total = Row("all", nil, counts)
  }
}

extension CheckReport.Row {
  fileprivate init(_ checklist: String, _ month: String?, _ counts: [DueCheckCount]) {
    func sum(_ state: DueCheckState) -> Int {
      counts.reduce(0) { $0 + ($1.state == state ? $1.count : 0) }
    }
    self.checklist = checklist
    self.month = month
    (done, late, missed) = (sum(.done), sum(.late), sum(.missed))
    (waived, open) = (sum(.waived), sum(.open))
    due = done + late + missed + waived + open
    let needed = done + late + missed
    inTime = needed == 0 ? nil : Double(done) / Double(needed)
  }
}

extension String {
  /// `F2` before `F10`.
  fileprivate var localizedOrder: String {
    guard hasPrefix("F"), let number = Int(dropFirst().prefix { $0.isNumber }) else { return self }
    return "F" + (number < 10 ? "0" : "") + dropFirst()
  }
}
