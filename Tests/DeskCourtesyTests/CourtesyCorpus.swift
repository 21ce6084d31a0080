import DeskBasics
import DeskCourtesy
import Foundation

/// Sentences as they hang in lobbies: those that must be refused, and those that must pass.
///
/// `# G6` or `# G6: what` begins the sentences of a rule; the words that break it stand in brackets.
struct CourtesyCorpus: Sendable {
  struct Sentence: Sendable {
    var text: String
    /// What is to be found, in the order of the text.
    var words: [String]
    /// Nil where nothing is to be found.
    var rule: CourtesyRule?
    var language: Language
  }

  let sentences: [Sentence]

  /// Of `refused` or `fit`, in every language.
  static func read(_ name: String) throws -> CourtesyCorpus {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpus")
    var sentences: [Sentence] = []
    for language in Language.allCases {
      let file = folder.appending(path: "\(name)-\(language.rawValue).txt")
      var rule: CourtesyRule?
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if line.hasPrefix("# ") {
          rule = CourtesyRule(rawValue: String(line.dropFirst(2).prefix(2)))
        } else {
          sentences.append(Sentence(String(line), rule, language))
        }
      }
    }
    return CourtesyCorpus(sentences: sentences)
  }
}

extension CourtesyCorpus.Sentence {
  fileprivate init(_ line: String, _ rule: CourtesyRule?, _ language: Language) {
    text = line.replacing("[", with: "").replacing("]", with: "")
    words = line.split(separator: "[").dropFirst().map { String($0.prefix { $0 != "]" }) }
    if line.hasPrefix("[") {
      words = line.split(separator: "[").map { String($0.prefix { $0 != "]" }) }
    }
    self.rule = rule
    self.language = language
  }
}
