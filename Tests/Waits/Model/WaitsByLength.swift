/// Waits by the number of people that were ahead.
struct WaitsByLength: Hashable, Sendable {
  /// Longer queues count as this long.
  static let longest = 200
  /// So many waits make a mean; where there are fewer, neighbouring lengths are asked as well.
  static let enough = 40

  private var sums: [Double] = []
  private var counts: [Int] = []

  /// Takes in a wait in seconds.
  mutating func count(_ wait: Double, at length: Int) {
    let length = min(max(length, 0), Self.longest)
    while counts.count <= length {
      sums.append(0)
      counts.append(0)
    }
    sums[length] += wait
    counts[length] += 1
  }

  /// The mean wait at `length`, of as many lengths to either side as it takes.
  ///
  /// Beyond the longest queue seen it is that one's, in proportion.
  func mean(at length: Int) -> Double? {
    guard !counts.isEmpty else { return nil }
    let place = min(max(length, 0), counts.count - 1)
    var (sum, count) = (sums[place], counts[place])
    var reach = 0
    while count < Self.enough, reach < counts.count {
      reach += 1
      for near in [place - reach, place + reach] where counts.indices.contains(near) {
        sum += sums[near] * Double(place + 1) / Double(near + 1)
        count += counts[near]
      }
    }
    let mean = count == 0 ? 0 : sum / Double(count)
    return mean * Double(length + 1) / Double(place + 1)
  }
}
