import Foundation

/// Reads a journal entry by entry, in bounded memory, and says where its chain first breaks.
package struct ChainVerifier: Sendable {
  /// What the end of the journal is held against.
  package enum End: Hashable, Sendable {
    /// The journal's own note of its head; nil where that is gone.
    case noted(ChainHead?)
    /// Nothing: a file holds what was exported.
    case open
  }

  private let known: KnownHead?
  private let isWhole: Bool

  private var entries = 0
  private var first: ChainedEntry?
  private var last: ChainedEntry?
  /// The one before.
  private var previous: ChainedEntry?
  /// The newest entries that fitted, by their number modulo `reach`.
  private var recent: [Int64: (seq: Int64, hash: [UInt8])] = [:]
  /// The entry that must come next, and the hash that it must follow; nil before the first of a part.
  private var next: ChainHead?
  private var isKnownFound = false
  private var broken: ChainBreak?
  /// The entry that stands where the chain broke.
  private var culprit: Int64?
  /// The number that it had when it was hashed, where that can be told.
  private var culpritWas: Int64?

  /// How far from its place an entry is looked for once the chain is broken.
  private static let reach: Int64 = 1_024

  /// A verifier of a whole log, or of a part that begins anywhere; `known` must be the hash of one of its entries.
  package init(known: KnownHead? = nil, isWhole: Bool = true) {
    self.known = known
    self.isWhole = isWhole
    if isWhole { next = ChainHead(seq: 1, hash: .genesis) }
  }

  /// Takes the entry that stands next in the journal.
  package mutating func take(_ entry: ChainedEntry) {
    entries += 1
    guard broken == nil else { return learn(from: entry) }
    let place = next ?? start(with: entry)
    broken = fault(of: entry, in: place)
    guard broken == nil, let hash = ChainHash(bytes: entry.hash) else {
      next = place
      culprit = entry.seq
      return
    }
    if first == nil { first = entry }
    previous = last
    last = entry
    recent[entry.seq % Self.reach] = (entry.seq, entry.hash)
    next = ChainHead(seq: entry.seq + 1, hash: hash)
    if let known, known.seq ?? entry.seq == entry.seq, known.fits(entry.hash) {
      isKnownFound = true
    }
  }

  /// Notes that what stands next is no entry at all.
  package mutating func takeUnreadable() {
    entries += 1
    guard broken == nil else { return }
    broken = ChainBreak(.unreadable, next?.seq)
  }

  /// What came of it, now that the journal is at its end.
  ///
  /// Of a broken log, `last` is the entry before the break: what the break is about is not confirmed.
  package func verdict(_ end: End) -> ChainVerdict {
    let broken = broken ?? fault(at: end) ?? faultOfKnownHead
    let reached = last?.seq ?? 0
    let whole = broken.map {
      $0.seq.map { min(reached, $0 - 1) } ?? ($0.kind == .headLost ? reached : 0)
    }
    let end = [last, previous].compactMap(\.self).first { $0.seq == whole ?? reached }
    let isNothing = whole.map { $0 < first?.seq ?? 1 } ?? false
    return ChainVerdict(
      entries: entries, first: isNothing ? nil : first?.seq,
      last: isNothing ? nil : whole ?? last?.seq, since: isNothing ? nil : first?.time,
      until: end?.time, head: end.flatMap { ChainHash(bytes: $0.hash) }, broken: broken)
  }

  /// A part of a log begins where it begins; its first entry says what it follows.
  private func start(with entry: ChainedEntry) -> ChainHead {
    guard entry.seq > 1, let hash = ChainHash(bytes: entry.prev) else {
      return ChainHead(seq: 1, hash: .genesis)
    }
    return ChainHead(seq: entry.seq, hash: hash)
  }

  private mutating func fault(of entry: ChainedEntry, in place: ChainHead) -> ChainBreak? {
    if entry.seq > place.seq { return ChainBreak(.missing, place.seq, until: entry.seq - 1) }
    if entry.seq < place.seq { return ChainBreak(.inserted, entry.seq) }
    let expected = entry.hash(as: place.seq, after: place.hash.bytes).bytes
    if entry.hash == expected {
      return entry.prev == place.hash.bytes ? nil : ChainBreak(.changed, place.seq)
    }
    guard entry.prev != place.hash.bytes else { return ChainBreak(.changed, place.seq) }
    if entry.hash == entry.hash(as: place.seq, after: entry.prev).bytes {
      // It holds by itself: the one before it is not the one that it was chained to.
      if let origin = recent.values.first(where: { $0.hash == entry.prev }) {
        return ChainBreak(.inserted, origin.seq + 1, until: place.seq - 1)
      }
      return ChainBreak(.rewritten, max(1, first == nil ? place.seq : place.seq - 1))
    }
    guard let was = originalNumber(of: entry) else { return ChainBreak(.changed, place.seq) }
    culpritWas = was
    return was > place.seq
      ? ChainBreak(.missing, place.seq, until: was - 1)
      : ChainBreak(.inserted, was, until: place.seq - 1)
  }

  /// The number under which it was hashed, where whoever moved it left its hashes as they were.
  private func originalNumber(of entry: ChainedEntry) -> Int64? {
    for distance in 1...Self.reach {
      for seq in [entry.seq + distance, entry.seq - distance]
      where seq > 0 && entry.hash(as: seq, after: entry.prev).bytes == entry.hash {
        return seq
      }
    }
    return nil
  }

  /// Once it is broken: what comes later can tell how.
  private mutating func learn(from entry: ChainedEntry) {
    guard let broken, let place = next, let culprit else { return }
    // In a file, the lines themselves may stand the wrong way round.
    if broken.kind == .missing, entry.seq == place.seq, culprit > place.seq {
      self.broken = ChainBreak(.swapped, place.seq, until: culprit)
    }
    guard entry.seq > place.seq, broken.seq == place.seq,
      entry.hash(as: place.seq, after: place.hash.bytes).bytes == entry.hash
    else { return }
    // This one belongs where the chain broke.
    if culpritWas == entry.seq {
      self.broken = ChainBreak(.swapped, place.seq, until: entry.seq)
    } else if broken.kind == .changed {
      self.broken =
        entry.seq - place.seq > Self.reach
        ? ChainBreak(.swapped, place.seq, until: entry.seq)
        : ChainBreak(.inserted, place.seq, until: entry.seq - 1)
    }
  }

  private func fault(at end: End) -> ChainBreak? {
    guard case .noted(let noted) = end else { return nil }
    guard let noted else { return ChainBreak(.headLost, nil) }
    let reached = last?.seq ?? 0
    if noted.seq > reached { return ChainBreak(.cutOff, reached + 1, until: noted.seq) }
    if noted.seq < reached { return ChainBreak(.added, noted.seq + 1, until: reached) }
    let hash = last?.hash ?? ChainHash.genesis.bytes
    return hash == noted.hash.bytes ? nil : ChainBreak(.rewritten, max(1, reached))
  }

  private var faultOfKnownHead: ChainBreak? {
    guard let known, !isKnownFound else { return nil }
    guard let seq = known.seq else { return ChainBreak(.headUnknown, nil) }
    let reached = last?.seq ?? 0
    return seq > reached
      ? ChainBreak(.cutOff, reached + 1, until: seq) : ChainBreak(.headUnknown, seq)
  }
}

extension ChainedEntry {
  /// What the wall clock said.
  fileprivate var time: Date { Date(timeIntervalSince1970: Double(at) / 1_000) }
}
