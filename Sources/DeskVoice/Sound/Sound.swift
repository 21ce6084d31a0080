/// A sound in memory: one channel, 16 bits a sample.
package struct Sound: Hashable, Sendable {
  /// Samples a second.
  let rate: Int
  var samples: [Int16]

  init(rate: Int, samples: [Int16]) {
    self.rate = rate
    self.samples = samples
  }

  /// How long it lasts.
  var duration: Duration {
    .microseconds(Int64(samples.count) * 1_000_000 / Int64(max(1, rate)))
  }

  /// Nothing to be heard for `duration`.
  static func silence(_ duration: Duration, rate: Int) -> Sound {
    let (seconds, attoseconds) = duration.components
    let count = Int(seconds) * rate + Int(Double(attoseconds) / 1e18 * Double(rate))
    return Sound(rate: rate, samples: Array(repeating: 0, count: max(0, count)))
  }

  /// Plays `other`, which has the same rate, after this.
  mutating func append(_ other: Sound) {
    samples += other.samples
  }
}
