import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// The checklists of the service standard, a row each.
@Suite struct ChecklistTests {
  /// A row of the standard: its id, how often, and what is looked at.
  struct Row: Sendable, CustomTestStringConvertible {
    var id: String
    var rhythm: String?
    var points: [String]

    var testDescription: String { "\(id) \(rhythm ?? "by plan") \(points)" }
  }

  static let rows: [Row] = [
    Row(id: "F1", rhythm: "daily", points: ["brightness", "shade"]),
    Row(id: "F2", rhythm: "daily", points: ["safe", "tidy", "clear"]),
    Row(
      id: "F3", rhythm: "monthly",
      points: [
        "place", "access", "gauge", "weight", "hose", "pin", "body", "label", "box", "wheels",
        "indicator", "service-date", "scrap-date",
      ]),
    Row(id: "F4", rhythm: nil, points: ["present", "access", "working"]),
    Row(id: "F5", rhythm: nil, points: ["working", "use"]),
    Row(id: "F6", rhythm: "daily", points: ["clean", "dust", "whole", "bare"]),
    Row(id: "F7", rhythm: "quarterly", points: ["cleaned"]),
    Row(id: "F8", rhythm: "12:00 17:30", points: ["swept"]),
    Row(id: "F9", rhythm: "weekly", points: ["waxed"]),
    Row(id: "F10", rhythm: "weekly", points: ["vacuumed"]),
    Row(id: "F11", rhythm: nil, points: ["cleaned"]),
    Row(id: "F12", rhythm: "daily by 10:00", points: ["collected", "overnight"]),
    Row(id: "F13", rhythm: "daily", points: ["washed", "dirt", "water"]),
    Row(id: "F14", rhythm: "weekly", points: ["branches", "leaves", "alive"]),
    Row(id: "F15", rhythm: "weekly", points: ["replaced"]),
    Row(id: "F16", rhythm: "hourly 19:00–07:00", points: ["sales-center", "show-flats"]),
    Row(
      id: "F17", rhythm: "daily",
      points: ["door-contact", "street-lamps", "barriers", "lanes"]),
    Row(
      id: "F18-women", rhythm: "09:00 19:30",
      points: ["uniform", "badge", "hands", "shoes", "hair", "make-up"]),
    Row(
      id: "F18-men", rhythm: "09:00 19:30",
      points: ["uniform", "badge", "hands", "shoes", "hair", "shaved"]),
    Row(id: "F19", rhythm: nil, points: ["none"]),
  ]

  @Test(
    "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 the catalogue holds every row, as often as it says",
    arguments: rows)
  func row(_ row: Row) throws {
    let list = try #require(ChecklistCatalogue.checklist(row.id))
    #expect(list.rhythm?.word == row.rhythm)
    #expect(list.points.map(\.id) == row.points)
    #expect(list.points.allSatisfy { $0.name != nil })
  }

  @Test("F1–F19 there is no other row, and no point stands twice in one")
  func whole() {
    #expect(ChecklistCatalogue.all.map(\.id) == Self.rows.map(\.id))
    for list in ChecklistCatalogue.all {
      #expect(Set(list.points.map(\.id)).count == list.points.count, "\(list.id)")
    }
  }

  @Test(
    "F3 what is looked at depends on the kind: carbon dioxide is weighed, wheels are for those that have them",
    arguments: [
      (Extinguisher.Kind.powder, false, ["gauge"]), (.water, false, ["gauge"]),
      (.cleanGas, false, ["gauge"]), (.co2, false, ["weight"]),
      (.powder, true, ["gauge", "wheels"]),
    ])
  func points(kind: Extinguisher.Kind, isWheeled: Bool, wanted: [String]) {
    let one = Extinguisher(
      kind: kind, made: month("2024-05"), isWheeled: isWheeled, isBoxed: false)
    let special = one.checklist.points.map(\.id)
      .filter { ["gauge", "weight", "wheels", "box"].contains($0) }
    #expect(special == wanted)
    #expect(one.checklist.follows == "GB 50444-2008")
  }

  @Test(
    "F3 scrap after 6, 10, 12 and 10 years; service after 3 or 5, and then every year or two",
    arguments: [
      (Extinguisher.Kind.water, "2028-05", "2025-05", "2027-01"),
      (.powder, "2032-05", "2027-05", "2028-01"), (.co2, "2034-05", "2027-05", "2028-01"),
      (.cleanGas, "2032-05", "2027-05", "2028-01"),
    ])
  func dates(kind: Extinguisher.Kind, scrap: String, first: String, next: String) {
    let new = Extinguisher(kind: kind, made: month("2022-05"))
    #expect(new.scrap.description == scrap)
    #expect(new.serviceDue.description == first)
    let serviced = Extinguisher(kind: kind, made: month("2022-05"), serviced: month("2026-01"))
    #expect(serviced.scrap.description == scrap)
    #expect(serviced.serviceDue.description == next)
  }

  private func month(_ text: String) -> YearMonth {
    guard let month = YearMonth(text) else { preconditionFailure("no month: \(text)") }
    return month
  }

  private func unit(_ count: Int, out: Int, area: String) -> [Asset] {
    (0..<count).map { index in
      Asset(
        code: "\(area)-\(index)", name: Name("Extinguisher".plain), area: Name(area.plain),
        checklist: ChecklistCatalogue.all[2],
        extinguisher: Extinguisher(
          kind: .powder, made: month("2024-05"), isOutForService: index < out))
    }
  }

  @Test(
    "F3 K4 over a quarter of a unit out for service is told, a quarter is not",
    arguments: [
      (8, 2, false), (8, 3, true), (4, 1, false), (3, 1, true), (1, 1, true), (8, 0, false),
    ])
  func quarter(count: Int, out: Int, isTold: Bool) {
    let assets = unit(count, out: out, area: "hall") + unit(12, out: 0, area: "flats")
    let alerts = ExtinguisherCare.alerts(
      for: assets, on: LocalDate(year: 2026, month: 3, day: 2), in: .english)
    #expect(alerts.contains { $0.kind == .extinguishersOut && $0.subject == "hall" } == isTold)
    #expect(!alerts.contains { $0.subject == "flats" })
  }

  @Test(
    "F3 the staff is told 60 days before the month of service, and on until it is done",
    arguments: [
      ("2029-03-01", false), ("2029-03-02", true), ("2029-05-01", true), ("2030-01-01", true),
    ])
  func near(date: String, isTold: Bool) throws {
    let assets = unit(1, out: 0, area: "hall")
    let alerts = ExtinguisherCare.alerts(
      for: assets, on: try #require(LocalDate(date)), in: .english)
    #expect(
      alerts.contains { $0.kind == .extinguisherAge && $0.detail == "service 2029-05" } == isTold)
  }
}
