import DeskBasics
import DeskDomain
import Testing

@Suite("Random numbers with a seed")
struct SeededRandomTests {
  @Test("are those of SplitMix64")
  func reference() {
    var random = SeededRandom(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("spread evenly over the unit, and exponentially about their mean")
  func distributions() {
    var random = SeededRandom(seed: 3)
    let units = (0..<20_000).map { _ in random.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
    #expect(abs(units.reduce(0, +) / 20_000 - 0.5) < 0.01)
    let times = (0..<20_000).map { _ in random.exponential(mean: 90) }
    #expect(times.allSatisfy { $0 >= 0 && $0.isFinite })
    #expect(abs(times.reduce(0, +) / 20_000 - 90) < 3)
    #expect(abs(Double(times.count { $0 > 90 }) / 20_000 - 0.368) < 0.015)
  }
}
