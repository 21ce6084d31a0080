package import DeskBasics

extension SeededRandom {
  /// 0 up to, but not including, `sides`.
  package mutating func roll(_ sides: Int) -> Int {
    Int.random(in: 0..<sides, using: &self)
  }
}
