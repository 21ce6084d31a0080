package import DeskDomain

/// As long as the last one waited who was called (LES).
package struct LastToEnterServiceEstimator: WaitEstimator {
  package let name = "last-to-enter-service"

  package init() {}

  package func forecast(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitForecast
  {
    let last = snapshot.counters.compactMap(\.visit).min { $0.taken < $1.taken }
    let service = experience.service(snapshot.service)
    return WaitForecast(
      point: last?.waited ?? experience.lastWait ?? service.mean, service: service.mean)
  }
}
