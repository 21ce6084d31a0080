import DeskBasics

/// What the staff is told of extinguishers ahead of time (F3, K4).
enum ExtinguisherCare {
  /// Days before its scrap or service month in which the staff is told.
  static let notice = 60

  /// The alerts that should stand on `date`, whatever stands now.
  ///
  /// A unit is called as it is in `language`.
  static func alerts(
    for assets: [Asset], on date: LocalDate, in language: Language
  ) -> Set<Alert> {
    let inUse = assets.filter { $0.extinguisher != nil && !$0.isRetired(on: date) }
    return Set(
      inUse.compactMap { age(of: $0, on: date) }
        + units(inUse).compactMap { outOfService($0, in: language) })
  }

  /// The kinds of alert that this decides on alone.
  static let kinds: Set<Alert.Kind> = [.extinguisherAge, .extinguishersOut]

  private static func age(of asset: Asset, on date: LocalDate) -> Alert? {
    guard let extinguisher = asset.extinguisher else { return nil }
    func isNear(_ month: YearMonth) -> Bool {
      month.firstDay.dayNumber - date.dayNumber <= notice
    }
    if isNear(extinguisher.scrap) {
      return Alert(
        kind: .extinguisherAge, subject: asset.code, detail: "scrap \(extinguisher.scrap)")
    }
    if isNear(extinguisher.serviceDue) {
      return Alert(
        kind: .extinguisherAge, subject: asset.code, detail: "service \(extinguisher.serviceDue)")
    }
    return nil
  }

  /// The extinguishers of one area are one unit.
  private static func units(_ assets: [Asset]) -> [[Asset]] {
    Dictionary(grouping: assets) { $0.area }.values.map(\.self)
  }

  /// More than a quarter of a unit away leaves it without cover (GB 50444-2008, 5.1.2).
  private static func outOfService(_ unit: [Asset], in language: Language) -> Alert? {
    let out = unit.count { $0.extinguisher?.isOutForService == true }
    guard out * 4 > unit.count else { return nil }
    return Alert(
      kind: .extinguishersOut, subject: unit.first?.area?[language] ?? "site",
      detail: "\(out) of \(unit.count)")
  }
}

extension Desk {
  /// Raises and clears what is to be told of extinguishers, by a clock that somebody confirms.
  func reviewExtinguishers(at moment: Moment) -> Decision {
    guard moment.isClockTrusted else { return Decision() }
    let wanted = ExtinguisherCare.alerts(
      for: site.assets, on: local(moment.wall).date, in: site.languages.first ?? .english)
    let standing = Set(state.alerts.keys.filter { ExtinguisherCare.kinds.contains($0.kind) })
    func order(_ alerts: Set<Alert>) -> [Alert] {
      alerts.sorted { ($0.kind.rawValue, $0.subject) < ($1.kind.rawValue, $1.subject) }
    }
    return Decision(
      events: order(standing.subtracting(wanted)).map { .alert(.cleared, $0) }
        + order(wanted.subtracting(standing)).map { .alert(.raised, $0) })
  }
}
