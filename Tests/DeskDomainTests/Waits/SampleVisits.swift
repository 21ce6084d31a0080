import DeskBasics
import DeskDomain

/// Visits and scenes that tests of the wait are made of.
enum SampleVisits {
  /// A visit for `consulting` that took ten minutes.
  static func visit(
    service: String = "consulting", ahead: Int = 0, waited: Double = 0, came: Bool = true,
    served: Double? = 600, quoted: QuotedWait? = nil, overtakers: Int = 0
  ) -> VisitRecord {
    VisitRecord(
      key: TicketKey(rawValue: "K"), service: service, ahead: ahead, waited: waited, came: came,
      served: served, quoted: quoted, overtakers: overtakers)
  }

  /// Visits that all took `served` seconds: as many as are remembered.
  static func alike(
    _ service: String = "consulting", served: Double = 600, count: Int = VisitRecord.limit
  ) -> [VisitRecord] {
    Array(repeating: visit(service: service, served: served), count: count)
  }

  static func waiting(_ count: Int, service: String = "consulting") -> [Waiting] {
    (0..<count).map { Waiting(service: service, waited: Double(60 * (count - $0))) }
  }

  static func busy(
    _ taken: Double, waited: Double = 0, services: Set<String> = ["consulting"],
    away: [Range<Double>] = []
  ) -> Station {
    Station(
      services: services,
      visit: Visit(service: services.sorted()[0], taken: taken, waited: waited), away: away)
  }

  static func snapshot(
    _ counters: [Station], ahead: [Waiting] = [], expected: [Expected] = [],
    closesIn: Double? = nil, seed: UInt64 = 7
  ) -> QueueSnapshot {
    QueueSnapshot(
      counters: counters, ahead: ahead, service: "consulting", expected: expected,
      closesIn: closesIn, seed: seed)
  }

  /// A desk in any state, within reason.
  static func anyScene(using random: inout SeededRandom) -> QueueSnapshot {
    func pick(_ limit: Int) -> Int { Int(random.unit() * Double(limit)) }
    let services = ["consulting", "payment", "tour"]
    let closesIn = random.unit() < 0.7 ? random.unit() * 14_400 : nil
    let counters = (0..<(1 + pick(4))).map { _ in
      var away: [Range<Double>] = []
      if random.unit() < 0.4 {
        let begin = random.unit() * 5_000 - 1_000
        away.append(begin..<begin + 1_800)
      }
      if let closesIn { away.append(closesIn..<Double.infinity) }
      return Station(
        services: Set(services.filter { _ in random.unit() < 0.6 } + [services[pick(3)]]),
        visit: random.unit() < 0.7
          ? Visit(service: services[pick(3)], taken: random.unit() * 3_000, waited: 300) : nil,
        idle: random.unit() * 2_000, away: away)
    }
    let ahead = (0..<pick(15)).map { _ in
      Waiting(
        service: services[pick(3)], waited: random.unit() * 2_000,
        yieldsAt: random.unit() < 0.1 ? random.unit() * 3_000 : .infinity)
    }
    let expected = (0..<pick(4)).map { _ in
      Expected(service: services[pick(3)], overtakesAt: random.unit() * 4_000)
    }
    return QueueSnapshot(
      counters: counters, ahead: ahead, service: services[pick(3)], expected: expected,
      closesIn: closesIn, seed: random.next())
  }
}
