package import DeskDomain

/// As long as the one has waited who is called next (HOL).
///
/// Where nobody is in line, as long as the last one waited who was called.
package struct HeadOfLineEstimator: WaitEstimator {
  package let name = "head-of-line"

  package init() {}

  package func forecast(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitForecast
  {
    guard let head = snapshot.ahead.first else {
      return LastToEnterServiceEstimator().forecast(snapshot, from: experience)
    }
    return WaitForecast(
      point: head.waited, service: experience.service(snapshot.service).mean)
  }
}
