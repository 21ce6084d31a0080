import Foundation

/// A PNG picture's outside: whole, and of a size that fits on a slip; the printer's process decodes it.
struct PNGFile {
  /// What is wrong with a file.
  struct Wrong: Error, Hashable {
    var reason: String
    var remedy: String
  }

  /// Bytes of a file at the most.
  static let longest = 1 << 20
  /// Dots of a side.
  static let sides = 16...2048

  let width: Int
  let height: Int

  /// Reads the file at `path`.
  init(path: String) throws(Wrong) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Wrong(
        reason: "cannot be read (\(path))",
        remedy: "put it beside the site file, readable for the group frontdesk")
    }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: Self.longest + 1)) ?? Data()
    try self.init([UInt8](data))
  }

  /// Reads a file's bytes: the signature, then chunks with a checksum each (PNG specification, 5).
  init(_ bytes: [UInt8]) throws(Wrong) {
    guard bytes.count <= Self.longest else {
      throw Wrong(reason: "is larger than 1 MB", remedy: "save a smaller picture")
    }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: signature) else {
      throw Wrong(reason: "is no PNG file", remedy: "save the logo as PNG")
    }
    let broken = Wrong(reason: "is a broken PNG file", remedy: "save the logo again as PNG")
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    var size: (width: Int, height: Int)?
    var at = signature.count
    while at + 12 <= bytes.count {
      let length = number(at)
      guard length <= bytes.count - at - 12 else { throw broken }
      let name = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
      let end = at + 8 + length
      guard Self.checksum(bytes[at + 4..<end]) == UInt32(number(end)) else { throw broken }
      if size == nil {
        guard name == "IHDR", length == 13 else { throw broken }
        size = (number(at + 8), number(at + 12))
      }
      at = end + 4
      if name == "IEND" { break }
    }
    guard let size, at == bytes.count, bytes.suffix(8).starts(with: Array("IEND".utf8)) else {
      throw broken
    }
    guard Self.sides.contains(size.width), Self.sides.contains(size.height) else {
      throw Wrong(
        reason: "is \(size.width) × \(size.height) dots",
        remedy: "a logo has \(Self.sides.lowerBound) to \(Self.sides.upperBound) on each side")
    }
    (width, height) = size
  }

  /// The CRC of a chunk (PNG specification, annex D).
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
      }
    }
  }
}
