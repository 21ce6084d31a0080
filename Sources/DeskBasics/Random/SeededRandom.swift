import Foundation

/// Random numbers that are the same in every run (SplitMix64).
///
/// Whoever draws gets the seed as an argument, so that what was drawn can be told again.
package struct SeededRandom: RandomNumberGenerator, Hashable, Sendable {
  // Inlined where it is drawn from: a forecast draws some thousand times.
  @usableFromInline var state: UInt64

  @inlinable
  package init(seed: UInt64) {
    state = seed
  }

  @inlinable
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, never at, 1.
  @inlinable
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Seconds until something happens that happens every `mean` seconds on average.
  @inlinable
  package mutating func exponential(mean: Double) -> Double {
    -log(1 - unit()) * mean
  }
}
