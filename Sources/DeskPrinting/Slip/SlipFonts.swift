package import DeskBasics
package import DeskDomain
import DeskText

/// Whether the installed fonts have every character that the site's slips need.
package enum SlipFonts {
  /// The site's own texts and ours in which characters are missing.
  ///
  /// `engine` is made anew, so fonts that have just been installed count.
  package static func incomplete(for site: Site) -> [String] {
    let engine = TextEngine()
    return site.languages.flatMap { language -> [String] in
      let style = TextStyle(size: 24, language: language)
      let texts =
        [site.name[language], DeskTexts.farewell[language], DeskTexts.reprint[language]]
        + site.services.map { $0.name[language] }
        + site.greetings.everything.map { $0[language] }
        + [site.printer?.design.greeting, site.printer?.design.farewell].compactMap(\.self)
        .flatMap { $0.texts(in: [language]) { _, _ in "" } }
      return texts.filter { engine.measure(TextBlock($0, style)).unknownGlyphs > 0 }
    }
  }

  /// What to install, by the site's first language.
  package static func remedy(for language: Language) -> String {
    switch language {
    case .simplifiedChinese, .traditionalChinese:
      "apt-get install fonts-wqy-microhei (small) or fonts-noto-cjk (beautiful)"
    case .english: "apt-get install fonts-wqy-microhei"
    }
  }
}
