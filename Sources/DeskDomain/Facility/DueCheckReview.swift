import DeskBasics
import Foundation

/// What the passing of time does to due checks: they are made ahead, withdrawn, and missed (F1–F18).
extension Desk {
  /// Days that one review makes: what a long downtime left is made up for minute by minute.
  package static let daysAtOnce = 31

  /// Makes due checks up to tomorrow, ends those of assets that are gone, and those whose time is over.
  ///
  /// Only by a clock that somebody confirms: nothing is missed by a wrong one.
  func reviewDueChecks(at moment: Moment) -> Decision {
    guard moment.isClockTrusted else { return Decision() }
    let review = DueCheckReview(desk: self, now: moment.wall)
    return Decision(events: review.events)
  }
}

/// One review: what is there, and what follows from it.
private struct DueCheckReview {
  private struct Plan {
    var asset: Asset
    var rhythm: CheckRhythm
  }

  private let book: DueCheckBook
  private let maker: DueCheckMaker
  private let now: Date
  private let today: LocalDate
  /// The last date that this review makes.
  private let through: LocalDate
  /// The assets that are looked at today, by code.
  private let inUse: [String: Plan]
  /// Those that get due checks now.
  private let planned: [String: Plan]
  /// By which signature the due checks of an asset are made from now on, where that is new.
  private let newPlans: [String: String]
  /// Assets that had due checks and get no more.
  private let gone: [String]
  /// Whom the site file itself calls retired.
  private let retired: Set<String>

  init(desk: Desk, now: Date) {
    book = desk.state.dueChecks
    self.now = now
    maker = DueCheckMaker(calendar: desk.calendar)
    let today = desk.local(now).date
    let made = book.marks.through ?? today
    let plans = Dictionary(
      desk.site.assets.compactMap { asset in
        asset.checklist.rhythm.map { (asset.code, Plan(asset: asset, rhythm: $0)) }
      }, uniquingKeysWith: { first, _ in first })
    let known = book.marks.plans
    self.today = today
    through = max(made, min(today.next, made.advanced(by: Desk.daysAtOnce)))
    inUse = plans.filter { !$0.value.asset.isRetired(on: today) }
    // What is new waits until a long downtime is made up: nothing of it was due before now.
    newPlans =
      through < today
      ? [:] : inUse.mapValues(\.asset.checklist.signature).filter { known[$0.key] != $0.value }
    let fresh = newPlans
    planned = plans.filter { code, plan in
      fresh[code] != nil || known[code] == plan.asset.checklist.signature
    }
    gone = known.keys.filter { [inUse] in inUse[$0] == nil }.sorted()
    retired = Set(desk.site.assets.filter { $0.isRetired(on: today) }.map(\.code))
  }

  var events: [Event] {
    var events: [Event] = []
    let over = book.open.values.filter { $0.missed <= now }
    let withdrawn = Set(book.open.values.filter(isWithdrawn).map(\.key))
    let waived = book.open.values.filter(isWaived).map(\.key)
    if !withdrawn.isEmpty {
      events.append(.checksEnded(.withdrawn, DueChecksEnded(Array(withdrawn))))
    }
    if !waived.isEmpty {
      events.append(.checksEnded(.waived, DueChecksEnded(waived, reason: "retired")))
    }
    let groups = self.groups
    if !groups.isEmpty || !newPlans.isEmpty || !gone.isEmpty || through != book.marks.through {
      events.append(
        .checksScheduled(
          ChecksScheduled(
            through: through, plans: newPlans.isEmpty ? nil : newPlans,
            ended: gone.isEmpty ? nil : gone, groups: groups)))
    }
    let made = groups.flatMap(\.dueChecks).filter { $0.missed <= now }
    return events + missed(over, isBackFilled: nil) + missed(made, isBackFilled: true)
  }

  /// Made ahead by a plan that is no more; or of an asset that the site file has no more, which may be a slip of
  /// the pen: it is made again when the asset is back.
  private func isWithdrawn(_ dueCheck: DueCheck) -> Bool {
    guard dueCheck.missed > now else { return false }
    let code = dueCheck.key.asset
    if dueCheck.opens > now { return inUse[code] == nil || newPlans[code] != nil }
    return inUse[code] == nil && !retired.contains(code)
  }

  /// Open, and of an asset that is retired.
  private func isWaived(_ dueCheck: DueCheck) -> Bool {
    dueCheck.opens <= now && dueCheck.missed > now && retired.contains(dueCheck.key.asset)
  }

  /// New due checks, those of one window together.
  private var groups: [ChecksScheduled.Group] {
    var groups: [ChecksScheduled.Group] = []
    var indices: [[String]: Int] = [:]
    for (code, plan) in planned.sorted(by: { $0.key < $1.key }) {
      let windows = newPlans[code] == nil ? continued(plan) : begun(plan.rhythm, of: code)
      for window in windows {
        let checklist = plan.asset.checklist.id
        let name =
          [checklist] + [window.opens, window.due, window.missed].map { String($0.seconds) }
        if let index = indices[name] {
          groups[index].assets.append(code)
        } else {
          indices[name] = groups.count
          groups.append(
            ChecksScheduled.Group(
              checklist: checklist, opens: window.opens.seconds, due: window.due.seconds,
              missed: window.missed.seconds, date: window.date, assets: [code]))
        }
      }
    }
    return groups
  }

  /// The windows of an asset whose plan goes on: those that open on the dates since, until it is retired.
  private func continued(_ plan: Plan) -> [DueCheckMaker.Window] {
    guard let made = book.marks.through, made < through else { return [] }
    return dates(made.next, through).filter { !plan.asset.isRetired(on: $0) }
      .flatMap { maker.windows(of: plan.rhythm, openingOn: $0) }
  }

  /// The windows of an asset that is new, or whose plan is: nothing of it was due before now.
  private func begun(_ rhythm: CheckRhythm, of asset: String) -> [DueCheckMaker.Window] {
    let runs = book.dueChecks(of: asset).filter { $0.opens <= now }.map(\.key.due)
    let latest = (runs + [now, book.ended[asset]].compactMap(\.self)).max() ?? now
    return dates(maker.opening(of: rhythm, at: today), through)
      .flatMap { maker.windows(of: rhythm, openingOn: $0) }
      .filter { $0.due > latest }
  }

  private func dates(_ first: LocalDate, _ last: LocalDate) -> [LocalDate] {
    guard first <= last else { return [] }
    return (first.dayNumber...last.dayNumber).map { LocalDate(dayNumber: $0) }
  }

  private func missed(_ dueChecks: [DueCheck], isBackFilled: Bool?) -> [Event] {
    dueChecks.isEmpty
      ? []
      : [.checksEnded(.missed, DueChecksEnded(dueChecks.map(\.key), isBackFilled: isBackFilled))]
  }
}
