/// All that estimators learn: a pure function of the remembered visits (G5).
package struct WaitExperience: Sendable {
  private let services: [String: ServiceExperience]
  private let waits: [String: WaitsByLength]
  /// How long the one waited whose visit ended last; nil where nothing is remembered.
  package let lastWait: Double?
  /// Unannounced visitors who are called before one who waits, per second of the wait.
  package let overtakingRate: Double
  package let calibration: WaitCalibration

  /// An hour of waiting that nobody was overtaken in, before anything is remembered.
  private static let priorWaiting = 3_600.0

  /// Of `records`, oldest first; only the newest `VisitRecord.limit` count.
  package init(_ records: [VisitRecord]) {
    let records = records.suffix(VisitRecord.limit)
    var tallies: [String: Tally] = [:]
    var (overtakers, waited) = (0, Self.priorWaiting)
    for record in records {
      tallies[record.service, default: Tally()].add(record)
      overtakers += record.overtakers
      waited += record.waited
    }
    services = tallies.mapValues {
      ServiceExperience(times: $0.times, noShows: $0.noShows, callOuts: $0.callOuts)
    }
    waits = tallies.mapValues(\.waits)
    lastWait = records.last?.waited
    overtakingRate = Double(overtakers) / waited
    calibration = WaitCalibration(records)
  }

  /// What is known of the service of this id.
  package func service(_ id: String) -> ServiceExperience { services[id] ?? .unknown }

  /// How long those waited on average who found about so many ahead; nil where nobody waited.
  package func meanWait(for service: String, ahead: Int) -> Double? {
    waits[service]?.mean(at: ahead)
  }
}

/// What is counted of one service.
private struct Tally {
  var times: [Double] = []
  var noShows = 0
  var callOuts = 0.0
  var waits = WaitsByLength()

  mutating func add(_ record: VisitRecord) {
    waits.add(record.waited, at: record.ahead)
    if !record.came {
      noShows += 1
      callOuts += record.served ?? 60
    } else if let served = record.served, served > 0 {
      times.append(served)
    }
  }
}
