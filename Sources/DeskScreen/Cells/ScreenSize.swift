/// The size of a screen in cells, held within limits so that no terminal's word costs us memory.
package struct ScreenSize: Hashable, Sendable {
  /// 1–1000.
  let columns: Int
  /// 1–500.
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 1), 1000)
    self.rows = min(max(rows, 1), 500)
  }

  /// Reads `COLSxROWS`, such as `120x33`; nil where it is anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...500).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
