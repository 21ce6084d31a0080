import Foundation

/// What the passing of time does to slots: they are made ahead, withdrawn, and missed (F1–F18).
extension Desk {
  /// Days that one review makes: what a long downtime left is made up for minute by minute.
  static let daysAtOnce = 31

  /// Makes slots up to tomorrow, ends those of assets that are gone, and those whose time is over.
  ///
  /// Only by a clock that somebody vouches for: nothing is missed by a wrong one.
  func reviewSlots(at moment: Moment) -> Decision {
    guard moment.isClockTrusted else { return Decision() }
    let review = SlotReview(desk: self, now: moment.wall)
    return Decision(events: review.events)
  }

  /// The assets that get slots on `date`.
  fileprivate func planned(on date: LocalDate) -> [String: (Asset, CheckRhythm)] {
    var planned: [String: (Asset, CheckRhythm)] = [:]
    for asset in site.assets where !asset.isRetired(on: date) {
      if let rhythm = asset.checklist.rhythm { planned[asset.code] = (asset, rhythm) }
    }
    return planned
  }
}

/// One review: what is there, and what follows from it.
private struct SlotReview {
  let book: SlotBook
  let planned: [String: (asset: Asset, rhythm: CheckRhythm)]
  let maker: SlotMaker
  let now: Date
  let today: LocalDate
  /// The last date that this review makes.
  let through: LocalDate

  init(desk: Desk, now: Date) {
    book = desk.memory.slots
    self.now = now
    maker = SlotMaker(calendar: desk.calendar)
    today = desk.local(now).date
    planned = desk.planned(on: today)
    let made = book.marks.through ?? today
    through = max(made, min(today.next, made.advanced(by: Desk.daysAtOnce)))
  }

  var events: [Event] {
    var events: [Event] = []
    if !withdrawn.isEmpty { events.append(.slotsWithdrawn(SlotsEnded(Array(withdrawn)))) }
    if !orphaned.isEmpty {
      events.append(.slotsExcused(SlotsEnded(orphaned, reason: "retired")))
    }
    let groups = self.groups
    if !groups.isEmpty || !newPlans.isEmpty || !gone.isEmpty || through != book.marks.through {
      events.append(
        .slotsMade(
          SlotsMade(
            through: through, plans: newPlans.isEmpty ? nil : newPlans,
            ended: gone.isEmpty ? nil : gone, groups: groups)))
    }
    let made = groups.flatMap(\.slots)
    let stillOpen = book.open.values.filter {
      !withdrawn.contains($0.key) && !gone.contains($0.key.asset)
    }
    events += missed(stillOpen, isBackFilled: nil) + missed(made, isBackFilled: true)
    return events
  }

  /// Assets that had slots and get no more.
  private var gone: [String] { book.marks.plans.keys.filter { planned[$0] == nil }.sorted() }

  /// By which signature the slots of an asset are made from now on, where that is new.
  private var newPlans: [String: String] {
    planned.mapValues(\.asset.checklist.signature)
      .filter { book.marks.plans[$0.key] != $0.value }
  }

  /// Slots made ahead that have not opened, by a plan that is no more.
  private var withdrawn: Set<Slot.Key> {
    let plans = newPlans
    return Set(
      book.open.values.filter { slot in
        slot.opens > now && (planned[slot.key.asset] == nil || plans[slot.key.asset] != nil)
      }.map(\.key))
  }

  /// Slots that have opened, of assets that are looked at no more.
  private var orphaned: [Slot.Key] {
    book.open.values.filter { $0.opens <= now && planned[$0.key.asset] == nil }.map(\.key)
  }

  /// New slots, those of one window together.
  private var groups: [SlotsMade.SlotGroup] {
    var groups: [SlotsMade.SlotGroup] = []
    var indices: [[String]: Int] = [:]
    let plans = newPlans
    for (code, plan) in planned.sorted(by: { $0.key < $1.key }) {
      for window in plans[code] == nil ? continued(plan.rhythm) : begun(plan.rhythm, of: code) {
        let checklist = plan.asset.checklist.id
        let name = [checklist, String(window.opens.seconds), String(window.due.seconds)]
        if let index = indices[name] {
          groups[index].assets.append(code)
        } else {
          indices[name] = groups.count
          groups.append(
            SlotsMade.SlotGroup(
              checklist: checklist, opens: window.opens.seconds, due: window.due.seconds,
              missed: window.missed.seconds, date: window.date, assets: [code]))
        }
      }
    }
    return groups
  }

  /// The windows of an asset whose plan goes on: those that open on the dates since.
  private func continued(_ rhythm: CheckRhythm) -> [SlotMaker.Window] {
    guard let made = book.marks.through, made < through else { return [] }
    return dates(made.next, through).flatMap { maker.windows(of: rhythm, openingOn: $0) }
  }

  /// The windows of an asset that is new, or whose plan is: nothing of it was due before now.
  private func begun(_ rhythm: CheckRhythm, of asset: String) -> [SlotMaker.Window] {
    let runs = book.slots(of: asset).filter { $0.opens <= now }.map(\.key.due)
    let latest = (runs + [now, book.ended[asset]].compactMap(\.self)).max() ?? now
    return dates(maker.opening(of: rhythm, at: today), through)
      .flatMap { maker.windows(of: rhythm, openingOn: $0) }
      .filter { $0.due > latest }
  }

  private func dates(_ first: LocalDate, _ last: LocalDate) -> [LocalDate] {
    guard first <= last else { return [] }
    return (first.dayNumber...last.dayNumber).map { LocalDate(dayNumber: $0) }
  }

  private func missed(_ slots: [Slot], isBackFilled: Bool?) -> [Event] {
    let over = slots.filter { $0.missed <= now }.map(\.key)
    return over.isEmpty ? [] : [.slotsMissed(SlotsEnded(over, isBackFilled: isBackFilled))]
  }
}
