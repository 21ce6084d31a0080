/// All that estimators learn of the visits that are remembered (G5).
///
/// It is kept up with each visit that ends. What it says depends on which visits are remembered alone, not on how they
/// came and went: sums are of whole microseconds, so that what is taken out leaves nothing behind.
package struct WaitExperience: Hashable, Sendable {
  private var services: [String: ServiceTally] = [:]
  /// What follows from them, made anew with each visit that ends and not with each that is asked about.
  private var known: [String: ServiceExperience] = [:]
  /// µs waited, and how many were called before those who did.
  private var waited: Int64 = 0
  private var overtakers = 0
  private(set) var calibration = WaitCalibration()
  /// How long the one waited whose visit ended last; nil where nothing is remembered.
  package private(set) var lastWait: Double?

  /// An hour of waiting that nobody was overtaken in, before anything is remembered.
  private static let priorWaiting = 3_600.0

  /// Of `records`, oldest first; only the newest `VisitRecord.limit` count.
  package init(_ records: [VisitRecord]) {
    learn(records.suffix(VisitRecord.limit), forgetting: [], newest: records.last)
  }

  /// Takes in visits that are remembered from now on, and strikes out those that no longer are.
  ///
  /// `newest` is the one of all that are remembered now that ended last.
  mutating func learn(
    _ records: some Sequence<VisitRecord>, forgetting old: some Sequence<VisitRecord>,
    newest: VisitRecord?
  ) {
    for record in records { count(record, 1) }
    for record in old { count(record, -1) }
    for service in Set(records.map(\.service) + old.map(\.service)) {
      known[service] = services[service].map(ServiceExperience.init)
    }
    lastWait = newest?.waited
  }

  private mutating func count(_ record: VisitRecord, _ sign: Int) {
    services[record.service, default: ServiceTally()].count(record, sign)
    if services[record.service] == ServiceTally() { services[record.service] = nil }
    waited += Int64(sign) * record.waited.microseconds
    overtakers += sign * record.overtakers
    calibration.count(record, sign)
  }

  /// Unannounced visitors who are called before one who waits, per second of the wait.
  var overtakingRate: Double {
    Double(overtakers) / (Self.priorWaiting + Double(waited) / 1e6)
  }

  /// What is known of the service of this id.
  package func service(_ id: String) -> ServiceExperience {
    known[id] ?? .unknown
  }
}

/// What is counted of one service.
struct ServiceTally: Hashable, Sendable {
  /// Seconds that visits took.
  var times = SortedNumbers()
  var noShows = 0
  /// µs that calls took to which nobody came.
  var callOuts: Int64 = 0

  fileprivate mutating func count(_ record: VisitRecord, _ sign: Int) {
    if !record.came {
      noShows += sign
      callOuts += Int64(sign) * (record.served ?? 60).microseconds
    } else if let served = record.served, served > 0 {
      times.count(served, sign)
    }
  }
}

/// Numbers in order, some of them more than once.
struct SortedNumbers: Hashable, Sendable {
  private(set) var all: [Double] = []

  /// Takes in a number (`sign` 1), or takes it out (-1).
  mutating func count(_ number: Double, _ sign: Int) {
    let place = firstIndex { $0 >= number }
    if sign > 0 {
      all.insert(number, at: place)
    } else if place < all.count, all[place] == number {
      all.remove(at: place)
    }
  }

  /// The place of the first number of which `holds` is true, as it is of all after it.
  func firstIndex(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(all[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Double {
  /// Seconds in whole microseconds; nothing that is remembered took longer than thirty years.
  var microseconds: Int64 { Int64(exactly: (min(max(self, 0), 1e9) * 1e6).rounded()) ?? 0 }
}
