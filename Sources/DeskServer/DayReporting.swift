import DeskAPI
import DeskBasics
import DeskChain
import DeskDomain
import DeskEngine

extension DayReport {
  /// The summary of the day of `record`; what is open now is told as of now.
  ///
  /// A further line is a further figure in its section.
  init(_ record: DayRecord, desk: Desk, at moment: Moment) {
    let languages = desk.site.languages
    func figure(
      _ id: String, _ label: Phrase, _ value: Int?, unit: Phrase? = nil
    ) -> Figure {
      Figure(id, label, value, unit: unit, in: languages)
    }
    let head = Head(seq: record.head.seq, hash: record.head.hash.description)
    self.init(
      record.day, site: desk.site, isOver: desk.state.day != record.day, head: head,
      sections: [
        Section(
          DayTexts.visitors, in: languages,
          [
            figure("visitors.drawn", DayTexts.drawn, record.tickets.count),
            figure("visitors.served", DayTexts.served, record.count("finished")),
            figure("visitors.no-show", DayTexts.noShow, record.count("no-show")),
            figure("visitors.cancelled", DayTexts.cancelled, record.count("cancelled")),
            figure("visitors.expired", DayTexts.expired, record.count("expired")),
          ]),
        Section(DayTexts.waits, in: languages, Self.waits(record, desk, at: moment, figure)),
        Section(
          DayTexts.opinions, in: languages,
          [
            figure("opinions.above", DayTexts.above, record.count(.above)),
            figure("opinions.equal", DayTexts.equal, record.count(.equal)),
            figure("opinions.below", DayTexts.below, record.count(.below)),
            figure("follow-ups.open", DayTexts.followUps, desk.state.reception.followUps.count),
          ]),
        Section(DayTexts.house, in: languages, Self.house(record, desk, figure)),
        Section(
          DayTexts.journal, in: languages,
          [
            figure("log.entries", DayTexts.entries, record.kinds.values.reduce(0, +)),
            figure(
              "log.corrections", DayTexts.corrections, record.kinds[.entryCorrected] ?? 0),
          ]),
      ])
  }

  private static func house(
    _ record: DayRecord, _ desk: Desk, _ figure: (String, Phrase, Int?, Phrase?) -> Figure
  ) -> [Figure] {
    let overdue = desk.state.alerts.keys.count { $0.kind == .repairOverdue }
    let lines: [(id: String, label: Phrase, value: Int)] = [
      ("checks.ok", DayTexts.checksOK, record.checks[.ok] ?? 0),
      ("checks.failed", DayTexts.checksFailed, record.checks[.failed] ?? 0),
      ("checks.late", DayTexts.checksLate, record.dueChecks[.late] ?? 0),
      ("checks.missed", DayTexts.checksMissed, record.dueChecks[.missed] ?? 0),
      (
        "rounds.complete", DayTexts.rounds,
        [.complete, .late].reduce(0) { $0 + (record.rounds[$1] ?? 0) }
      ),
      ("rounds.missed", DayTexts.roundsMissed, record.rounds[.missed] ?? 0),
      ("findings.opened", DayTexts.findings, record.kinds[.findingOpened] ?? 0),
      ("repairs.open", DayTexts.repairsOpen, desk.state.repairs.open.count),
      ("repairs.overdue", DayTexts.repairsOverdue, overdue),
      ("alerts.raised", DayTexts.alertsRaised, record.kinds[.alertRaised] ?? 0),
      ("alerts.open", DayTexts.alertsOpen, desk.state.alerts.count),
    ]
    return lines.map { figure($0.id, $0.label, $0.value, nil) }
  }

  private static func waits(
    _ record: DayRecord, _ desk: Desk, at moment: Moment,
    _ figure: (String, Phrase, Int?, Phrase?) -> Figure
  ) -> [Figure] {
    let all = WaitReport(record.tickets, desk: desk, at: moment).services.last
    let waits = record.tickets.compactMap(\.waited).sorted()
    func minutes(_ share: Int) -> Int? {
      waits.isEmpty
        ? nil : Int((waits[min(waits.count - 1, waits.count * share / 10)] / 60).rounded())
    }
    return [
      figure("waits.median", DayTexts.medianWait, minutes(5), DayTexts.minutes),
      figure("waits.slow-fifth", DayTexts.slowFifthWait, minutes(8), DayTexts.minutes),
      figure("promises.told", DayTexts.promises, all?.promises ?? 0, nil),
      figure("promises.kept", DayTexts.promisesKept, all?.kept ?? 0, nil),
    ]
  }
}

extension DayRecord {
  fileprivate func count(_ state: String) -> Int { tickets.count { $0.state.word == state } }
  fileprivate func count(_ rating: Rating) -> Int { tickets.count { $0.rating == rating } }
}

extension DeskRoutes {
  /// The summary of a business day: of the date, of the present day, or (`last`) of the last one that is over.
  func dayReport(_ date: String?) async throws -> DayReport {
    let (desk, moment) = await engine.view()
    let present = desk.state.day
    let day: LocalDate? =
      switch date {
      case nil: present
      case "last":
        desk.hasClosed(for: present, at: moment) ? present : try await journal.day(before: present)
      case let text?: try calendarDate(text, "date")
      }
    guard let day, let record = try await journal.day(day) else {
      throw RouteFault.unknownDay(date == "last" ? nil : date)
    }
    return DayReport(record, desk: desk, at: moment)
  }
}
