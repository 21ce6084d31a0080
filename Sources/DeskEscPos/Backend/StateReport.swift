/// Which of our reasons CUPS shows for the printer, so that each is set once and taken back.
struct StateReport: Hashable, Sendable {
  private static let ours = Set(PrinterCondition.allCases.flatMap(\.reasons))

  private var shown: Set<String>

  /// Takes over what CUPS shows already (`PRINTER_STATE_REASONS`), perhaps left by a backend that was
  /// killed.
  init(shown: String = "") {
    let words = shown.split(separator: ",").map { String($0.filter { $0 != " " }) }
    self.shown = Set(words).intersection(Self.ours)
  }

  /// The lines that make CUPS show these conditions and no others.
  mutating func lines(for conditions: Set<PrinterCondition>) -> [BackendLine] {
    let now = Set(conditions.flatMap(\.reasons))
    let (new, gone) = (now.subtracting(shown).sorted(), shown.subtracting(now).sorted())
    shown = now
    return (gone.isEmpty ? [] : [.remove(gone)]) + (new.isEmpty ? [] : [.add(new)])
  }
}
