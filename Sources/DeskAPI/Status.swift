package import DeskBasics
package import DeskDomain
package import Foundation

/// How the desk is, for the staff.
package struct StatusView: Codable, Hashable, Sendable {
  package var at: Date
  package var version: String
  /// The IANA name of the site's zone: times are shown in it.
  package var timeZone: String
  /// The site's, the first one first.
  package var languages: [Language]
  /// The business day whose numbers are drawn.
  package var day: String?
  /// Whether something confirms the wall clock.
  package var isClockTrusted: Bool
  /// Whether visitors are received now (Q7), and if not, when the desk opens, where that is known.
  package var isReceiving: Bool
  package var opens: Date?
  package var waiting: Int
  /// Called to a counter, or served there.
  package var serving: Int
  package var parked: Int
  /// Matters that somebody has to come back to a visitor with (Q6).
  package var followUps: Int
  /// Slips that have not come out yet.
  package var slipsOwed: Int
  /// Facility checks that are open now, and those of them that should have been made.
  var checksDue: Int
  var checksLate: Int
  package var openDoors: [String]
  /// Whether the database's file has been looked at since the daemon was started; what was found is among the alerts.
  package var isDatabaseChecked: Bool
  package var alerts: [AlertView]

  package init(
    _ desk: Desk, at moment: Moment, version: String, isDatabaseChecked: Bool,
    in language: Language
  ) {
    let open = desk.state.open
    at = moment.wall
    self.version = version
    self.isDatabaseChecked = isDatabaseChecked
    timeZone = desk.site.timeZone
    languages = desk.site.languages
    day = desk.state.day?.description
    isClockTrusted = moment.isClockTrusted
    waiting = open.waiting.count
    serving = open.atCounters.count
    parked = open.parkedCount
    isReceiving = desk.isReceiving(at: moment)
    opens = desk.opening(after: moment)
    followUps = desk.state.reception.followUps.count
    slipsOwed = desk.state.slips.count
    let due = desk.dueChecks(at: moment)
    checksDue = due.count
    checksLate = moment.isClockTrusted ? due.count { $0.dueCheck.key.due < moment.wall } : 0
    openDoors = desk.state.openDoors.keys.sorted()
    alerts = desk.alertViews(in: language)
  }
}

/// Something that the staff has to mend, in words.
package struct AlertView: Codable, Hashable, Sendable {
  /// What kind of thing is wrong: `button.stuck`, `printer`.
  package var kind: String
  package var subject: String
  package var since: Date
  package var text: String
  package var detail: String?
  /// What is to be asked for next, or looked at.
  package var ask: NextAsk?
  package var place: Place?

  package init(_ alert: Alert, since: Date, in language: Language) {
    kind = alert.kind.rawValue
    subject = alert.subject
    self.since = since
    text = StaffTexts.alert(alert)[language]
    detail = alert.detail
    (ask, place) = (alert.way?.ask, alert.way?.place)
  }
}

extension Desk {
  /// What is wrong, in words.
  package func alertViews(in language: Language) -> [AlertView] {
    alerts.map { AlertView($0.alert, since: $0.since.wall, in: language) }
  }

  /// What is wrong: first what hurts a visitor now, then the oldest (J13).
  package var alerts: [(alert: Alert, since: Moment)] {
    state.alerts.map { (alert: $0.key, since: $0.value) }
      .sorted {
        ($0.alert.kind.urgency, $0.since.wall, $0.alert.kind.rawValue, $0.alert.subject)
          < ($1.alert.kind.urgency, $1.since.wall, $1.alert.kind.rawValue, $1.alert.subject)
      }
  }
}
