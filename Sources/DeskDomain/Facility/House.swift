/// Doors, and what is wrong with the house.
extension Desk {
  func moveDoor(_ line: String, isOpen: Bool) throws(Refusal) -> Decision {
    let wasOpen = state.openDoors[line] != nil
    // A door that the site no longer has may still have to be closed.
    guard isDoor(line) || (wasOpen && !isOpen) else { throw .site(.unknownLine(line)) }
    guard wasOpen != isOpen else { return Decision() }
    let moved = DoorMoved(door: line)
    return Decision(events: [.doorMoved(isOpen ? .opened : .closed, moved)])
  }

  private func isDoor(_ line: String) -> Bool {
    site.lines.inputs.contains { $0.name == line && $0.role == .door }
  }

  /// What follows from a new site file: an end to things that it no longer has, as nobody else could put one to them,
  /// and the consultants as they are now.
  package var reconciliation: [DueCommand] {
    let isRotating = !site.consultants.isEmpty || !state.reception.turns.order.isEmpty
    return endings + (isRotating ? [.readConsultants] : [])
  }

  private var endings: [DueCommand] {
    state.openDoors.keys.filter { !isDoor($0) }.sorted()
      .map { .closeDoor($0) }
      + state.alerts.keys.filter(isOfNoPrinter)
      .sorted { ($0.kind.rawValue, $0.subject) < ($1.kind.rawValue, $1.subject) }
      .map { .clear($0.kind, subject: $0.subject) }
  }

  /// Whether an alert is about a printer that the site no longer has.
  private func isOfNoPrinter(_ alert: Alert) -> Bool {
    switch alert.kind {
    case .printer, .printerAttention: alert.subject != site.printer?.queue
    case .printerSilent: site.printer == nil
    default: false
    }
  }

  func raise(_ alert: Alert) -> Decision {
    let standing = standingAlert(alert.kind, subject: alert.subject)
    guard standing?.detail != alert.detail || standing == nil else { return Decision() }
    return Decision(events: [.alert(.raised, alert)])
  }

  func clear(_ kind: Alert.Kind, subject: String) -> Decision {
    guard let standing = standingAlert(kind, subject: subject) else { return Decision() }
    return Decision(events: [.alert(.cleared, standing)])
  }

  private func standingAlert(_ kind: Alert.Kind, subject: String) -> Alert? {
    state.alerts.keys.first { $0.kind == kind && $0.subject == subject }
  }
}
