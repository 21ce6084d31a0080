import DeskPrinting
import DeskText

/// Chance from a seed (SplitMix64): a failing case can be run again.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 1.
  mutating func number(upTo most: Int) -> Int { Int.random(in: 1...most, using: &self) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Pictures as slips have them, and worse.
enum Pictures {
  /// Any dots: about as many orders to printers among them as chance makes.
  static func random(_ chance: inout Chance, stride: Int? = nil, height: Int? = nil) -> Bitmap {
    let stride = stride ?? Int.random(in: 1...72, using: &chance)
    let height = height ?? Int.random(in: 1...400, using: &chance)
    let bytes = (0..<stride * height).map { _ in UInt8.random(in: 0...255, using: &chance) }
    return Bitmap(width: stride * 8, height: height, bytes: bytes) ?? Bitmap(width: 0, height: 0)
  }

  /// Without a byte that begins an order, so that it comes out dot by dot.
  static func plain(_ chance: inout Chance, stride: Int? = nil, height: Int? = nil) -> Bitmap {
    let picture = random(&chance, stride: stride, height: height)
    let bytes = picture.bytes.map { $0 == 0x10 ? 0x11 : $0 }
    return Bitmap(width: picture.width, height: picture.height, bytes: bytes) ?? picture
  }

  /// A slip of 576 × 400 dots.
  static let slip: Bitmap = {
    var chance = Chance(seed: 400)
    return plain(&chance, stride: 72, height: 400)
  }()

  static let document = EscPos.document(slip)
}
