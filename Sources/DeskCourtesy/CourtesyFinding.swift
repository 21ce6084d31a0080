package import DeskBasics

/// A rule of the service standard about what visitors are told.
package enum CourtesyRule: String, CaseIterable, Codable, Hashable, Sendable {
  /// "Please wait" says for how long.
  case statedWait = "G5"
  /// No forbidden phrase (服务禁言).
  case noForbiddenPhrase = "G6"
  /// A request asks; it is no command and no doubt (文明十字).
  case askNotCommand = "G7"

  /// What the rule asks for, in a few words for the staff.
  package var meaning: Phrase {
    switch self {
    case .statedWait:
      Phrase(
        zhHans: "等候要说出时间", zhHant: "等候要說出時間", en: "a wait is stated as a time")
    case .noForbiddenPhrase:
      Phrase(
        zhHans: "客户不该看到的话", zhHant: "客戶不該看到的話", en: "a phrase that no visitor should read")
    case .askNotCommand:
      Phrase(
        zhHans: "请求要客气，不命令、不质疑", zhHant: "請求要客氣，不命令、不質疑",
        en: "a request is asked, never commanded or doubted")
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
  var reason: String { "“\(words)” breaks \(rule.rawValue): \(rule.meaning.en)" }

  /// The proposal as an advice.
  var remedy: String { "say for example “\(proposal)”" }
}
