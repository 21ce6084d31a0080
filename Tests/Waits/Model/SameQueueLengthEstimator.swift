package import DeskDomain

/// As long as those waited on average who found as many ahead.
package struct SameQueueLengthEstimator: WaitEstimator {
  package let name = "same-queue-length"
  private var waits: [String: WaitsByLength] = [:]

  package init() {}

  /// One that has seen `visits`.
  package init(_ visits: [VisitRecord]) {
    for visit in visits {
      waits[visit.service, default: WaitsByLength()].count(visit.waited, at: visit.ahead)
    }
  }

  package func forecast(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitForecast
  {
    let waits = waits[snapshot.service] ?? WaitsByLength()
    guard let wait = waits.mean(at: snapshot.ahead.count) else {
      return QueueLengthEstimator().forecast(snapshot, from: experience)
    }
    return WaitForecast(point: wait, service: experience.service(snapshot.service).mean)
  }
}
