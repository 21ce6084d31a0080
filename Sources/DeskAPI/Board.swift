package import DeskDomain
package import Foundation

/// What the board shows, worded by the daemon: the display only lays it out.
///
/// Lists of texts hold one for each of the site's languages (G8), the larger first.
package struct BoardSnapshot: Codable, Hashable, Sendable {
  /// When this was true.
  package var at: Date
  /// Whether anything vouches for the wall clock; else the board shows no time and no date (A5).
  package var isClockTrusted: Bool
  /// The IANA name of the site's zone: the display's clock runs in it.
  package var timeZone: String
  /// BCP 47 tags of the site's languages.
  package var languages: [String]
  package var site: String
  /// By time of day and festival (G2, G3).
  package var greeting: [String]
  /// In the greeting's place for a moment: to those who come in or leave (G1).
  package var remark: BoardRemark?
  /// The numbers being called or served, newest call first.
  package var nowServing: [BoardCall]
  /// By service, in the site's order.
  package var waiting: [BoardQueue]
  /// Today's shifts, in the order they begin.
  package var shifts: [BoardShift]
  /// When the desk opens (Q7); nil while visitors are received.
  package var closed: [String]?
  /// Short notices for everybody, each in the site's languages.
  package var notices: [[String]]

  package init(
    at: Date, isClockTrusted: Bool = true, timeZone: String, languages: [String], site: String,
    greeting: [String], remark: BoardRemark? = nil,
    nowServing: [BoardCall], waiting: [BoardQueue], shifts: [BoardShift], closed: [String]? = nil,
    notices: [[String]]
  ) {
    self.at = at
    self.isClockTrusted = isClockTrusted
    self.timeZone = timeZone
    self.languages = languages
    self.site = site
    self.greeting = greeting
    self.remark = remark
    self.nowServing = nowServing
    self.waiting = waiting
    self.shifts = shifts
    self.closed = closed
    self.notices = notices
  }
}

/// A welcome or a farewell, until it is over.
package struct BoardRemark: Codable, Hashable, Sendable {
  package var texts: [String]
  package var until: Date
}

/// A called number and where to go.
package struct BoardCall: Codable, Hashable, Sendable {
  /// `A012`.
  package var ticket: String
  /// The counter's id.
  package var counter: String
  /// The counter in words ("2 号柜台", "Counter 2").
  package var counterName: [String]
  /// How the visitor is greeted, by surname and title (G4); nil where the name is not known.
  package var visitor: [String]?
  /// Of the newest call or recall: a change is worth a chime and a flash.
  package var calledAt: Date

  package init(
    ticket: String, counter: String, counterName: [String], visitor: [String]? = nil,
    calledAt: Date
  ) {
    self.ticket = ticket
    self.counter = counter
    self.counterName = counterName
    self.visitor = visitor
    self.calledAt = calledAt
  }
}

/// How many wait for a service.
package struct BoardQueue: Codable, Hashable, Sendable {
  /// The service's id.
  package var service: String
  package var serviceName: [String]
  package var waiting: Int
  /// How long whoever comes now would wait (G5); nil where nobody is received or nobody could be served any more.
  package var wait: [String]?

  package init(service: String, serviceName: [String], waiting: Int, wait: [String]? = nil) {
    self.service = service
    self.serviceName = serviceName
    self.waiting = waiting
    self.wait = wait
  }
}

/// A line of today's rota.
package struct BoardShift: Codable, Hashable, Sendable {
  package var post: [String]
  /// As the site allows it on a public screen.
  package var person: String
  /// Local `HH:MM`.
  package var from: String
  package var to: String
  /// Whether `to` is on the next day (shown as "+1").
  package var crossesMidnight: Bool
  package var phase: TodaysShift.Phase
  /// When the person is back from a break, local `HH:MM`; nil: in none.
  package var back: String?
  /// When this person next exchanges posts with another one (S3); nil where nobody swaps.
  package var swapsAt: Date?

  package init(
    post: [String], person: String, from: String, to: String, crossesMidnight: Bool,
    phase: TodaysShift.Phase, back: String? = nil, swapsAt: Date? = nil
  ) {
    self.post = post
    self.person = person
    self.from = from
    self.to = to
    self.crossesMidnight = crossesMidnight
    self.phase = phase
    self.back = back
    self.swapsAt = swapsAt
  }
}
