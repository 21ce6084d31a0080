import DeskBasics

/// What is played in one piece, and never cut off.
package enum VoicePart: Hashable, Sendable {
  /// Two soft tones, before each time a call is said.
  case chime
  case speech(Utterance)
}

/// A sentence in a language.
package struct Utterance: Hashable, Sendable {
  var language: Language
  var text: String

  init(_ language: Language, _ text: String) {
    self.language = language
    self.text = text
  }
}

extension Utterance {
  /// espeak-ng's name for the voice that says it.
  ///
  /// Not `cmn`: espeak-ng 1.51 (Debian 12) reads its own pinyin there as if it were English, "qing three".
  var voice: String {
    switch language {
    case .simplifiedChinese, .traditionalChinese: "cmn-latn-pinyin"
    case .english: "en"
    }
  }
}
