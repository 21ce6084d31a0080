/// Sounds as `.wav` files: RIFF, PCM.
extension Sound {
  /// The file's bytes.
  var wav: [UInt8] {
    let size = UInt32(samples.count * 2)
    var bytes = Array("RIFF".utf8) + Self.word(36 + size) + Array("WAVEfmt ".utf8)
    // Length of the format, PCM, one channel, rate, bytes a second, bytes a frame, bits a sample.
    bytes += Self.word(16) + Self.half(1) + Self.half(1) + Self.word(UInt32(rate))
    bytes += Self.word(UInt32(rate * 2)) + Self.half(2) + Self.half(16)
    bytes += Array("data".utf8) + Self.word(size)
    bytes.reserveCapacity(bytes.count + samples.count * 2)
    for sample in samples { bytes += Self.half(UInt16(bitPattern: sample)) }
    return bytes
  }

  /// Reads a file of one channel with 16 bits a sample; nil where it is anything else.
  ///
  /// A last chunk that claims more than there is ends with the file.
  init?(wav bytes: [UInt8]) {
    guard bytes.count >= 12, bytes[0..<4].elementsEqual("RIFF".utf8),
      bytes[8..<12].elementsEqual("WAVE".utf8)
    else { return nil }
    var rate: Int?
    var start = 12
    while start + 8 <= bytes.count {
      let name = bytes[start..<start + 4]
      let body = start + 8
      let length = min(Self.number(bytes[start + 4..<body]), bytes.count - body)
      if name.elementsEqual("fmt ".utf8) {
        guard length >= 16, Self.number(bytes[body..<body + 2]) == 1,
          Self.number(bytes[body + 2..<body + 4]) == 1,
          Self.number(bytes[body + 14..<body + 16]) == 16
        else { return nil }
        rate = Self.number(bytes[body + 4..<body + 8])
      } else if name.elementsEqual("data".utf8) {
        guard let rate, rate > 0 else { return nil }
        let samples = stride(from: body, to: body + length - 1, by: 2).map {
          Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
        }
        self.init(rate: rate, samples: samples)
        return
      }
      // Chunks begin at even places.
      start = body + length + length % 2
    }
    return nil
  }

  private static func word(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func half(_ value: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
