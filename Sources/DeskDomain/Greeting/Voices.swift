/// What the board says to whoever has just come in, or is just leaving (接待三声, G1), in the greeting's place.
package struct Remark: Hashable, Sendable {
  package var text: Phrase
  /// For how much longer it is said.
  package var left: Duration
}

extension Desk {
  /// For how long a welcome or a farewell is said.
  static let remarkTime = Duration.seconds(15)

  /// The welcome to those who came in a moment ago, or the farewell to the visitor whose visit has ended; the newer one.
  package func remark(at moment: Moment) -> Remark? {
    let welcome = memory.reception.newestEntrance.flatMap { since -> (Moment, Phrase)? in
      guard isReceiving(at: moment) else { return nil }
      return (since, GreetingTexts.welcome(site.greetings.greeting(at: local(moment.wall)).hello))
    }
    let farewell = memory.reception.newestFarewell.map { farewell -> (Moment, Phrase) in
      let person = memory.ticket(farewell.key)?.person.flatMap { memory.people[$0]?.name }
      return (farewell.at, GreetingTexts.farewell(farewell.ticket, person))
    }
    return [welcome, farewell].compactMap(\.self)
      .map { since, text in
        let age = memory.timeline.elapsed(since: since, to: moment)
        return Remark(text: text, left: Self.remarkTime - age)
      }
      .filter { $0.left > .zero }
      .max { $0.left < $1.left }
  }
}

/// The texts of a welcome and a farewell.
enum GreetingTexts {
  /// To whoever comes in: 上午好，欢迎您，请先取号.
  static func welcome(_ hello: Phrase) -> Phrase {
    Phrase(
      zhHans: hello.zhHans + "，欢迎您，请先取号", zhHant: hello.zhHant + "，歡迎您，請先取號",
      en: hello.en + ". Welcome! Please take a number")
  }

  /// To whoever leaves, by surname and title (G4) where they are known, else by number.
  static func farewell(_ ticket: TicketNumber, _ name: VisitorName?) -> Phrase {
    func whom(_ language: Language) -> String {
      name?.addressed(in: language) ?? ticket.description
    }
    return Phrase(
      zhHans: whom(.simplifiedChinese) + "，感谢您的光临，再见",
      zhHant: whom(.traditionalChinese) + "，感謝您的光臨，再見",
      en: "Thank you for your visit, \(whom(.english)). Goodbye")
  }
}
