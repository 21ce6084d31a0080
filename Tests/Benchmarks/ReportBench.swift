import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import DeskStore
import Foundation
import GRDB

/// What a year's report costs over 500,000 checks, beside counting the due checks one by one (F1–F18).
enum ReportBench {
  private static let assets = 1_370
  private static let days = 365

  static func measure(in folder: URL) async throws {
    let path = folder.appending(path: "year.sqlite").path
    let filling = ContinuousClock.now
    try fill(path)
    let filled = filling.duration(to: .now).inSeconds
    let records = try StoredRecords(path: path)
    let first = LocalDate(year: 2026, month: 1, day: 1)
    let last = LocalDate(year: 2026, month: 12, day: 31)
    var times: [Double] = []
    var report: CheckReport?
    for _ in 0..<21 {
      let clock = ContinuousClock.now
      report = CheckReport(
        try await records.dueCheckCounts(from: first, to: last), from: first, to: last)
      times.append(clock.duration(to: .now).inSeconds)
    }
    let counted = try count(path)
    row(
      "a year's report over \(report?.total.due ?? 0) checks, p50",
      String(format: "%.1f ms", times.percentile(0.5) * 1_000),
      String(
        format: "counting the slots themselves in the same run %.0f ms; p95 %.1f ms",
        counted * 1_000, times.percentile(0.95) * 1_000))
    row(
      "a check into the journal, its slot and the counts",
      String(format: "%.0f µs", filled / Double(assets * days) * 1e6),
      "a day's \(assets) in one commit")
  }

  /// A year, a commit a day: due checks made, and each ended by a check.
  private static func fill(_ path: String) throws {
    let store = try DeskStore(path: path)
    guard let name = PlainText("Bench").map({ Name($0) }),
      var desk = Desk(
        site: Site(
          name: name, languages: [.english], timeZone: "UTC", services: [], counters: []))
    else { return }
    let lists = ["F1", "F2", "F3", "F6", "F13", "F17"]
    for day in 0..<days {
      let date = LocalDate(year: 2026, month: 1, day: 1).advanced(by: day)
      let midnight = Int64(date.dayNumber) * 86_400
      let groups = lists.enumerated().map { index, list in
        ChecksScheduled.Group(
          checklist: list, opens: midnight, due: midnight + 64_800, missed: midnight + 86_400,
          date: date,
          assets: (0..<assets).filter { $0 % lists.count == index }.map { "A-\($0)" })
      }
      let checks = groups.flatMap { group in
        group.assets.map { asset in
          Event.checkLogged(
            CheckLogged(
              asset: asset, result: .ok, person: "wang", checklist: group.checklist, version: 1,
              due: group.due, isLate: asset.hasSuffix("7") ? true : nil))
        }
      }
      let moment = Moment(
        wall: Date(timeIntervalSince1970: Double(midnight + 36_000)),
        uptime: Uptime(nanoseconds: UInt64(midnight) * 1_000_000_000), boot: "bench",
        isClockTrusted: true)
      let events = [.checksScheduled(ChecksScheduled(through: date, groups: groups))] + checks
      _ = try store.carryOut(Decision(events: events), on: &desk, at: moment, by: "bench")
    }
  }

  /// The same without the counts that the store keeps: seconds.
  private static func count(_ path: String) throws -> Double {
    var configuration = Configuration()
    configuration.readonly = true
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    let clock = ContinuousClock.now
    _ = try reader.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT checklist, substr(date, 1, 7) AS month, state, count(*) FROM slot
          WHERE date BETWEEN '2026-01-01' AND '2026-12-31' GROUP BY checklist, month, state
          """)
    }
    return clock.duration(to: .now).inSeconds
  }
}
