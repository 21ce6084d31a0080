/// As long as the last one waited who was called (LES).
package struct LastToEnterServiceEstimator: WaitEstimator {
  package let name = "last-to-enter-service"

  package init() {}

  package func forecast(_ scene: WaitScene, from experience: WaitExperience) -> WaitForecast {
    let last = scene.counters.compactMap(\.visit).min { $0.taken < $1.taken }
    let service = experience.service(scene.service)
    return WaitForecast(
      point: last?.waited ?? experience.lastWait ?? service.mean, service: service.mean)
  }
}
