/// Collects what is wrong while a file is read to its end.
final class ErrorList {
  /// So that a wholly wrong file does not fill the journal.
  static let limit = 100

  let file: String
  private var errors: [SiteFileError] = []
  private var omitted = 0

  init(file: String) {
    self.file = file
  }

  /// Adds an error; from the 101st on only their count is kept.
  func add(
    _ reason: String, _ suggestion: String? = nil, path: String = "",
    at position: SiteFileError.Position
  ) {
    guard errors.count < Self.limit else {
      omitted += 1
      return
    }
    errors.append(
      SiteFileError(
        file: file, position: position, path: path, reason: reason, suggestion: suggestion))
  }

  /// Everything so far in the order of the file; nil while nothing is wrong.
  var collected: SiteFileErrors? {
    guard !errors.isEmpty else { return nil }
    let ordered = errors.enumerated().sorted { left, right in
      guard let first = left.element.position, let second = right.element.position,
        first != second
      else { return left.offset < right.offset }
      return first < second
    }
    return SiteFileErrors(ordered.map(\.element), omitted: omitted)
  }
}
