/// Finds the word that was probably meant, for "did you mean".
package enum Nearest {
  /// The word of `known` nearest to `word`; nil where none is near enough to be worth saying.
  ///
  /// Case, `-`, `_` and spaces do not count: `timeZone` is `time_zone`.
  package static func word(to word: String, in known: [String]) -> String? {
    let given = folded(word)
    guard !given.isEmpty else { return nil }
    let ranked = known.map { word in
      let other = folded(word)
      return (
        word: word, distance: distance(given, other), length: min(given.count, other.count)
      )
    }
    if let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance <= max(1, best.length / 3), best.distance < best.length
    {
      return best.word
    }
    // `monday` means `mon`, and `month` means `monthly`.
    return known.first { other in
      let other = folded(other)
      return other.count >= 3 && (given.starts(with: other) || other.starts(with: given))
        && given.count >= 3
    }
  }

  package static func folded(_ word: String) -> [UInt8] {
    word.prefix(64).lowercased().utf8.filter { !"-_ ".utf8.contains($0) }
  }

  /// Optimal string alignment: insert, delete, replace, and swap of neighbours, each one step.
  package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (byte == other ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
