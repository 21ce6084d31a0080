import DeskBasics

extension PatrolPlan {
  /// Why there is no point of this code: with those that may be meant, three at the most, and twelve of all.
  func refusal(of word: String) -> PatrolRefusal {
    let given = Nearest.folded(word)
    let ranked = points.map { point in
      let distances = [point.code, point.id].map { Nearest.distance(given, Nearest.folded($0)) }
      return (code: point.code, distance: distances.min() ?? 0)
    }
    let best = ranked.map(\.distance).min() ?? 0
    let nearest = best > 2 ? [] : ranked.filter { $0.distance == best }.map(\.code)
    return .unknownPoint(
      word, nearest: Array(nearest.prefix(3)), known: Array(points.map(\.code).prefix(12)))
  }
}
