extension PatrolPlan {
  /// The codes that may be meant by one that no point has, the nearest first; three at the most, twelve of all where none is near.
  func nearest(to word: String) -> [String] {
    let given = Array(word.lowercased().unicodeScalars.prefix(40))
    let ranked = points.map { point in
      let words = [point.code, point.id].map { Array($0.lowercased().unicodeScalars) }
      return (code: point.code, distance: words.map { Self.distance(given, $0) }.min() ?? 0)
    }.sorted { $0.distance < $1.distance }
    guard let best = ranked.first?.distance, best <= 2 else {
      return Array(points.map(\.code).prefix(12))
    }
    return Array(ranked.filter { $0.distance == best }.map(\.code).prefix(3))
  }

  /// How many letters have to be put in, taken out or changed (Levenshtein).
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (column, candidate) in other.enumerated() {
        let next = min(
          row[column] + 1, row[column + 1] + 1, corner + (letter == candidate ? 0 : 1))
        (corner, row[column + 1]) = (row[column + 1], next)
      }
    }
    return row[other.count]
  }
}
