package import DeskBasics
package import DeskDomain

/// What a site says at one of its times, for those who look at it beforehand (G2, G3).
///
/// Lists hold one text for each of the site's languages (G8).
package struct GreetingView: Codable, Hashable, Sendable {
  /// The site's local time (`2027-02-06 09:00`).
  package var at: String
  /// As board and slip begin: time of day, wish, welcome.
  package var greeting: [String]
  /// The festival (`spring-festival`), or `holiday` for one of the site's own; nil on other days.
  var occasion: String?
  /// The wish alone.
  package var wish: [String]?

  package init(_ site: Site, at local: LocalDateTime) {
    let said = site.greetings.greeting(at: local)
    at = "\(local.date) \(local.time)"
    greeting = said.welcome.texts(in: site.languages)
    occasion = said.occasion?.id
    wish = said.occasion?.wish.texts(in: site.languages)
  }

  /// The same time on each of `count` days, from that of `local` on.
  package static func days(
    _ count: Int, _ site: Site, from local: LocalDateTime
  ) -> [GreetingView] {
    (0..<max(0, count)).map { day in
      let date = local.date.advanced(by: day)
      return GreetingView(site, at: LocalDateTime(date: date, minutes: local.minutes))
    }
  }
}

extension Occasion {
  fileprivate var id: String {
    switch self {
    case .festival(let festival): festival.rawValue
    case .holiday: "holiday"
    }
  }
}
