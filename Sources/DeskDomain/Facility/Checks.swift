package import DeskBasics
import DeskPlanning
import Foundation

/// Checks are logged, due checks excused (F1–F18, R4).
extension Desk {
  /// Logs a check: it ends the oldest due check of its asset that is open.
  func logCheck(_ ask: CheckAsk, at moment: Moment) throws(Refusal) -> Decision {
    let asset = try asset(ask.asset.text, at: moment)
    let points = try failedPoints(of: ask, asset)
    let person: String? = if let word = ask.person { try self.person(word.text) } else { nil }
    var check = CheckLogged(
      asset: asset.code, result: ask.result, points: points, note: ask.note?.text, person: person,
      checklist: asset.checklist.id, version: asset.checklist.version, corrects: ask.corrects)
    var withdrawn: [Event] = []
    if let corrects = ask.corrects {
      let wrong = try corrected(corrects, of: asset.code)
      check.due = wrong.due
      withdrawn = withdrawals(of: wrong, after: check, at: moment)
    } else if let dueCheck = try dueCheck(for: asset.code, at: moment) {
      check.due = dueCheck.key.dueSeconds
      check.checklist = dueCheck.key.checklist
      check.isLate = moment.isClockTrusted && dueCheck.key.due < moment.wall ? true : nil
    }
    return Decision(
      events: [.checkLogged(check)] + withdrawn + (try findings(of: check, at: moment)),
      answer: .check(asset: asset.code))
  }

  /// Ends a due check of the asset without a check, or says afterwards why it was missed: the one due on `date`, else the
  /// open one, else the newest that was missed.
  func waiveCheck(_ ask: WaiveAsk, at moment: Moment) throws(Refusal) -> Decision {
    let asset = try asset(ask.asset.text, at: nil)
    let person: String? = if let word = ask.person { try self.person(word.text) } else { nil }
    let open = openDueChecks(state.dueChecks.dueChecks(of: asset.code), of: asset.code, at: moment)
    let known = open.map(\.key) + (state.dueChecks.missed[asset.code] ?? []).reversed().map(\.key)
    guard let key = known.first(where: { ask.date == nil || dueDate(of: $0) == ask.date }) else {
      throw .check(.nothingToWaive(asset: asset.code, known: Set(known.map(dueDate)).sorted()))
    }
    return Decision(
      events: [
        .checksEnded(.waived, DueChecksEnded([key], reason: ask.reason.text, person: person))
      ],
      answer: .dueCheck(asset: asset.code, due: key.dueSeconds))
  }

  /// What is due at midnight is due on the date that ends then.
  private func dueDate(of key: DueCheck.Key) -> LocalDate { local(key.due - 1).date }

  /// What is to be looked at now: the due checks that are open, the first due first.
  package func dueChecks(at moment: Moment) -> [(dueCheck: DueCheck, asset: Asset)] {
    let assets = Dictionary(site.assets.map { ($0.code, $0) }) { first, _ in first }
    return Dictionary(grouping: state.dueChecks.open.values, by: \.key.asset)
      .flatMap { code, dueChecks in
        openDueChecks(dueChecks.sorted { $0.key.due < $1.key.due }, of: code, at: moment)
      }
      .sorted { ($0.key.due, $0.key.asset) < ($1.key.due, $1.key.asset) }
      .compactMap { dueCheck in assets[dueCheck.key.asset].map { (dueCheck, $0) } }
  }

  /// Those of `due checks`, an asset's in order, that can be ended now.
  ///
  /// By a clock that nobody has confirmed that is the oldest, and none once the asset was looked at: a second result
  /// would take the next day's.
  private func openDueChecks(
    _ dueChecks: [DueCheck], of asset: String, at moment: Moment
  ) -> [DueCheck] {
    guard !moment.isClockTrusted else { return dueChecks.filter { $0.opens <= moment.wall } }
    if let last = state.dueChecks.last[asset]?.at, last.boot == moment.boot, !last.isClockTrusted {
      return []
    }
    return Array(dueChecks.prefix(1))
  }

  /// The asset of this code, in use where `moment` is given.
  func asset(_ code: String, at moment: Moment?) throws(Refusal) -> Asset {
    guard let asset = site.asset(code) else {
      throw .check(.unknownAsset(code, nearest: nearestAssets(to: code)))
    }
    if let moment, moment.isClockTrusted, let retired = asset.retired,
      asset.isRetired(on: local(moment.wall).date)
    {
      throw .check(.assetRetired(asset.code, since: retired))
    }
    return asset
  }

  private func failedPoints(
    of ask: CheckAsk, _ asset: Asset
  ) throws(Refusal) -> [String] {
    let points = (ask.points ?? []).map(\.text)
    for point in points where !asset.points.contains(point) {
      throw .check(.unknownPoint(point, asset: asset.code, known: asset.points))
    }
    guard ask.result == .ok || !points.isEmpty else {
      throw .check(.pointMissing(asset: asset.code, known: asset.points))
    }
    return asset.points.filter(points.contains)
  }

  /// The due check that a check of `asset` ends; nil where none is made for it.
  private func dueCheck(for asset: String, at moment: Moment) throws(Refusal) -> DueCheck? {
    let dueChecks = state.dueChecks.dueChecks(of: asset)
    if let dueCheck = openDueChecks(dueChecks, of: asset, at: moment).first { return dueCheck }
    let last = state.dueChecks.last[asset]
    let next = dueChecks.map(\.opens).min()
    // Without a plan, or without a clock to go by, nothing that was looked at is lost.
    guard moment.isClockTrusted, state.dueChecks.marks.plans[asset] != nil,
      last != nil || next != nil
    else { return nil }
    throw .check(
      .notDue(
        asset: asset, last: last, made: last.map { local($0.at.wall) }, next: next.map { local($0) }
      ))
  }

  private func corrected(_ seq: Int64, of asset: String) throws(Refusal) -> CheckLogged {
    guard let last = state.dueChecks.last[asset], last.seq == seq else {
      throw .check(.notTheNewest(seq, asset: asset, newest: state.dueChecks.last[asset]?.seq))
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
