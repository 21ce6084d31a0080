/// The letter sizes and spaces of a slip, in dots.
struct TypeSizes: Hashable, Sendable {
  /// Below this em a complex character is a blot on thermal paper.
  static let smallest = 21.0

  let site: Double
  let greeting: Double
  let service: Double
  let ahead: Double
  let issued: Double
  let farewell: Double
  /// The step of the spaces between the parts.
  let space: Int
  /// How thick the lines around the number's part are.
  let line: Int

  /// `scale` 1 is the 80 mm roll.
  init(scale: Double) {
    func em(_ dots: Double) -> Double { max(Self.smallest, (dots * scale).rounded()) }
    site = em(32)
    greeting = em(28)
    service = em(38)
    ahead = em(32)
    issued = em(24)
    farewell = em(26)
    space = max(4, Int((8 * scale).rounded()))
    line = max(2, Int((2 * scale).rounded()))
  }

  /// The size of the second language beside a first one of `em` dots.
  func second(to em: Double) -> Double { max(Self.smallest, (em * 0.72).rounded()) }
}
