/// An entry of the journal as it is stored and hashed, whatever it says.
///
/// Texts are bytes: what is in the database is hashed, not what a program reads into it.
///
/// The hash is SHA-256 over the columns in this order: `prev`, `seq`, `at`, `boot`, `mono`, `clock_trusted`, `actor`,
/// `command_key`, `kind`, `body`. Each is written as its length in bytes and then the bytes: the length is 8 bytes, big-endian,
/// and -1 for NULL, which has none. A whole number is 8 bytes, big-endian, in two's complement; `prev` its 32 bytes; a text its
/// UTF-8. So no two entries are written alike.
package struct ChainedEntry: Hashable, Sendable {
  package var seq: Int64
  /// Wall time, ms since 1970 UTC.
  package var at: Int64
  package var boot: [UInt8]
  /// ns since boot.
  package var mono: Int64
  /// 1 where something confirmed the wall clock, else 0.
  package var clockTrusted: Int64
  package var actor: [UInt8]
  package var commandKey: [UInt8]?
  package var kind: [UInt8]
  /// JSON.
  package var body: [UInt8]
  /// The hash of the entry before, as it is stored here.
  package var prev: [UInt8]
  /// Its own, as it is stored.
  package var hash: [UInt8]

  package init(
    seq: Int64, at: Int64, boot: [UInt8], mono: Int64, clockTrusted: Int64, actor: [UInt8],
    commandKey: [UInt8]?, kind: [UInt8], body: [UInt8], prev: [UInt8] = [], hash: [UInt8] = []
  ) {
    self.seq = seq
    self.at = at
    self.boot = boot
    self.mono = mono
    self.clockTrusted = clockTrusted
    self.actor = actor
    self.commandKey = commandKey
    self.kind = kind
    self.body = body
    self.prev = prev
    self.hash = hash
  }

  /// The hash that it must have as entry number `seq` after the one whose hash is `prev`.
  package func hash(as seq: Int64, after prev: [UInt8]) -> ChainHash {
    var message: [UInt8] = []
    message.reserveCapacity(
      10 * 8 + 4 * 8 + prev.count + boot.count + actor.count + (commandKey?.count ?? 0)
        + kind.count + body.count)
    message.append(text: prev)
    message.append(number: seq)
    message.append(number: at)
    message.append(text: boot)
    message.append(number: mono)
    message.append(number: clockTrusted)
    message.append(text: actor)
    message.append(text: commandKey)
    message.append(text: kind)
    message.append(text: body)
    return ChainHash(of: message)
  }

  /// The same entry at the end of the chain whose head is `head`, and the head then.
  package func chained(to head: ChainHead) -> (entry: ChainedEntry, head: ChainHead) {
    var entry = self
    entry.prev = head.hash.bytes
    let hash = entry.hash(as: seq, after: entry.prev)
    entry.hash = hash.bytes
    return (entry, ChainHead(seq: seq, hash: hash))
  }
}

extension [UInt8] {
  fileprivate mutating func append(text: [UInt8]?) {
    append(bytesOf: Int64(text?.count ?? -1))
    append(contentsOf: text ?? [])
  }

  fileprivate mutating func append(number: Int64) {
    append(bytesOf: 8)
    append(bytesOf: number)
  }

  private mutating func append(bytesOf number: Int64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }
}
