/// A rule of the service standard about what visitors are told.
package enum CourtesyRule: String, CaseIterable, Codable, Hashable, Sendable {
  /// "Please wait" says for how long.
  case statedWait = "G5"
  /// No forbidden phrase (服务禁言).
  case noForbiddenPhrase = "G6"
  /// A request asks; it is no command and no doubt (文明十字).
  case askNotCommand = "G7"

  /// What the rule asks for, in a few words for the staff.
  package var meaning: String {
    switch self {
    case .statedWait: "a wait is stated as a time"
    case .noForbiddenPhrase: "a phrase that no visitor should read"
    case .askNotCommand: "a request is asked, never commanded or doubted"
    }
  }
}

/// Words in a text that visitors should not read, and what to say instead.
package struct CourtesyFinding: Hashable, Sendable, CustomStringConvertible {
  package var rule: CourtesyRule
  /// Where the words stand in the text.
  var range: Range<String.Index>
  /// As they stand there.
  package var words: String
  /// What to say instead, in the language of the words.
  package var proposal: String

  /// `“请稍等” (G5, a wait is stated as a time); say for example “…”`.
  package var description: String { "\(reason); \(remedy)" }

  /// The words and the rule they break.
  var reason: String { "“\(words)” breaks \(rule.rawValue): \(rule.meaning)" }

  /// The proposal as an advice.
  var remedy: String { "say for example “\(proposal)”" }
}
