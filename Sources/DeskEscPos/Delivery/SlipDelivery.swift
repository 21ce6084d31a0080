/// The delivery of one slip: from what the printer answered and the time, what is to be done next.
///
/// Connects, asks, waits while the printer is not ready, sends, and has it confirmed. Before the first
/// byte of the slip it may wait and begin again as it likes; from then on it goes one way, and sends no
/// byte twice. Decides only: `Backend` does what it says. Times are counted from any fixed point.
struct SlipDelivery: Hashable, Sendable {
  /// What is to be done next.
  enum Step: Hashable, Sendable {
    /// Close the connection, if there is one, and open a new one: `.opened`, `.lost`, `.time`, `.stop`.
    case open(until: Duration)
    /// Record that the slip is begun, so that it outlives us: `.recorded` or `.lost`.
    case record
    /// Offer these bytes to the printer, perhaps none, and listen: `.sent`, `.received`, `.lost`,
    /// `.time` or `.stop`.
    case exchange([UInt8], until: Duration)
    /// Close the connection and wait: `.time` or `.stop`.
    case pause(until: Duration)
    case end(Verdict)
  }

  /// What was seen.
  enum Sight: Hashable, Sendable {
    case opened
    case recorded
    /// So many of the bytes offered were taken, 1 or more.
    case sent(Int)
    case received([UInt8])
    /// There is no connection, or none any more.
    case lost(String)
    /// The time given is over.
    case time
    /// The job is cancelled; seen once.
    case stop
  }

  private enum Phase: Hashable {
    case opening
    case asking(StatusQuery, unsent: Int, until: Duration)
    case recording
    case sending(at: Int, until: Duration)
    case confirming(unsent: [UInt8], asked: Bool, until: Duration)
    case pausing
    case ended
  }

  /// Bytes of a slip that are offered at once.
  static let chunk = 2048

  /// What the printer was last known to be like.
  private(set) var conditions: Set<PrinterCondition> = []
  /// What is going on, for people.
  private(set) var message = "connecting to the printer"
  /// Bytes of the slip that were taken.
  private(set) var sent = 0

  private let document: [UInt8]
  private let limits: DeliveryLimits
  private let giveUp: Duration
  private var phase = Phase.opening
  private var reader = StatusReader()
  private var found: Set<PrinterCondition> = []
  /// Ordered to stop with the slip begun: not later than this.
  private var stopBy: Duration?
  /// All is to be over by then, from the last byte sent.
  private var confirmBy = Duration.zero

  /// For a whole slip in ESC/POS, begun at `now`.
  init(_ document: [UInt8], limits: DeliveryLimits = DeliveryLimits(), at now: Duration) {
    self.document = document
    self.limits = limits
    giveUp = now + limits.ready
  }

  /// The first step.
  func begin(at now: Duration) -> Step { .open(until: now + limits.connect) }

  /// Takes in what was seen, at `now`, and says what is next.
  mutating func next(_ seen: Sight, at now: Duration) -> Step {
    if seen == .stop { return stop(at: now) }
    switch phase {
    case .opening: return opening(seen, at: now)
    case .asking(let query, let unsent, let until):
      return asking(query, unsent, until, seen, at: now)
    case .recording:
      if case .lost(let why) = seen { return end(.unsent(why)) }
      phase = .sending(at: 0, until: now + limits.stall)
      return offer()
    case .sending(let at, let until): return sending(at, until, seen, at: now)
    case .confirming(let unsent, let asked, let until):
      return confirming(unsent, asked, until, seen, at: now)
    case .pausing: return open(at: now)
    case .ended: return offer()
    }
  }

  // MARK: Before the first byte

  private mutating func opening(_ seen: Sight, at now: Duration) -> Step {
    switch seen {
    case .opened:
      found = []
      reader = StatusReader()
      return ask(StatusQuery.beforeSending[0], at: now)
    case .lost(let why): return notReady([.unreachable], why, at: now)
    default: return notReady([.unreachable], "it did not answer in time", at: now)
    }
  }

  private mutating func ask(_ query: StatusQuery, at now: Duration) -> Step {
    phase = .asking(query, unsent: query.bytes.count, until: now + limits.answer)
    return offer()
  }

  private mutating func asking(
    _ query: StatusQuery, _ unsent: Int, _ until: Duration, _ seen: Sight, at now: Duration
  ) -> Step {
    switch seen {
    case .sent(let count):
      phase = .asking(query, unsent: max(0, unsent - count), until: until)
    case .received(let bytes):
      for byte in bytes {
        // An answer before the whole question is an answer to something else.
        guard case .realTime(let status)? = reader.read(byte), unsent == 0 else { continue }
        found.formUnion(query.conditions(in: status))
        return answered(query, at: now)
      }
    case .lost(let why):
      return notReady([.unreachable], why, at: now)
    case .time where now >= until:
      return notReady([.unreachable], "it does not answer the question for its state", at: now)
    default: break
    }
    return offer()
  }

