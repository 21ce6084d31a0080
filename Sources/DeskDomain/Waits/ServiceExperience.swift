import Foundation

/// What is remembered of one service.
package struct ServiceExperience: Hashable, Sendable {
  /// Seconds that visits took, sorted; never empty.
  ///
  /// Those that no visit can have taken are left out.
  let times: [Double]
  /// Seconds after which a visit is sooner forgotten than going on: the staff is asked, and its time teaches nothing
  /// (C4, J3).
  package let longest: Double
  /// The mean of `times`.
  package let mean: Double
  /// The share of those called who do not come.
  let noShowRate: Double
  /// Seconds that a call takes to which nobody comes.
  let callOut: Double

  /// What is taken for granted of a service nobody has seen: ten minutes on average.
  static let unknown = ServiceExperience(ServiceTally())

  /// Visits below which the prior still has a say.
  private static let few = 30
  private static let priorMean = 600.0
  /// Ten even ranks of a lognormal law of mean 1 and coefficient of variation 0.8.
  private static let priorShape = [0.25, 0.38, 0.49, 0.6, 0.72, 0.85, 1.02, 1.25, 1.62, 2.82]
  private static let priorNoShows = (rate: 0.05, weight: 20.0)
  private static let priorCallOut = (seconds: 60.0, weight: 5.0)
  /// A visit that takes over an hour, and six times as long as half of all others.
  private static let unlikely = (seconds: 3_600.0, medians: 6.0)

  init(_ tally: ServiceTally) {
    let all = tally.times.all
    let middle = (all + Self.priorShape.map { $0 * Self.priorMean }).sorted()
    longest = max(
      Self.unlikely.seconds, Self.unlikely.medians * middle[middle.count / 2])
    var times = Array(all.prefix { [longest] in $0 <= longest })
    let count = Double(times.count)
    let noShows = Double(tally.noShows)
    noShowRate =
      (noShows + Self.priorNoShows.rate * Self.priorNoShows.weight)
      / (count + noShows + Self.priorNoShows.weight)
    callOut =
      (Double(tally.callOuts) / 1e6 + Self.priorCallOut.seconds * Self.priorCallOut.weight)
      / (noShows + Self.priorCallOut.weight)
    if times.count < Self.few {
      let weight = Double(Self.priorShape.count)
      let mean = (times.reduce(0, +) + Self.priorMean * weight) / (count + weight)
      times += Self.priorShape.map { $0 * mean }
      times.sort()
    }
    self.times = times
    mean = times.reduce(0, +) / Double(times.count)
  }

  /// Seconds that one in the queue costs the next, no-shows counted.
  var cost: Double { mean * (1 - noShowRate) + callOut * noShowRate }
}
