package import DeskBasics

/// What to do about an error.
package struct Remedy: Hashable, Sendable {
  /// Where the words lead; without a way, the field is to be given otherwise.
  package enum Way: Hashable, Sendable {
    case ask(NextAsk)
    case place(Place)

    package var ask: NextAsk? { if case .ask(let ask) = self { ask } else { nil } }
    package var place: Place? { if case .place(let place) = self { place } else { nil } }
  }

  /// One sentence that needs no command to be understood.
  package var words: Phrase
  package var way: Way?

  package init(_ words: Phrase, _ way: Way? = nil) {
    self.words = words
    self.way = way
  }

  init(_ words: Phrase, ask noun: AskNoun, _ step: (any AskWord)? = nil, of id: String? = nil) {
    self.init(words, .ask(NextAsk(noun, step, of: id)))
  }

  init(_ words: Phrase, see kind: Place.Kind, _ id: String? = nil) {
    self.init(words, .place(Place(kind: kind, id: id)))
  }
}

/// The beginning of an ask: what only the person knows is left open.
package struct NextAsk: Codable, Hashable, Sendable {
  package var noun: AskNoun
  /// The word of the step, where the noun has several.
  package var step: String?
  /// What it is done to.
  package var id: String?

  init(_ noun: AskNoun, _ step: (any AskWord)? = nil, of id: String? = nil) {
    self.noun = noun
    self.step = step?.rawValue
    self.id = id
  }
}

/// Where something can be looked at, or set.
package struct Place: Codable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case queue, ticket, turns, hours, notices, rota, repairs, repair, assets, journal, printer,
      lines
    case dueChecks = "due-checks"
    case rounds = "patrol-rounds"
    case slips
    /// `id` is the key of the site file that is to be written.
    case siteFile = "site-file"
    /// The clock of the machine itself.
    case systemClock = "system-clock"
    case daemonLog = "daemon-log"
    /// The process that prints, which the system starts anew.
    case printerProcess = "printer-process"
  }

  package var kind: Kind
  /// Which of them; of the rota, the date.
  package var id: String?

  package init(kind: Kind, id: String? = nil) {
    self.kind = kind
    self.id = id
  }
}

extension Remedy {
  /// The words that there are.
  package static func oneOf(_ words: [String]) -> Remedy {
    Remedy(
      Phrase(
        zhHans: "可选：\(words.joined(separator: "、"))。",
        zhHant: "可選：\(words.joined(separator: "、"))。",
        en: "One of: \(words.joined(separator: ", "))."))
  }

  /// A beginning and an end that were given the wrong way round.
  package static let inOrder = Remedy(
    Phrase(
      zhHans: "请按先后写开始和结束。", zhHant: "請按先後寫開始和結束。", en: "Give from and to in this order."))

  /// So many characters at the most.
  package static func within(_ limit: Int) -> Remedy {
    Remedy(
      Phrase(
        zhHans: "请写在 \(limit) 个字以内。", zhHant: "請寫在 \(limit) 個字以內。", en: "Say it in \(limit)."))
  }

  /// The words that may have been meant, all of them where none is near.
  package static func meant(_ nearest: [String], of known: [String]) -> Remedy {
    guard !nearest.isEmpty else { return oneOf(known) }
    return Remedy(
      Phrase(
        zhHans: "是不是 \(nearest.joined(separator: "、"))？",
        zhHant: "是不是 \(nearest.joined(separator: "、"))？",
        en: "Did you mean \(nearest.joined(separator: ", "))?"))
  }

  /// The numbers that are open.
  static func open(_ ids: [Int64]) -> Remedy {
    let words = ids.map(String.init)
    guard !words.isEmpty else {
      return Remedy(
        Phrase(zhHans: "现在没有未完成的。", zhHant: "現在沒有未完成的。", en: "None is open."))
    }
    return Remedy(
      Phrase(
        zhHans: "未完成的：\(words.joined(separator: "、"))。",
        zhHant: "未完成的：\(words.joined(separator: "、"))。",
        en: "Open: \(words.joined(separator: ", "))."))
  }
}
