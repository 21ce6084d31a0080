import DeskAPI
import DeskBasics
import DeskDomain
import DeskPrinting
import Foundation

/// The patrol in a few words for who walks it.
enum PatrolWords {
  /// What became of a scan.
  static func scan(_ view: PatrolScanView) -> String {
    let name = view.name.first ?? view.point
    let patrol = view.patrol
    let odd = view.flags.isEmpty ? "" : " (\(view.flags.map(\.rawValue).joined(separator: ", ")))"
    switch view.outcome {
    case .complete: return "\(name): the round is complete\(odd).\(next(patrol))"
    case .late: return "\(name): the round is complete, late\(odd).\(next(patrol))"
    case .missed, nil: break
    }
    guard view.counts else {
      if !patrol.isTimeKnown { return "\(name): entered; nobody has confirmed the clock yet." }
      return view.round == nil
        ? "\(name): entered, outside the rounds.\(next(patrol))"
        : "\(name): entered; it was there already, or its round does not count.\(next(patrol))"
    }
    let round = patrol.rounds.first { $0.begins == view.round }
    let flag = view.flag.map { " (\($0.rawValue))" } ?? ""
    return "\(name): entered\(flag). Open: \(lack(of: round))."
  }

  /// The points that a round lacks, and for how long it can have them.
  private static func lack(of round: PatrolView.Round?) -> String {
    let open = round?.points.filter { $0.at == nil }.map { $0.name.first ?? $0.point } ?? []
    return "\(open.joined(separator: ", ")); \(round?.minutesLeft ?? 0) min left"
  }

  /// What the running round still lacks, or when the next one begins, as a sentence with a space before it.
  private static func next(_ view: PatrolView) -> String {
    if let round = view.rounds.first(where: { $0.state == "open" }) {
      return " The round of \(siteTime(round.begins, in: view.timeZone).suffix(5)) lacks "
        + lack(of: round) + "."
    }
    guard let begins = view.nextBegins else { return "" }
    return " The next one begins at \(siteTime(begins, in: view.timeZone))."
  }
}

/// This round, and the one before it where that may still be completed.
func printPatrol(_ view: PatrolView) {
  for alert in view.alerts { print("! " + alert.line + (alert.detail.map { " (\($0))" } ?? "")) }
  guard view.isTimeKnown else {
    return print("Nobody has confirmed the clock: points are entered, and counted later.")
  }
  for round in view.rounds {
    let hours =
      "\(siteTime(round.begins, in: view.timeZone)) to "
      + siteTime(round.ends, in: view.timeZone).suffix(5)
    let left = ["open", "overdue"].contains(round.state) ? ", \(round.minutesLeft) min left" : ""
    print("Round \(round.round), \(hours): \(round.state)\(left)")
    guard !round.points.isEmpty, round.state != "uncounted" else { continue }
    printTable(
      round.points.map { point in
        [
          "  " + (point.at == nil ? "open" : "done"), point.code, point.area.first ?? "",
          point.name.first ?? point.point,
          point.at.map { String(siteTime($0, in: view.timeZone).suffix(5)) } ?? "",
        ]
      })
  }
  if view.rounds.isEmpty { print("No round is running.") }
  if let begins = view.nextBegins {
    print("The next one begins at \(siteTime(begins, in: view.timeZone)).")
  }
}

/// The rounds of a night.
func printReport(_ report: PatrolReport) {
  guard !report.rounds.isEmpty else {
    return print("No round of the night of \(report.night) has ended.")
  }
  printTable(
    [["round", "begins", "outcome", "minutes", "by", "odd", "missing"]]
      + report.rounds.map { round in
        [
          String(round.round), siteTime(round.begins, in: report.timeZone), round.outcome,
          round.seconds.map { String(Int(($0 / 60).rounded())) } ?? "",
          round.persons.joined(separator: " "),
          round.flags.map(\.rawValue).joined(separator: " "),
          (round.missing + [round.reason?.words].compactMap(\.self)).joined(separator: " "),
        ]
      })
  print(
    "Night of \(report.night): \(report.complete) complete, \(report.late) late, "
      + "\(report.missed) missed; \(report.flagged) with something odd.")
}

/// Labels for the points of these codes; nil: of all.
func printLabels(_ options: ConfigOptions, _ page: PageOptions, codes: [String]?) async throws {
  let site = try loadSite(options.config)
  let known = site.patrol?.points ?? []
  let points = try codes.map { codes in
    try codes.map { code in
      guard let point = site.patrol?.point(code) else {
        throw refused(
          EX_DATAERR,
          "the site file has no point \"\(code)\"\n  "
            + (known.isEmpty
              ? "List it under patrol: in the site file."
              : "Points: \(known.map(\.code).joined(separator: ", "))."))
      }
      return point
    }
  }
  let delivery = try PageDelivery(page, for: site)
  let renderer = SlipRenderer(languages: site.languages, paper: delivery.setup.paper)
  for point in points ?? known {
    let label = AssetLabel(
      code: point.code, names: point.name.texts(in: site.languages),
      site: site.name[site.languages.first ?? .english], languages: site.languages)
    let picture = try renderer.staffPage(label.parts)
    if picture.unknownGlyphs > 0 {
      printError("! no font has all of it\n  \(SlipFonts.remedy(for: site.languages[0]))")
    }
    try await delivery.deliver(picture, named: "label-\(point.code)", by: renderer)
  }
}
