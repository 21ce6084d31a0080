extension PatrolPlan {
  /// Why there is no point of this code: with those that may be meant, three at the most, and twelve of all.
  func refusal(of word: String) -> Refusal {
    let given = Array(word.lowercased().unicodeScalars.prefix(40))
    let ranked = points.map { point in
      let words = [point.code, point.id].map { Array($0.lowercased().unicodeScalars) }
      return (code: point.code, distance: words.map { Self.distance(given, $0) }.min() ?? 0)
    }
    let best = ranked.map(\.distance).min() ?? 0
    let nearest = best > 2 ? [] : ranked.filter { $0.distance == best }.map(\.code)
    return .patrol(
      .unknownPoint(
        word, nearest: Array(nearest.prefix(3)), known: Array(points.map(\.code).prefix(12))))
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
