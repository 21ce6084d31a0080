/// Those ahead and the asker's own turn, shared by the counters that are open: (n + 1) · s / c.
package struct QueueLengthEstimator: WaitEstimator {
  package let name = "queue-length"

  package init() {}

  package func forecast(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitForecast
  {
    let counters = snapshot.counters.count { $0.isOpen && $0.services.contains(snapshot.service) }
    let work = snapshot.ahead.reduce(0.0) { $0 + experience.service($1.service).cost }
    let service = experience.service(snapshot.service)
    return WaitForecast(
      point: (work + service.mean) / Double(max(counters, 1)), service: service.mean)
  }
}
