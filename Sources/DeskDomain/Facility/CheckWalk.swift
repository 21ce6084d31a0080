package import DeskBasics

/// A walk from thing to thing, point by point (F1–F18): what `frontdesk check` asks, and what it makes of the answers.
///
/// A value: lines go in; words, and what is to be logged, come out. Enter alone is "in order", so that one hand will do.
package struct CheckWalk: Hashable, Sendable {
  /// A thing that is to be looked at.
  package struct Stop: Hashable, Sendable {
    /// The code on its label.
    package var asset: String
    var name: String
    /// Where it is, where the site file says so.
    var area: String?
    /// Until when, as people read it.
    var due: String
    /// Whether that is over.
    var isLate: Bool
    /// At least one.
    var points: [Point]

    package init(
      asset: String, name: String, area: String? = nil, due: String, isLate: Bool = false,
      points: [Point]
    ) {
      self.asset = asset
      self.name = name
      self.area = area
      self.due = due
      self.isLate = isLate
      self.points = points
    }
  }

  /// What is looked at.
  package struct Point: Hashable, Sendable {
    var id: String
    var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// What was found at a stop, to be logged.
  package struct Draft: Hashable, Sendable {
    var stop: Stop
    /// The points that failed, in their order, and what was said of each.
    package var failures: [Failure]

    package var asset: String { stop.asset }
  }

  /// A point that failed.
  package struct Failure: Hashable, Sendable {
    package var point: String
    package var note: String?
  }

  /// Where the walk stands.
  private enum Place: Hashable {
    case list
    case point(stop: Int, point: Int)
    case note(stop: Int, point: Int)
    case over
  }

  private let language: Language
  /// What is still to be looked at.
  private(set) var stops: [Stop]
  private var place: Place
  private var failures: [Failure] = []
  /// What to say before the next question.
  private var remarks: [String] = []

  /// A walk over `stops` in that order, in words of `language`.
  package init(stops: [Stop], language: Language) {
    self.stops = stops
    self.language = language
    place = stops.isEmpty ? .over : .list
    if stops.isEmpty { remarks = [CheckWalkTexts.nothingDue[language]] }
  }

  package var isOver: Bool { place == .over }

  /// The codes of what was answered, and not taken.
  private var refused: Set<String> = []

  /// Whether something of that is still to be looked at.
  package var hasRefusals: Bool { stops.contains { refused.contains($0.asset) } }

  /// What was answered for `draft` was not taken: it is on the list again.
  package mutating func putBack(_ draft: Draft) {
    stops.append(draft.stop)
    remarks = [CheckWalkTexts.notTaken(draft.asset)[language]]
    // What is not taken twice is not going to be.
    place = refused.insert(draft.asset).inserted ? .list : .over
  }

  /// What to show now; the last line is the question.
  package var words: [String] {
    switch place {
    case .list: remarks + list + [CheckWalkTexts.listQuestion[language]]
    case .point(let stop, let point): remarks + question(stops[stop], point)
    case .note: remarks + [CheckWalkTexts.noteQuestion[language]]
    case .over: remarks
    }
  }

  /// Takes in an answer; nil: nobody will answer any more.
  ///
  /// - Returns: what is to be logged, once all points of a stop are answered.
  package mutating func answer(_ line: String?) -> Draft? {
    remarks = []
    guard let line else {
      leave(to: .over)
      return nil
    }
    let word = line.trimmed
    switch place {
    case .list: choose(word)
    case .point(let stop, let point): return judge(word, stop: stop, point: point)
    case .note(let stop, let point):
      failures.append(
        Failure(point: stops[stop].points[point].id, note: word.isEmpty ? nil : word))
      return moveOn(from: stop, point: point)
    case .over: break
    }
    return nil
  }

  private var list: [String] {
    stops.enumerated().map { index, stop in
      let due = (stop.isLate ? CheckWalkTexts.late : CheckWalkTexts.due)(stop.due)[language]
      return ["\(index + 1)", stop.asset, stop.name, stop.area, due]
        .compactMap(\.self).joined(separator: "  ")
    }
  }

  private func question(_ stop: Stop, _ point: Int) -> [String] {
    let heading =
      point == 0
      ? [[stop.asset, stop.name, stop.area].compactMap(\.self).joined(separator: "  ")] : []
    return heading
      + ["  \(point + 1)/\(stop.points.count)  \(stop.points[point].name)"]
      + [CheckWalkTexts.pointQuestion[language]]
  }

  private mutating func choose(_ word: String) {
    if word.isEmpty { return go(to: 0) }
    if CheckWalkTexts.quit.contains(word.lowercased()) {
      place = .over
      return
    }
    let number = Int(word).map { $0 - 1 }.flatMap { stops.indices.contains($0) ? $0 : nil }
    let coded = stops.firstIndex { $0.asset.lowercased() == word.lowercased() }
    guard let index = coded ?? number else {
      remarks = [CheckWalkTexts.notListed(word)[language]]
      return
    }
    go(to: index)
  }

  private mutating func go(to stop: Int) {
    failures = []
    place = .point(stop: stop, point: 0)
  }

  private mutating func judge(_ word: String, stop: Int, point: Int) -> Draft? {
    switch word.lowercased() {
    case "": return moveOn(from: stop, point: point)
    case let word where CheckWalkTexts.fail.contains(word):
      place = .note(stop: stop, point: point)
    case let word where CheckWalkTexts.back.contains(word): goBack(from: stop, point: point)
    case let word where CheckWalkTexts.skip.contains(word): leave(to: .list)
    case let word where CheckWalkTexts.quit.contains(word): leave(to: .over)
    default: remarks = [CheckWalkTexts.notUnderstood(word)[language]]
    }
    return nil
  }

  /// What was answered only in part is not logged, and that is said.
  private mutating func leave(to place: Place) {
    switch self.place {
    case .point(let stop, 1...), .note(let stop, _):
      remarks = [CheckWalkTexts.notLogged(stops[stop].asset)[language]]
    case .point, .list, .over: break
    }
    self.place = place
  }

  private mutating func goBack(from stop: Int, point: Int) {
    guard point > 0 else {
      place = .list
      return
    }
    let before = stops[stop].points[point - 1].id
    failures.removeAll { $0.point == before }
    place = .point(stop: stop, point: point - 1)
  }

  /// To the next point; after the last one, what was found, and on to what is left.
  private mutating func moveOn(from stop: Int, point: Int) -> Draft? {
    guard point + 1 == stops[stop].points.count else {
      place = .point(stop: stop, point: point + 1)
      return nil
    }
    let draft = Draft(stop: stops[stop], failures: failures)
    stops.remove(at: stop)
    failures = []
    place = stops.isEmpty ? .over : .list
    if stops.isEmpty { remarks = [CheckWalkTexts.allDone[language]] }
    return draft
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
