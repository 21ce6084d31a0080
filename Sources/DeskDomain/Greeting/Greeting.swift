package import DeskBasics

/// What is said at one moment.
package struct Greeting: Hashable, Sendable {
  /// By time of day (G2): 上午好.
  package var hello: Phrase
  /// The festival or holiday of the day (G3), if there is one.
  package var occasion: Occasion?

  package init(hello: Phrase, occasion: Occasion? = nil) {
    self.hello = hello
    self.occasion = occasion
  }

  /// The line that board and slip begin with (G1): 上午好，春节快乐，欢迎光临.
  ///
  /// In English the wish is a sentence of its own: "Good morning, and welcome. Happy Spring Festival".
  package var welcome: Phrase {
    let wish = occasion?.wish
    return Phrase(
      zhHans: [hello.zhHans, wish?.zhHans, "欢迎光临"].compactMap(\.self).joined(separator: "，"),
      zhHant: [hello.zhHant, wish?.zhHant, "歡迎光臨"].compactMap(\.self).joined(separator: "，"),
      en: [hello.en + ", and welcome", wish?.en].compactMap(\.self).joined(separator: ". "))
  }
}
