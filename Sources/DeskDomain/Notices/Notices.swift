import DeskBasics
import DeskCourtesy
import Foundation

/// Notices are posted, extended and closed (N1, N2).
extension Desk {
  /// Open at once; more would be a wall that nobody reads.
  static let noticeLimit = 20
  /// Unicode scalars of a reason, and of a text of the site's own: so much fits on two lines of a board.
  static let reasonLimit = 60
  static let textLimit = 120
  /// A later end is a slip of the pen.
  private static let longestNotice = 366.0 * 86_400

  func decide(_ ask: NoticeAsk, at moment: Moment) throws(Refusal) -> Decision {
    switch ask {
    case .post(let kind, let what, let reason, let text, let from, let until):
      guard moment.isClockTrusted else { throw .clock(.unconfirmed(field: "until")) }
      let matter = try matter(of: kind, what, reason: reason, text: text)
      return try post(matter, from: from, until: until, at: moment)
    case .extend(let id, let until): return try extendNotice(id, until: until, at: moment)
    case .close(let id): return try closeNotice(id)
    }
  }

  /// Posts a notice, unless something that its kind requires is missing, or its words are none for visitors.
  private func post(
    _ matter: Notice.Matter, from: NoticeTime?, until: NoticeTime?, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard let until else { throw .notice(.incomplete(.until, matter.kind)) }
    guard matter.kind != .pestControl || from != nil else {
      throw .notice(.incomplete(.from, matter.kind))
    }
    guard state.reception.notices.count < Self.noticeLimit else {
      throw .notice(.tooMany(limit: Self.noticeLimit))
    }
    let notice = Notice(
      id: state.reception.lastNotice + 1, matter: matter,
      from: from.map { LocalStamp(date: $0.date ?? local(moment.wall).date, time: $0.time) }
        ?? stamp(moment),
      until: stamp(until, at: moment))
    try checkTimes(of: notice, at: moment)
    try checkWords(of: notice, at: moment)
    return Decision(
      events: [
        .noticePosted(
          NoticePosted(
            notice: notice.id, matter: matter, from: notice.from, until: notice.until))
      ], answer: .notice(notice.id))
  }

  /// States another end, as the first one was not kept or will not be.
  private func extendNotice(
    _ id: Int64, until: NoticeTime, at moment: Moment
  ) throws(Refusal) -> Decision {
    var notice = try notice(id)
    guard moment.isClockTrusted else { throw .clock(.unconfirmed(field: "until")) }
    notice.move(to: stamp(until, at: moment))
    try checkEnd(of: notice, at: moment)
    let event = Event.noticeExtended(NoticeExtended(notice: id, until: notice.until))
    return Decision(events: [event] + calm(id), answer: .notice(id))
  }

  /// What it was about is over, or was never so.
  private func closeNotice(_ id: Int64) throws(Refusal) -> Decision {
    _ = try notice(id)
    return Decision(events: [closing(id, .closed)] + calm(id))
  }

  /// Takes away what has come to its end, asks for a new end of outages that have not, and no longer asks where one is known.
  func reviewNotices(at moment: Moment) -> Decision {
    let over = endedNotices(at: moment).map { closing($0.id, .over) }
    let asked = silentOutages(at: moment).map { Event.alert(.raised, overdueAlert(of: $0)) }
    let calmed = standingOverdueAlerts.filter { !isOverdue($0, at: moment) }
      .map { Event.alert(.cleared, $0) }
    return Decision(events: over + asked + calmed)
  }

  /// Whether `reviewNotices` has something to do.
  func hasNoticesToReview(at moment: Moment) -> Bool {
    !endedNotices(at: moment).isEmpty || !silentOutages(at: moment).isEmpty
      || standingOverdueAlerts.contains { !isOverdue($0, at: moment) }
  }

  private func matter(
    of kind: NoticeKind, _ what: Outage?, reason: Name?, text: Name?
  ) throws(Refusal) -> Notice.Matter {
    switch kind {
    case .outage:
      guard let what else { throw .notice(.incomplete(.what, .outage)) }
      guard let reason else { throw .notice(.incomplete(.reason, .outage)) }
      return .outage(what, reason: reason)
    case .pestControl: return .pestControl(reason: reason)
    case .text:
      guard let text else { throw .notice(.incomplete(.text, .text)) }
      return .text(text)
    }
  }

  private func checkTimes(of notice: Notice, at moment: Moment) throws(Refusal) {
    let today = local(moment.wall).date
    if notice.kind == .pestControl, notice.from.date <= today {
      throw .notice(.tooEarly(earliest: today.advanced(by: 1)))
    }
    try checkExists(notice.from.time, on: notice.from.date, field: "from")
    try checkEnd(of: notice, at: moment)
  }

  private func checkEnd(of notice: Notice, at moment: Moment) throws(Refusal) {
    try checkExists(notice.until.time, on: notice.until.date, field: "until")
    let end = instant(notice.until)
    guard end > moment.wall else { throw .notice(.endPast(notice.until)) }
    guard end > instant(notice.from) else {
      throw .notice(.endsFirst(notice.until, from: notice.from))
    }
    guard end.timeIntervalSince(moment.wall) < Self.longestNotice else {
      throw .notice(.tooLong(notice.until))
    }
  }

  /// Holds what the board would say to what visitors may be told (G5, G6, G7).
  private func checkWords(of notice: Notice, at moment: Moment) throws(Refusal) {
    let (field, words, limit): (NoticeField, Name?, Int) =
      switch notice.matter {
      case .outage(_, let reason): (.reason, reason, Self.reasonLimit)
      case .pestControl(let reason): (.reason, reason, Self.reasonLimit)
      case .text(let text): (.text, text, Self.textLimit)
      }
    guard let words else { return }
    let shown = self.words(of: notice, at: moment)
    for language in site.languages {
      guard words[language].unicodeScalars.count <= limit else {
        throw .notice(.tooWordy(field, limit: limit))
      }
      for text in [words[language], shown[language]] {
        if let finding = CourtesyLinter.findings(in: text, language: language).first {
          throw .notice(
            .discourteous(
              Discourtesy(
                field: field, words: finding.words, rule: finding.rule, proposal: finding.proposal))
          )
        }
      }
    }
  }

  private func notice(_ id: Int64) throws(Refusal) -> Notice {
    guard let notice = state.reception.notices.first(where: { $0.id == id }) else {
      throw .notice(.unknown(id, known: state.reception.notices.map(\.id)))
    }
    return notice
  }

  private func closing(_ id: Int64, _ reason: NoticeClosed.Reason) -> Event {
    .noticeClosed(NoticeClosed(notice: id, reason: reason))
  }

  private func stamp(_ time: NoticeTime, at moment: Moment) -> LocalStamp {
    LocalStamp(date: time.date ?? date(of: time.time, said: moment.wall), time: time.time)
  }

  private func stamp(_ moment: Moment) -> LocalStamp {
    let now = local(moment.wall)
    return LocalStamp(date: now.date, time: now.timeOfDay)
  }
}
