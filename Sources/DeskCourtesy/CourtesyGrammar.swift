/// Everything the linter compares a text with, read once.
struct CourtesyGrammar: Sendable {
  /// A pattern and what it means.
  struct Rule: Sendable {
    let pattern: CourtesyPattern
    let words: DiscouragedWords
    /// Of English words; else the script shows in the text.
    let isEnglish: Bool
  }

  let vocabulary: CourtesyVocabulary
  let discouraged: CourtesyIndex<Rule>
  let permitted: CourtesyIndex<CourtesyPattern>
  let courtesy: CourtesyIndex<CourtesyPattern>
  let times: CourtesyIndex<CourtesyPattern>

  /// The rules of the service standard (G5, G6, G7).
  static let standard = CourtesyGrammar()

  private init() {
    var vocabulary = CourtesyVocabulary()
    func read(_ texts: [String]) -> [CourtesyPattern] {
      texts.map { CourtesyPatternReading.pattern($0, &vocabulary) }
    }
    var rules: [Rule] = []
    for words in Self.all {
      // Many phrases are written alike in both scripts.
      for pattern in read(Array(Set(words.zhHans + words.zhHant))) {
        rules.append(Rule(pattern: pattern, words: words, isEnglish: false))
      }
      for pattern in read(words.en) {
        rules.append(Rule(pattern: pattern, words: words, isEnglish: true))
      }
    }
    discouraged = CourtesyIndex(rules, by: \.pattern)
    let permitted = [PermittedWords.forbiddenLookalikes, .waitingLookalikes, .commandLookalikes]
    self.permitted = CourtesyIndex(
      read(permitted.flatMap { $0.zhHans + $0.zhHant + $0.en }), by: \.self)
    courtesy = CourtesyIndex(read(CourtesyWords.patterns), by: \.self)
    times = CourtesyIndex(read(StatedTimes.patterns), by: \.self)
    self.vocabulary = vocabulary
  }

  static let all =
    DiscouragedWords.forbidden + DiscouragedWords.bareWaits + DiscouragedWords.commands
    + DiscouragedWords.doubts
}

/// Patterns by the words with which they begin: at each word of a text only few are tried.
struct CourtesyIndex<Value: Sendable>: Sendable {
  private var byFirst: [Int: [Entry]] = [:]
  private var anywhere: [Entry] = []

  private struct Entry: Sendable {
    let pattern: CourtesyPattern
    let value: Value
  }

  init(_ values: [Value], by pattern: (Value) -> CourtesyPattern) {
    for value in values {
      let entry = Entry(pattern: pattern(value), value: value)
      if let firsts = entry.pattern.firstWords {
        for first in firsts { byFirst[first, default: []].append(entry) }
      } else {
        anywhere.append(entry)
      }
    }
  }

  /// The longest match in `words` that begins at `start`, and what it means.
  func match(_ words: [CourtesyWord], at start: Int) -> (value: Value, end: Int)? {
    var best: (value: Value, end: Int)?
    for entries in [byFirst[words[start].id] ?? [], anywhere] {
      for entry in entries {
        guard let end = entry.pattern.match(words, at: start), end > best?.end ?? start else {
          continue
        }
        best = (entry.value, end)
      }
    }
    return best
  }

  /// The words of every match in `words`.
  func matches(_ words: [CourtesyWord], in range: Range<Int>) -> [Range<Int>] {
    range.compactMap { start in match(words, at: start).map { start..<$0.end } }
  }
}
