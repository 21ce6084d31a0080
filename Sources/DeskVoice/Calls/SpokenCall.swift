import DeskAPI
package import DeskBasics
package import DeskDomain

/// What is said when a number is called.
package struct SpokenCall: Hashable, Sendable {
  /// The call in each language, in the order of the languages.
  let utterances: [Utterance]
  private let repeats: Int

  /// - Parameters:
  ///   - ticket: Its number as it stands on the board (`A012`).
  ///   - counter: Where to go, in words.
  ///   - setup: In which languages, and how often.
  package init(ticket: String, counter: Phrase, setup: VoiceSetup) {
    let sentence = VoiceTexts.call(SpokenNumber(ticket), to: counter)
    utterances = setup.languages.map { Utterance($0, sentence[$0]) }
    repeats = setup.repeats
  }

  /// Everything that is played for it: chime and call, and the same again.
  package var parts: [VoicePart] {
    let round = [VoicePart.chime] + utterances.map(VoicePart.speech)
    return (0...max(0, repeats)).flatMap { _ in round }
  }
}

extension BoardCall {
  /// The counter in words of every language: the board's own where it has them, else `site`'s.
  func spokenCounter(on board: BoardSnapshot, of site: Site) -> Phrase {
    let own = site.phrase(forCounter: counter)
    func words(_ language: Language) -> String {
      guard let index = board.languages.firstIndex(of: language.rawValue) else {
        return own[language]
      }
      // One name for all languages stands there once.
      return counterName.indices.contains(index)
        ? counterName[index] : counterName.first ?? own[language]
    }
    return Phrase(
      zhHans: words(.simplifiedChinese), zhHant: words(.traditionalChinese), en: words(.english))
  }
}
