/// As long as those waited on average who found as many ahead.
package struct SameQueueLengthEstimator: WaitEstimator {
  package let name = "same-queue-length"

  package init() {}

  package func forecast(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitForecast
  {
    guard let wait = experience.meanWait(for: snapshot.service, ahead: snapshot.ahead.count) else {
      return QueueLengthEstimator().forecast(snapshot, from: experience)
    }
    return WaitForecast(point: wait, service: experience.service(snapshot.service).mean)
  }
}
