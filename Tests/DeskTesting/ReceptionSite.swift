import DeskBasics
package import DeskDomain
import DeskPlanning

extension Site {
  /// A sales center with everything that a reception has: hours, lunch in turns, consultants, buttons for opinions.
  package static let reception: Site = {
    var site = Site.sample
    site.services.append(Service(id: "payment", name: Name("Payment".plain), series: .named("C")))
    site.counters = [
      Counter(id: "1", services: ["consult", "tour"]), Counter(id: "2", services: ["consult"]),
      Counter(id: "3", services: ["payment"]),
    ]
    let daily = Set(Weekday.allCases)
    site.hours = OpeningHours(weekly: [
      OpeningHours.Weekly(days: daily, hours: .of("08:30", "17:30"))
    ])
    site.consultants = [
      Consultant(id: "li", name: Name("Li Jing".plain), counter: "1"),
      Consultant(id: "chen", name: Name("Chen Siyuan".plain), counter: "2"),
      Consultant(id: "wu", name: Name("Wu Hai".plain)),
    ]
    site.posts = [
      Post(
        id: "consultants", name: Name("Consultants".plain),
        shifts: [
          Shift(
            person: "Li Jing".plain, hours: .of("08:30", "17:30"), days: daily,
            breaks: [.of("12:00", "12:30")], counter: "1"),
          Shift(
            person: "Chen Siyuan".plain, hours: .of("08:30", "17:30"), days: daily,
            breaks: [.of("12:30", "13:00")], counter: "2"),
        ])
    ]
    site.lines.inputs += Rating.allCases.map { rating in
      InputSetup(
        name: rating.rawValue, role: .rate(rating, counter: "1"),
        address: .name("RATE_\(rating.rawValue.uppercased())"))
    }
    return site
  }()
}
