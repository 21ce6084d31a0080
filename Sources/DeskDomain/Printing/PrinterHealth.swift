/// How the site's printer is, as its process sees it.
package enum PrinterHealth: Hashable, Sendable {
  case well
  /// Slips come out, but somebody has to see to it soon: the paper runs low, or the second printer stands in.
  ///
  /// In words, with what to do.
  case needsAttention(String)
  /// Slips do not come out; in words, with what to do.
  case inTrouble(String)
}

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

  /// How long a slip may be owed without the printer's process saying anything.
  package static let patienceWithPrinting = Duration.seconds(8)

  /// Whether the oldest slip waits for the printer's process, and nobody has been told why.
  package var hasUntakenSlip: Bool {
    guard let oldest = memory.slips.values.min(by: { $0.id < $1.id }) else { return false }
    return oldest.state != .submitted && !memory.alerts.keys.contains { $0.kind == .printer }
  }

  /// What the staff is told where the printer's process hangs or does not run; nil while there is hope.
  package func reportOfUntakenSlip(at moment: Moment) -> Command? {
    guard hasUntakenSlip, let since = memory.slips.values.min(by: { $0.id < $1.id })?.since,
      memory.timeline.elapsed(since: since, to: moment) >= Self.patienceWithPrinting
    else { return nil }
    return .reportPrinter(
      .inTrouble("nothing takes up the slips; if that lasts: systemctl restart frontdesk-printer"))
  }
}
