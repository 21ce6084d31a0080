/// Those ahead and the asker's own turn, shared by the counters that are open: (n + 1) · s / c.
package struct QueueLengthEstimator: WaitEstimator {
  package let name = "queue-length"

  package init() {}

  package func forecast(_ scene: WaitScene, from experience: WaitExperience) -> WaitForecast {
    let counters = scene.counters.count { $0.isOpen && $0.services.contains(scene.service) }
    let work = scene.ahead.reduce(0.0) { $0 + experience.service($1.service).cost }
    let service = experience.service(scene.service)
    return WaitForecast(
      point: (work + service.mean) / Double(max(counters, 1)), service: service.mean)
  }
}
