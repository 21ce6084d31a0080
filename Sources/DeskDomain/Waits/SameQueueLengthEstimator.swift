/// As long as those waited on average who found as many ahead.
package struct SameQueueLengthEstimator: WaitEstimator {
  package let name = "same-queue-length"

  package init() {}

  package func forecast(_ scene: WaitScene, from experience: WaitExperience) -> WaitForecast {
    guard let wait = experience.meanWait(for: scene.service, ahead: scene.ahead.count) else {
      return QueueLengthEstimator().forecast(scene, from: experience)
    }
    return WaitForecast(point: wait, service: experience.service(scene.service).mean)
  }
}
