import CNettle

/// The SHA-256 of an entry of the journal: 32 bytes, written as 64 hex digits.
package struct ChainHash: Hashable, Sendable, CustomStringConvertible {
  static let length = 32
  /// What the first entry follows: the hash of the format's name, so that no other format's chain can pass for one.
  package static let genesis = ChainHash(of: Array("frontdesk journal 1".utf8))

  package let bytes: [UInt8]

  /// Of the bytes `message`.
  package init(of message: [UInt8]) {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Self.length)
    // The library fills the context, reads `message.count` bytes and writes `length` of them.
    unsafe nettle_sha256_init(&context)
    unsafe nettle_sha256_update(&context, message.count, message)
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    bytes = digest
  }

  /// Nil where they are not 32.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hex digits, in either case.
  init?(_ text: String) {
    guard let bytes = Hex.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }

  package var description: String { Hex.text(bytes) }

  /// As it stands on paper: in groups of four digits.
  package var groups: [String] { Hex.groups(description) }
}

extension ChainHash: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let hash = ChainHash(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a hash of 64 hex digits")
    }
    self = hash
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Where the chain ends: its newest entry.
package struct ChainHead: Hashable, Codable, Sendable {
  /// 0 where there is no entry yet.
  package var seq: Int64
  package var hash: ChainHash

  package init(seq: Int64, hash: ChainHash) {
    self.seq = seq
    self.hash = hash
  }

  /// Of a log without entries.
  package static let genesis = ChainHead(seq: 0, hash: .genesis)
}

/// A head that somebody kept outside of the journal, such as on the printed summary of a day.
package struct KnownHead: Hashable, Sendable {
  /// The first bytes of the hash, all of them as a rule.
  let bytes: [UInt8]
  /// The entry whose hash it is, where that is known.
  let seq: Int64?

  /// Hex digits that may be typed.
  static let shortest = 32

  /// Reads the hash as it stands on paper: groups of digits, from 32 of them on.
  ///
  /// 32 digits are 128 bits: nobody finds another log with as many alike.
  package init?(_ text: String, seq: Int64? = nil) {
    let digits = text.filter { !$0.isWhitespace && $0 != "-" && $0 != ":" }
    guard digits.utf8.count >= Self.shortest, digits.utf8.count <= 2 * ChainHash.length,
      let bytes = Hex.bytes(digits)
    else { return nil }
    self.bytes = bytes
    self.seq = seq
  }

  func fits(_ hash: [UInt8]) -> Bool { hash.starts(with: bytes) }
}

/// Bytes as hex digits.
enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil where it is not made of pairs of hex digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let values = text.utf8.map { digits.firstIndex(of: $0 | 0x20) }
    guard values.count.isMultiple(of: 2), !values.contains(nil) else { return nil }
    let nibbles = values.compactMap(\.self)
    return stride(from: 0, to: nibbles.count, by: 2).map {
      UInt8(nibbles[$0] << 4 | nibbles[$0 + 1])
    }
  }

  static func groups(_ text: String) -> [String] {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: 4).map {
      String(characters[$0..<min($0 + 4, characters.count)])
    }
  }
}
