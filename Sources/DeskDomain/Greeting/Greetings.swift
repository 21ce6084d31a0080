package import DeskBasics

/// What a site says to those who come in (G1–G3): by time of day, and by festival.
///
/// The one place that decides it, for board and slip.
package struct Greetings: Hashable, Sendable {
  /// The site's own, instead of the built-in ones; empty: those.
  var times: [TimedGreeting]
  var holidays: [Holiday]

  package init(times: [TimedGreeting] = [], holidays: [Holiday] = []) {
    self.times = times
    self.holidays = holidays
  }

  /// What is said at this time of the site.
  package func greeting(at local: LocalDateTime) -> Greeting {
    Greeting(hello: hello(at: local.minutes), occasion: occasion(on: local.date))
  }

  /// What is said by a clock that nobody vouches for (A5): no time of day, and no festival.
  static let anyTime = Greeting(hello: DayGreeting.anyTime.phrase)

  /// The festival or holiday of a day: a festival with wishes of its own wins over a holiday of the site, whose wish is
  /// a general one.
  func occasion(on date: LocalDate) -> Occasion? {
    if let festival = Festival(on: date) { return .festival(festival) }
    return holidays.first { $0.contains(date) }.map { .holiday($0) }
  }

  /// All that it may ever say, for whoever has to show it.
  package var everything: [Phrase] {
    let hellos = times.isEmpty ? DayGreeting.allCases.map(\.phrase) : times.map { Phrase($0.text) }
    return hellos.map { Greeting(hello: $0).welcome } + Festival.allCases.map(\.wish)
      + holidays.map(\.wish)
  }

  /// By time of day (G2): the site's own words, else the built-in ones.
  private func hello(at minutes: Int) -> Phrase {
    let own = times.first { $0.applies(at: minutes) }
    return own.map { Phrase($0.text) } ?? DayGreeting(minutes: minutes).phrase
  }
}

/// Why a day has a wish.
package enum Occasion: Hashable, Sendable {
  case festival(Festival)
  case holiday(Holiday)

  /// What visitors are wished.
  package var wish: Phrase {
    switch self {
    case .festival(let festival): festival.wish
    case .holiday(let holiday): holiday.wish
    }
  }
}
