import DeskBasics

extension Desk {
  /// What the staff is told of the printer: one thing at a time.
  func hear(_ health: PrinterHealth) -> Decision {
    let queue = site.printer?.queue ?? ""
    let news: (kind: Alert.Kind, detail: String)? =
      switch health {
      case .well: nil
      case .needsAttention(let detail): (.printerAttention, detail)
      case .inTrouble(let detail): (.printer, detail)
      }
    var events: [Event] = []
    for kind in [Alert.Kind.printer, .printerAttention] where kind != news?.kind {
      events += clear(kind, subject: queue).events
    }
    if let news {
      events += raise(Alert(kind: news.kind, subject: queue, detail: news.detail)).events
    }
    return Decision(events: events)
  }

  /// How long the printer's process may say nothing while slips are owed.
  package static let printingTimeout = Duration.seconds(10)

  /// What the staff is told of a printer's process that has been heard of last `silence` ago.
  package func report(silence: Duration) -> DueCommand? {
    let isTold = state.alerts.keys.contains { $0.kind == .printerSilent }
    let isQuiet = silence >= Self.printingTimeout
    let isSilent = site.printer != nil && !state.slips.isEmpty && isQuiet
    guard isSilent != isTold else { return nil }
    // With nothing to print, a process that was silent may be so still.
    if isTold, site.printer != nil, isQuiet { return nil }
    return isSilent
      ? .raise(Alert(kind: .printerSilent, subject: "frontdesk-printer"))
      : .clear(.printerSilent, subject: "frontdesk-printer")
  }
}