  private mutating func answered(_ query: StatusQuery, at now: Duration) -> Step {
    let order = StatusQuery.beforeSending
    if let index = order.firstIndex(of: query), index + 1 < order.count {
      return ask(order[index + 1], at: now)
    }
    // A printer is off-line because of its cover, its paper or a fault: then that is what is told.
    if found.contains(where: { $0.prevents && $0 != .offline }) { found.remove(.offline) }
    guard !found.contains(where: \.prevents) else { return notReady(found, nil, at: now) }
    conditions = found
    message = "printing"
    phase = .recording
    return .record
  }

  private mutating func notReady(
    _ found: Set<PrinterCondition>, _ why: String?, at now: Duration
  ) -> Step {
    conditions = found
    let words = PrinterCondition.allCases.filter { found.contains($0) && $0.prevents }.map(\.words)
    message = words.joined(separator: ", ") + (why.map { ": " + $0 } ?? "")
    guard now < giveUp else { return end(.unsent(message)) }
    message += "; nothing is sent until it is ready"
    phase = .pausing
    return .pause(until: now + limits.pause)
  }

  private mutating func open(at now: Duration) -> Step {
    phase = .opening
    return .open(until: now + limits.connect)
  }

  // MARK: From the first byte on

  private mutating func sending(
    _ at: Int, _ until: Duration, _ seen: Sight, at now: Duration
  ) -> Step {
    switch seen {
    case .sent(let count):
      sent = min(document.count, at + count)
      phase = .sending(at: sent, until: now + limits.stall)
      guard sent == document.count else { return offer() }
      confirmBy = now + limits.confirmation
      phase = .confirming(
        unsent: Confirmation.request, asked: false, until: min(confirmBy, now + limits.answer))
      return offer()
    case .received(let bytes):
      for byte in bytes { _ = reader.read(byte) }
    case .lost(let why):
      return broken(why, at: now)
    case .time where now >= earliest(until):
      return broken("it took no more data", at: now)
    default: break
    }
    return offer()
  }

  private mutating func confirming(
    _ unsent: [UInt8], _ asked: Bool, _ until: Duration, _ seen: Sight, at now: Duration
  ) -> Step {
    switch seen {
    case .sent(let count):
      let rest = Array(unsent.dropFirst(count))
      phase = .confirming(unsent: rest, asked: asked, until: until)
    case .received(let bytes):
      for byte in bytes {
        switch reader.read(byte) {
        case .inOrder(let status)?:
          // Before the whole question, it is an answer to something else.
          guard asked || unsent.isEmpty else { continue }
          conditions = Confirmation.conditions(in: status)
          if conditions.contains(.paperOut) { return end(.unsure("the paper ended")) }
          return end(stopBy == nil ? .printed : .printedAfterCancel)
        case .realTime(let status)? where asked && unsent.isEmpty:
          let trouble = StatusQuery.offlineCause.conditions(in: status)
          guard trouble.isEmpty else {
            conditions = trouble
            return broken(trouble.map(\.words).sorted().joined(separator: ", "), at: now)
          }
        default: continue
        }
      }
    case .lost(let why):
      return broken(why, at: now)
    case .time where now >= earliest(confirmBy):
      return broken("it gave no confirmation", at: now)
    case .time where now >= until:
      // Still printing, or stopped by something: ask, as this answer does not wait for the picture.
      let question = unsent.isEmpty ? StatusQuery.offlineCause.bytes : unsent
      phase = .confirming(
        unsent: question, asked: asked || unsent.isEmpty,
        until: min(confirmBy, now + limits.answer))
    default: break
    }
    return offer()
  }

  /// The way is broken with the slip at `sent`.
  private mutating func broken(_ why: String, at now: Duration) -> Step {
    guard sent > 0 else { return notReady([.unreachable], why, at: now) }
    let part =
      sent < document.count
      ? "after \(sent) of \(document.count) bytes" : "before the confirmation"
    return end(.unsure("\(why), \(part)"))
  }

  private mutating func stop(at now: Duration) -> Step {
    guard sent > 0 else { return end(.cancelled) }
    if stopBy == nil { stopBy = now + limits.stop }
    message = "cancelled while printing"
    return offer()
  }

  private mutating func end(_ verdict: Verdict) -> Step {
    // Only what is known to last is left standing: nobody asks again until the next slip.
    conditions = conditions.intersection([.paperLow])
    message = ""
    phase = .ended
    self.verdict = verdict
    return .end(verdict)
  }

  private var verdict: Verdict?

  private func earliest(_ until: Duration) -> Duration { stopBy.map { min($0, until) } ?? until }

  /// The step of the phase.
  private func offer() -> Step {
    switch phase {
    case .asking(let query, let unsent, let until):
      .exchange(Array(query.bytes.suffix(unsent)), until: until)
    case .sending(let at, let until):
      .exchange(
        Array(document[at..<min(document.count, at + Self.chunk)]), until: earliest(until))
    case .confirming(let unsent, _, let until):
      .exchange(unsent, until: earliest(until))
    case .opening, .recording, .pausing, .ended:
      .end(verdict ?? .unsent("the delivery was led wrongly"))
    }
  }
}
