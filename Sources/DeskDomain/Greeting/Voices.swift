package import DeskBasics

/// What the board says to whoever has just come in, or is just leaving (接待三声, G1), in the greeting's place.
package struct Remark: Hashable, Sendable {
  package var text: Phrase
  /// For how much longer it is said.
  package var left: Duration
}

extension Desk {
  /// For how long a welcome or a farewell is said.
  static let remarkTime = Duration.seconds(15)

  /// The farewell to the visitor whose visit has just ended, or the welcome to those who came in a moment ago.
  ///
  /// The farewell goes before: whoever leaves opens the door as well. `givesNumbers`: whether whoever comes now gets a
  /// ticket; else nobody is asked to draw one.
  package func remark(at moment: Moment, givesNumbers: Bool) -> Remark? {
    func remark(_ since: Moment, _ text: Phrase) -> Remark? {
      let left = Self.remarkTime - state.timeline.elapsed(since: since, to: moment)
      return left > .zero ? Remark(text: text, left: left) : nil
    }
    let farewell = state.reception.newestFarewell.flatMap { farewell in
      let person = state.ticket(farewell.key)?.person.flatMap { state.people[$0]?.name }
      return remark(farewell.at, GreetingTexts.farewell(farewell.ticket, person))
    }
    guard farewell == nil, givesNumbers, let since = state.reception.newestEntrance else {
      return farewell
    }
    return remark(since, GreetingTexts.welcome(greeting(at: moment).hello))
  }

  /// What is said at `moment` (G2, G3): by a clock that nobody vouches for, nothing of the time of day or a festival (A5).
  package func greeting(at moment: Moment) -> Greeting {
    moment.isClockTrusted
      ? site.greetings.greeting(at: local(moment.wall)) : Greetings.anyTime
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
      name?.spoken[language] ?? ticket.description
    }
    return Phrase(
      zhHans: whom(.simplifiedChinese) + "，感谢您的光临，再见",
      zhHant: whom(.traditionalChinese) + "，感謝您的光臨，再見",
      en: "Thank you for your visit, \(whom(.english)). Goodbye")
  }
}
