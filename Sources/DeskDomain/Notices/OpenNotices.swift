package import DeskBasics
package import Foundation

/// Which notices are on the board, what they say, and which have outlasted their end.
extension Desk {
  /// Those on the board now, in the order they were posted.
  ///
  /// Pest control and outages are announced as soon as they are posted, also those to come (N1, N2). An outage stands
  /// there until it is closed, whatever was said of its end. While nobody has confirmed the clock everything that was
  /// posted is shown.
  package func shownNotices(at moment: Moment) -> [Notice] {
    state.reception.notices.filter { notice in
      guard moment.isClockTrusted else { return true }
      return switch notice.kind {
      case .outage: true
      case .pestControl: !isPast(notice, at: moment)
      case .text: hasBegun(notice, at: moment) && !isPast(notice, at: moment)
      }
    }
  }

  /// What the board says of `notice`.
  package func words(of notice: Notice, at moment: Moment) -> Phrase {
    let end = day(notice.until, at: moment)
    switch notice.matter {
    case .outage(let what, let reason):
      if isOverdue(notice, at: moment) { return NoticeTexts.overdue(what, stated: end) }
      let reason = Phrase(reason)
      guard hasBegun(notice, at: moment) else {
        return NoticeTexts.planned(what, reason: reason, span: span(of: notice, at: moment))
      }
      return notice.isExtended
        ? NoticeTexts.postponed(what, reason: reason, back: end)
        : NoticeTexts.outage(what, reason: reason, back: end)
    case .pestControl(let reason):
      return NoticeTexts.pestControl(
        reason: reason.map { Phrase($0) }, span: span(of: notice, at: moment))
    case .text(let text): return Phrase(text)
    }
  }

  /// Whether what `notice` is about goes on, as far as the clock can be believed.
  package func hasBegun(_ notice: Notice, at moment: Moment) -> Bool {
    !moment.isClockTrusted || instant(notice.from) <= moment.wall
  }

  /// Whether `notice` is of an outage that was to be over by now (N1).
  package func isOverdue(_ notice: Notice, at moment: Moment) -> Bool {
    notice.kind == .outage && isPast(notice, at: moment)
  }

  /// When `stamp` is; 24:00 is the beginning of the next date.
  package func instant(_ stamp: LocalStamp) -> Date {
    calendar.instant(of: stamp.date, stamp.time)
  }

  /// A clock that nobody has confirmed ends nothing.
  private func isPast(_ notice: Notice, at moment: Moment) -> Bool {
    moment.isClockTrusted && instant(notice.until) <= moment.wall
  }

  /// Over, and not of a kind that somebody has to close.
  func endedNotices(at moment: Moment) -> [Notice] {
    state.reception.notices.filter { $0.kind != .outage && isPast($0, at: moment) }
  }

  /// Overdue outages of which the staff has not been told.
  func silentOutages(at moment: Moment) -> [Notice] {
    state.reception.notices.filter { notice in
      isOverdue(notice, at: moment)
        && !standingOverdueAlerts.contains { $0.subject == String(notice.id) }
    }
  }

  /// The staff is asked for a new end of these.
  var standingOverdueAlerts: [Alert] {
    state.alerts.keys.filter { $0.kind == .noticeOverdue }.sorted { $0.subject < $1.subject }
  }

  func overdueAlert(of notice: Notice) -> Alert {
    var detail = "stated end: \(notice.until)"
    if case .outage(let what, _) = notice.matter { detail = "\(what.rawValue), " + detail }
    return Alert(kind: .noticeOverdue, subject: String(notice.id), detail: detail)
  }

  /// Whether what `alert` says is still so.
  func isOverdue(_ alert: Alert, at moment: Moment) -> Bool {
    let notice = state.reception.notices.first { String($0.id) == alert.subject }
    // A clock that is not to be believed takes no word back.
    return notice.map { isOverdue($0, at: moment) || !moment.isClockTrusted } ?? false
  }

  /// Nobody is asked for the end of notice `id` any more.
  func calm(_ id: Int64) -> [Event] { clear(.noticeOverdue, subject: String(id)).events }

  private func day(_ stamp: LocalStamp, at moment: Moment) -> Phrase {
    OpeningWords.day(of: local(instant(stamp)), seenFrom: local(moment.wall).date)
  }

  private func span(of notice: Notice, at moment: Moment) -> Phrase {
    OpeningWords.span(
      from: notice.from, to: notice.until, seenFrom: local(moment.wall).date)
  }
}
