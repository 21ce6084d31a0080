/// Reads a pattern as it is written; see `CourtesyPattern`.
struct CourtesyPatternReading {
  private var rest: ArraySlice<Character>
  private var vocabulary: CourtesyVocabulary
  private var steps: [CourtesyPattern.Step] = []

  /// The pattern that `text` writes; its words are added to `vocabulary`.
  static func pattern(
    _ text: String, _ vocabulary: inout CourtesyVocabulary
  ) -> CourtesyPattern {
    var reading = CourtesyPatternReading(rest: Array(text)[...], vocabulary: vocabulary)
    reading.sequence()
    reading.steps.append(.found)
    vocabulary = reading.vocabulary
    return CourtesyPattern(steps: reading.steps)
  }

  private mutating func sequence() {
    while let next = rest.first, !"|)]".contains(next) {
      rest.removeFirst()
      switch next {
      case " ": continue
      case "(": choices(mayBeNone: false)
      case "[": choices(mayBeNone: true)
      case ">": lookahead()
      case "^": steps.append(.begin)
      case "$": steps.append(.end)
      case "#": steps.append(.number)
      case "@": steps.append(.clock)
      case "~": steps.append(.gap(rest.popFirst()?.wholeNumberValue ?? 0))
      case "W": oneOf(["我们", "我們", "咱们", "咱們", "我"])
      case "Y": oneOf(["您", "你们", "你們", "你", "妳"])
      default: add(word(from: next))
      }
    }
  }

  /// What stands between brackets, the first of which is taken.
  private mutating func choices(mayBeNone: Bool) {
    choose { reading, choice in
      reading.sequence()
      let mark = reading.rest.popFirst()
      return mark == "|" ? choice + 1 : nil
    }
    guard mayBeNone, case .oneOf(let starts) = steps[opening] else { return }
    steps[opening] = .oneOf(starts + [steps.count])
  }

  private mutating func oneOf(_ words: [String]) {
    choose { reading, choice in
      reading.add(words[choice])
      return choice + 1 < words.count ? choice + 1 : nil
    }
  }

  /// Where the choice that was read last begins.
  private var opening = 0

  /// Reads choices one by one, until `read` names no next one.
  private mutating func choose(_ read: (inout CourtesyPatternReading, Int) -> Int?) {
    let opening = steps.count
    steps.append(.oneOf([]))
    var starts: [Int] = []
    var ends: [Int] = []
    var next: Int? = 0
    while let choice = next {
      starts.append(steps.count)
      next = read(&self, choice)
      ends.append(steps.count)
      steps.append(.goOn(0))
    }
    steps[opening] = .oneOf(starts)
    for end in ends { steps[end] = .goOn(steps.count) }
    self.opening = opening
  }

  private mutating func lookahead() {
    guard rest.first == "(" else { return }
    rest.removeFirst()
    let opening = steps.count
    steps.append(.followedBy(0))
    choices(mayBeNone: false)
    steps.append(.found)
    steps[opening] = .followedBy(steps.count)
  }

  /// A word in letters goes on to the next mark; a Chinese character is a word.
  private mutating func word(from first: Character) -> String {
    var word = String(first)
    guard first.isASCII else { return word }
    while let next = rest.first, next.isASCII, next.isLetter || next.isNumber {
      word.append(next)
      rest.removeFirst()
    }
    return word
  }

  /// A word in letters, or each character of a Chinese one.
  private mutating func add(_ text: String) {
    guard text.first?.isASCII == false else { return steps.append(.word(vocabulary.add(text))) }
    for character in text { steps.append(.word(vocabulary.add(String(character)))) }
  }
}
