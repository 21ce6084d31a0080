package import DeskBasics

/// How a visitor is addressed (G4): the surname and title are all that a public screen may show.
extension VisitorName {
  /// The name as it is said and shown: 周先生, Mr Zhou; without a title neutral: 周姓贵宾, our guest Zhou.
  package func addressed(in language: Language) -> String {
    address[language]
  }

  /// The greeting by name, with what the site says at the time of day (G2): 周先生，早上好 / Good morning, Mr Zhou.
  package func greeting(_ hello: Phrase) -> Phrase {
    let name = spoken
    return Phrase(
      zhHans: "\(name.zhHans)，\(hello.zhHans)", zhHant: "\(name.zhHant)，\(hello.zhHant)",
      en: "\(hello.en), \(name.en)")
  }

  /// As somebody is spoken to: in English no bare surname.
  var spoken: Phrase {
    guard title == nil else { return address }
    return Phrase(zhHans: address.zhHans, zhHant: address.zhHant, en: "dear guest")
  }

  private var address: Phrase {
    let own = surname.string
    let parted = own.last?.isASCII == true ? own + " " : own
    guard let title = title?.phrase else {
      let isLatin = parted != own
      return Phrase(
        zhHans: isLatin ? "贵宾 \(own)" : "\(own)姓贵宾",
        zhHant: isLatin ? "貴賓 \(own)" : "\(own)姓貴賓", en: "our guest \(spelled)")
    }
    return Phrase(
      zhHans: parted + title.zhHans, zhHant: parted + title.zhHant, en: "\(title.en) \(spelled)")
  }

  /// In Latin letters where the usual spelling is known, else as it was typed.
  private var spelled: String {
    SurnameSpelling.latin(surname.string) ?? surname.string
  }
}
