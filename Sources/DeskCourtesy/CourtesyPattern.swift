/// What words a rule is about, written as in `(i|we) do not know`.
///
/// Words stand beside each other, Chinese ones without spaces. `(a|b)` is one of them and `(a|)` may be left out, `[a|b]`
/// likewise; `~3` up to three words of any kind; `#` a number, `@` a time of day; `^` the beginning of a clause, `$` its
/// end; `>(a|b)` what must follow without being meant. `W` is we or I, and `Y` you, in any Chinese script.
///
/// A pattern does not reach over commas and full stops.
struct CourtesyPattern: Sendable {
  /// One step of a comparison; steps are numbered, and go on with the next where nothing else is said.
  enum Step: Sendable {
    case word(Int)
    case number
    case clock
    /// Up to so many words, as few as will do.
    case gap(Int)
    case begin
    case end
    /// Goes on at one of these steps, whichever reaches farthest.
    case oneOf([Int])
    case goOn(Int)
    /// The steps after this one must be found here, up to their `found`; then it goes on at this step.
    case followedBy(Int)
    case found
  }

  /// Ends in `found`.
  let steps: [Step]

  /// The end of the longest match in `words` that begins at `start`; nil where there is none.
  func match(_ words: [CourtesyWord], at start: Int) -> Int? {
    let end = longest(words, from: start, at: start, step: 0)
    return end.flatMap { $0 > start ? $0 : nil }
  }

  /// The words with which it can begin; nil where any may.
  var firstWords: Set<Int>? { firsts(from: 0) }

  private func firsts(from step: Int) -> Set<Int>? {
    switch steps[step] {
    case .word(let id): return [id]
    case .begin: return firsts(from: step + 1)
    case .goOn(let next): return firsts(from: next)
    case .oneOf(let choices):
      var words: Set<Int> = []
      for choice in choices {
        guard let more = firsts(from: choice) else { return nil }
        words.formUnion(more)
      }
      return words
    case .number, .clock, .gap, .end, .followedBy, .found: return nil
    }
  }

  private func longest(
    _ words: [CourtesyWord], from start: Int, at place: Int, step first: Int
  ) -> Int? {
    var index = place
    var step = first
    while true {
      switch steps[step] {
      case .word(let id):
        guard Self.reaches(index, words, start), words[index].id == id else { return nil }
        index += 1
      case .number:
        guard Self.reaches(index, words, start),
          words[index].id == CourtesyVocabulary.number || isNumeral(words[index].id)
        else { return nil }
        index += 1
      case .clock:
        guard Self.reaches(index, words, start), words[index].id == CourtesyVocabulary.clock
        else { return nil }
        index += 1
      case .gap(let count):
        for skipped in 0...count {
          if let end = longest(words, from: start, at: index + skipped, step: step + 1) {
            return end
          }
          guard Self.reaches(index + skipped, words, start) else { return nil }
        }
        return nil
      case .begin:
        guard index < words.count, words[index].gap != .none else { return nil }
      case .end:
        guard index == words.count || words[index].gap != .none else { return nil }
      case .oneOf(let choices):
        var best: Int?
        for choice in choices {
          guard let end = longest(words, from: start, at: index, step: choice) else { continue }
          best = max(best ?? end, end)
        }
        return best
      case .goOn(let next):
        step = next
        continue
      case .followedBy(let next):
        guard longest(words, from: start, at: index, step: step + 1) != nil else { return nil }
        step = next
        continue
      case .found: return index
      }
      step += 1
    }
  }

  /// Whether there is a word at `index` in the clause where the match began.
  private static func reaches(_ index: Int, _ words: [CourtesyWord], _ start: Int) -> Bool {
    index < words.count && (index == start || words[index].gap == .none)
  }
}
