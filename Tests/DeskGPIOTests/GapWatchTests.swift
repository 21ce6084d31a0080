import DeskBasics
import Testing

@testable import DeskGPIO

@Suite("Lost edges") struct GapWatchTests {
  @Test("numbers without a gap lose nothing, a full read neither") func complete() {
    var gaps = GapWatch()
    let edges = Self.edges(1...16)
    #expect(edges.map { gaps.isAfterGap($0) } == Array(repeating: false, count: 16))
    #expect(!gaps.mayLackLater(than: edges))
    #expect(Self.edges(17...18).map { gaps.isAfterGap($0) } == [false, false])
  }

  @Test("a gap in the numbers lies before the edge that shows it (libgpiod 2)") func gap() {
    var gaps = GapWatch()
    #expect(Self.edges(26...28).map { gaps.isAfterGap($0) } == [true, false, false])
    #expect(Self.edges(30...31).map { gaps.isAfterGap($0) } == [true, false])
  }

  @Test("without numbers, only a full read may lack edges (libgpiod 1)") func unnumbered() {
    var gaps = GapWatch()
    let full = [Edge](repeating: Edge(isActive: true, at: .seconds(1), sequence: 0), count: 16)
    #expect(full.map { gaps.isAfterGap($0) } == Array(repeating: false, count: 16))
    #expect(gaps.mayLackLater(than: full))
    #expect(!gaps.mayLackLater(than: Array(full.dropLast())))
  }

  private static func edges(_ numbers: ClosedRange<UInt32>) -> [Edge] {
    numbers.map { Edge(isActive: $0 % 2 == 1, at: .seconds(UInt64($0)), sequence: $0) }
  }
}
