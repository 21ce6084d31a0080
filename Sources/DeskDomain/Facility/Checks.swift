import Foundation

/// A check that somebody wants to log.
package struct CheckOrder: Hashable, Sendable {
  /// The code on the asset's label.
  package var asset: String
  package var result: CheckResult
  /// The points that failed; one at least where the check did.
  package var points: [String]
  package var note: String?
  /// Who looked: an id, a login or a name.
  package var person: String?
  /// The entry that this one corrects (R4).
  package var corrects: Int64?

  package init(
    asset: String, result: CheckResult, points: [String] = [], note: String? = nil,
    person: String? = nil, corrects: Int64? = nil
  ) {
    self.asset = asset
    self.result = result
    self.points = points
    self.note = note
    self.person = person
    self.corrects = corrects
  }
}

/// Checks are logged, slots excused (F1–F18, R4).
extension Desk {
  /// Logs a check: it ends the oldest slot of its asset that is open.
  func logCheck(_ order: CheckOrder, at moment: Moment) throws(Refusal) -> Decision {
    let asset = try asset(order.asset, at: moment)
    let points = try failedPoints(of: order, asset)
    let person: String? = if let word = order.person { try self.person(word) } else { nil }
    var check = CheckLogged(
      asset: asset.code, result: order.result, points: points, note: order.note, person: person,
      checklist: asset.checklist.id, version: asset.checklist.version, corrects: order.corrects)
    if let corrects = order.corrects {
      check.due = try corrected(corrects, of: asset.code).due
    } else if let slot = try slot(for: asset.code, at: moment) {
      check.due = slot.key.dueSeconds
      check.checklist = slot.key.checklist
      check.isLate = moment.isClockTrusted && slot.key.due < moment.wall ? true : nil
    }
    return Decision(
      events: [.checkLogged(check)] + (try findings(of: check, at: moment)),
      answer: .check(asset: asset.code))
  }

  /// Ends the asset's open slot without a check, or says afterwards why it was missed.
  func excuseSlot(
    of code: String, reason: String, person word: String?, at moment: Moment
  ) throws(Refusal) -> Decision {
    let asset = try asset(code, at: nil)
    guard let reason = PlainText(reason)?.string else { throw .reasonMissing }
    let person: String? = if let word { try self.person(word) } else { nil }
    let open = memory.slots.slots(of: asset.code).first { isOpen($0, at: moment) }?.key
    guard let key = open ?? memory.slots.marks.missed[asset.code] else {
      throw .nothingToExcuse(asset: asset.code)
    }
    return Decision(events: [.slotsExcused(SlotsEnded([key], reason: reason, person: person))])
  }

  /// What is to be looked at now: the slots that are open, the first due first.
  package func dueSlots(at moment: Moment) -> [(slot: Slot, asset: Asset)] {
    let assets = Dictionary(site.assets.map { ($0.code, $0) }) { first, _ in first }
    return memory.slots.open.values
      .filter { isOpen($0, at: moment) }
      .sorted { ($0.key.due, $0.key.asset) < ($1.key.due, $1.key.asset) }
      .compactMap { slot in assets[slot.key.asset].map { (slot, $0) } }
  }

  /// By a clock that nobody vouches for, whatever was made is open.
  private func isOpen(_ slot: Slot, at moment: Moment) -> Bool {
    !moment.isClockTrusted || slot.opens <= moment.wall
  }

  /// The asset of this code, in use where `moment` is given.
  func asset(_ code: String, at moment: Moment?) throws(Refusal) -> Asset {
    guard let asset = site.asset(code) else {
      throw .unknownAsset(code, nearest: nearestAssets(to: code))
    }
    if let moment, moment.isClockTrusted, let retired = asset.retired,
      asset.isRetired(on: local(moment.wall).date)
    {
      throw .assetRetired(asset.code, since: retired)
    }
    return asset
  }

  private func failedPoints(
    of order: CheckOrder, _ asset: Asset
  ) throws(Refusal) -> [String] {
    for point in order.points where !asset.points.contains(point) {
      throw .unknownPoint(point, asset: asset.code, known: asset.points)
    }
    guard order.result == .ok || !order.points.isEmpty else {
      throw .pointMissing(asset: asset.code, known: asset.points)
    }
    return asset.points.filter(order.points.contains)
  }

  /// The slot that a check of `asset` ends; nil where none is made for it.
  private func slot(for asset: String, at moment: Moment) throws(Refusal) -> Slot? {
    let slots = memory.slots.slots(of: asset)
    if let slot = slots.first(where: { isOpen($0, at: moment) }) { return slot }
    // Without a plan, or without a clock to go by, nothing that was looked at is lost.
    guard moment.isClockTrusted, memory.slots.marks.plans[asset] != nil else { return nil }
    let last = memory.slots.last[asset]
    throw .noSlotOpen(
      asset: asset, last: last, next: slots.map(\.opens).min().map { local($0) })
  }

  private func corrected(_ seq: Int64, of asset: String) throws(Refusal) -> CheckLogged {
    guard let last = memory.slots.last[asset], last.seq == seq else {
      throw .notTheNewestCheck(seq, asset: asset, newest: memory.slots.last[asset]?.seq)
    }
    return last.check
  }

  /// Codes of the same kind as what was typed (`FE-…` for `FE-9`), or all of them; six at most.
  private func nearestAssets(to code: String) -> [String] {
    let codes = site.assets.map(\.code)
    let alike = codes.filter { $0.prefix(2).lowercased() == code.prefix(2).lowercased() }
    return Array((alike.isEmpty ? codes : alike).prefix(6))
  }
}

extension Site {
  /// The asset whose label says `code`, however its letters are typed.
  package func asset(_ code: String) -> Asset? {
    assets.first { $0.code == code } ?? assets.first { $0.code.lowercased() == code.lowercased() }
  }
}
