package import DeskBasics

/// Reads a text as a visitor would, and names what the service standard forbids in it (G5, G6, G7).
///
/// Every text that goes to visitors passes here: the desk's own ones in the tests, the site's and the notices at the door.
package struct CourtesyLinter {
  private let grammar: CourtesyGrammar
  private let text: String
  private let words: [CourtesyWord]
  private let language: Language?

  /// What is wrong in `text`, in the order of the text; none of it overlaps.
  ///
  /// Proposals are in `language` where that is given and the words are Chinese: many are written alike in both scripts.
  package static func findings(in text: String, language: Language? = nil) -> [CourtesyFinding] {
    let linter = CourtesyLinter(text, language: language)
    return linter.breaches().map { linter.finding($0.range, $0.words, $0.isEnglish) }
  }

  private init(_ text: String, language: Language?) {
    grammar = CourtesyGrammar.standard
    self.text = text
    self.language = language
    words = CourtesyReading(text, vocabulary: grammar.vocabulary).words
  }

  private typealias Breach = (range: Range<Int>, words: DiscouragedWords, isEnglish: Bool)

  private func breaches() -> [Breach] {
    var permitted: [Range<Int>]?
    var breaches: [Breach] = []
    var index = 0
    while index < words.count {
      guard let (rule, end) = grammar.discouraged.match(words, at: index) else {
        index += 1
        continue
      }
      let range = index..<end
      let fit = permitted ?? grammar.permitted.matches(words, in: words.indices)
      permitted = fit
      let isFit =
        fit.contains { $0.lowerBound <= range.lowerBound && end <= $0.upperBound }
        || isName(range) || isWaived(range, by: rule.words.excuse)
      if !isFit { breaches.append((range, rule.words, rule.isEnglish)) }
      index = isFit ? index + 1 : end
    }
    return breaches
  }

  /// A capitalised word before another is a name (Impossible Burger).
  private func isName(_ range: Range<Int>) -> Bool {
    guard range.count == 1, words[range.lowerBound].isCapitalised,
      range.upperBound < words.count
    else { return false }
    let next = words[range.upperBound]
    return next.isCapitalised && next.gap == .none
  }

  private func isWaived(_ range: Range<Int>, by excuse: DiscouragedWords.Excuse) -> Bool {
    switch excuse {
    case .none: false
    case .courtesy: !grammar.courtesy.matches(words, in: sentence(of: range)).isEmpty
    case .statedTime:
      !grammar.times.matches(words, in: neighbourhood(of: range)).isEmpty
    }
  }

  private func sentence(of range: Range<Int>) -> Range<Int> {
    let start = words[...range.lowerBound].lastIndex { $0.gap == .sentence } ?? 0
    let end = words[range.upperBound...].firstIndex { $0.gap == .sentence } ?? words.count
    return start..<end
  }

  /// Where a time still belongs to a wait.
  private func neighbourhood(of range: Range<Int>) -> Range<Int> {
    max(0, range.lowerBound - Self.reach)..<min(words.count, range.upperBound + Self.reach)
  }

  /// Words.
  private static let reach = 24
}

extension CourtesyLinter {
  private func finding(
    _ range: Range<Int>, _ discouraged: DiscouragedWords, _ isEnglish: Bool
  ) -> CourtesyFinding {
    let language = isEnglish ? .english : chinese
    return CourtesyFinding(
      rule: discouraged.rule, range: place(of: range), words: written(range),
      proposal: reworded(discouraged.reworded[language], range) ?? discouraged.instead[language])
  }

  /// The script of the text, where nobody says.
  private var chinese: Language {
    if let language, language != .english { return language }
    return text.unicodeScalars.contains(where: Self.traditional.contains)
      ? .traditionalChinese : .simplifiedChinese
  }

  private static let traditional = Set(
    "們這說請為時電車開關門間個來對問題見實現點應該讓還過進運動樣業務單證號碼處裡裏從會學後發無與樓產園買賣歡規責麼嗎沒錯辦隨決內準許煙謝絕區購屬誰聽訴幾當總種導歸備檢維護復線網絡"
      .unicodeScalars
  )

  /// `form` with the text's own words in it; nil where there is none, or where it would break a rule itself.
  private func reworded(_ form: String, _ range: Range<Int>) -> String? {
    guard let mark = form.first(where: { "…⋯‥".contains($0) }) else { return nil }
    let own: String =
      switch mark {
      case "…": follows(range) ? clause(from: range.upperBound) : ""
      case "⋯": clause(from: range.lowerBound)
      default: clause(before: range.lowerBound)
      }
    guard !own.isEmpty, own.count <= Self.longestRewording else { return nil }
    let text = form.replacing(String(mark), with: own)
    let linter = CourtesyLinter(text, language: language)
    return linter.breaches().isEmpty ? text : nil
  }

  /// The words from `index` to the end of their clause.
  private func clause(from index: Int) -> String {
    let end = words[index...].dropFirst().firstIndex { $0.gap != .none } ?? words.count
    return index < end ? cut(index..<end) : ""
  }

  private func follows(_ range: Range<Int>) -> Bool {
    range.upperBound < words.count && words[range.upperBound].gap == .none
  }

  private func clause(before index: Int) -> String {
    guard words[index].gap == .none else { return "" }
    return cut((words[..<index].lastIndex { $0.gap != .none } ?? 0)..<index)
  }

  /// As they stand, for the middle of a sentence.
  private func cut(_ range: Range<Int>) -> String {
    let own = written(range)
    return own.first?.isASCII == true && !own.hasPrefix("I ")
      ? own.prefix(1).lowercased() + own.dropFirst() : own
  }

  private func place(of range: Range<Int>) -> Range<String.Index> {
    words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }

  private func written(_ range: Range<Int>) -> String {
    String(text.unicodeScalars[place(of: range)])
  }

  private static let longestRewording = 60
}
