import DeskBasics
package import DeskDomain

/// What the cost of one estimate is measured on.
package enum CostScene {
  /// Four counters, breaks and a closing hour, 100 waiting for two services, three appointments.
  package static func snapshot(seed: UInt64) -> QueueSnapshot {
    let counters = (0..<4).map { index in
      let begin = 1_800 + Double(index) * 1_800
      return Station(
        services: index == 3 ? ["consulting"] : ["consulting", "payment"],
        visit: Visit(service: "consulting", taken: Double(index) * 200, waited: 900),
        away: [begin..<begin + 1_800, 80_000..<Double.infinity])
    }
    let ahead = (0..<100).map {
      Waiting(service: $0.isMultiple(of: 4) ? "payment" : "consulting", waited: 6_000 - Double($0))
    }
    let expected = (1...3).map {
      Expected(service: "consulting", overtakesAt: Double($0) * 3_000)
    }
    return QueueSnapshot(
      counters: counters, ahead: ahead, service: "consulting", expected: expected,
      closesIn: 80_000, seed: seed)
  }

  /// A full record of two services.
  package static func records(seed: UInt64) -> [VisitRecord] {
    var random = SeededRandom(seed: seed)
    return (0..<VisitRecord.limit).map { index in
      let ahead = Int(random.unit() * 15)
      let p50 = 60 + 270 * Double(ahead)
      return VisitRecord(
        key: TicketKey(rawValue: String(index)),
        service: index.isMultiple(of: 4) ? "payment" : "consulting", ahead: ahead,
        waited: p50 * (0.5 + random.unit()), came: random.unit() > 0.1,
        served: 60 + random.exponential(mean: 500),
        quoted: QuotedWait(
          p50: p50, p80: p50 * 1.3, forecast: WaitForecast(mean: p50, p50: p50, p80: p50 * 1.3)),
        overtakers: random.unit() < 0.02 ? 1 : 0)
    }
  }
}
