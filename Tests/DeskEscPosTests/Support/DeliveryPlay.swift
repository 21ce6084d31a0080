@testable import DeskEscPos
@testable import DeskPrinting

/// A printer as far as a delivery sees it.
struct PlayedPrinter {
  enum Mood: Hashable, Sendable {
    case ok
    case paperLow
    case paperOut
    case coverOpen
    case fault
    case offline
    case silent
    case gone
    /// Answers, but with bytes that are no status.
    case noise
    case slow(Duration)
    case breaksAfter(Int)
    case paperOutAfter(Int)
    case fullAfter(Int)
  }

  var mood: Mood
  private(set) var received: [UInt8] = []
  private(set) var connections = 0
  private(set) var confirmations = 0
  /// Whether the slip was begun at a printer that had said it is not ready.
  private(set) var receivedWhileNotReady = false
  private var saidReady = false
  private var line: [UInt8] = []
  private var answers: [(at: Duration, byte: UInt8)] = []

  init(_ mood: Mood) { self.mood = mood }

  mutating func connect() -> Bool {
    (line, answers, saidReady) = ([], [], false)
    guard mood != .gone else { return false }
    connections += 1
    return true
  }

  /// Takes some of the bytes; nil where the connection breaks.
  mutating func take(_ bytes: [UInt8], of whole: Int, at now: Duration) -> Int? {
    if mood == .gone { return nil }
    var count = 0
    for byte in bytes {
      if case .breaksAfter(let limit) = mood, received.count >= limit {
        return count > 0 ? count : nil
      }
      if case .fullAfter(let limit) = mood, received.count >= limit { return count }
      count += 1
      line.append(byte)
      // Questions come before the slip and after it.
      if received.count < whole, !received.isEmpty || line[0] != 0x10 {
        if received.isEmpty, !saidReady { receivedWhileNotReady = true }
        received.append(byte)
        line = []
        if case .paperOutAfter(let limit) = mood, received.count >= limit { mood = .paperOut }
      } else if line.count == 3 {
        answer(at: now)
        line = []
      }
    }
    return count
  }

  private mutating func answer(at now: Duration) {
    if mood == .silent { return }
    if mood == .noise { return answers.append((now, 0x13)) }
    if line[0] == 0x10 { return answers.append((now, realTime(line[2]))) }
    switch mood {
    case .slow(let time): answers.append((now + time, 0))
    case .ok, .breaksAfter, .fullAfter, .paperOutAfter: answers.append((now, 0))
    case .paperLow: answers.append((now, 3))
    default: break
    }
  }

  private mutating func realTime(_ number: UInt8) -> UInt8 {
    switch (number, mood) {
    case (1, .paperOut), (1, .coverOpen), (1, .fault), (1, .offline):
      saidReady = false
      return 0x1A
    case (1, _): saidReady = true
    case (4, .paperLow): return 0x1E
    default: break
    }
    let bad: UInt8? =
      switch (number, mood) {
      case (2, .coverOpen): 0x16
      case (2, .paperOut): 0x32
      case (2, .fault): 0x52
      case (4, .paperOut): 0x7E
      default: nil
      }
    if bad != nil { saidReady = false }
    return bad ?? 0x12
  }

  /// What has been answered by now.
  mutating func given(at now: Duration) -> [UInt8] {
    let given = answers.filter { $0.at <= now }.map(\.byte)
    answers.removeAll { $0.at <= now }
    confirmations += given.count { $0 & 0x10 == 0 }
    return given
  }

  /// When it will say something.
  var next: Duration? { answers.map(\.at).min() }
}

/// A delivery led step by step, as `Backend` does, in virtual time.
struct DeliveryPlay {
  static let document: [UInt8] = {
    var chance = Chance(seed: 200)
    return EscPos.document(Pictures.plain(&chance, stride: 24, height: 200))
  }()

  var delivery = SlipDelivery(document, at: .zero)
  var printer: PlayedPrinter
  var now = Duration.zero
  var stopAt: Duration?
  /// Changes moods and breaks things where it is given.
  var chance: Chance?
  private var step: SlipDelivery.Step?
  private var connected = false

  init(_ mood: PlayedPrinter.Mood = .ok) { printer = PlayedPrinter(mood) }

  /// Goes on until the verdict, or until then.
  mutating func run(until end: Duration = .seconds(4000)) -> Verdict? {
    var next = step ?? delivery.begin(at: now)
    for _ in 0..<100_000 {
      if case .end(let verdict) = next { return verdict }
      step = next
      guard now < end else { return nil }
      next = delivery.next(see(next), at: now)
    }
    return nil
  }

  private mutating func see(_ step: SlipDelivery.Step) -> SlipDelivery.Sight {
    roll()
    if let at = stopAt, now >= at {
      if case .record = step { return .recorded }
      stopAt = nil
      return .stop
    }
    switch step {
    case .open:
      connected = printer.connect()
      if connected { return .opened }
      now += .milliseconds(1)
      return .lost("no route")
    case .record: return .recorded
    case .pause(let until):
      connected = false
      now = max(now, until)
      return .time
    case .exchange(let bytes, let until): return exchange(bytes, until)
    case .end: return .time
    }
  }

  private mutating func exchange(_ bytes: [UInt8], _ until: Duration) -> SlipDelivery.Sight {
    guard connected else { return .lost("not connected") }
    let given = printer.given(at: now)
    if !given.isEmpty { return .received(given) }
    if !bytes.isEmpty {
      var bytes = bytes
      if let most = chance?.number(upTo: 2048) { bytes = Array(bytes.prefix(most)) }
      guard let count = printer.take(bytes, of: Self.document.count, at: now) else {
        connected = false
        return .lost("reset")
      }
      now += .milliseconds(1)
      if count > 0 { return .sent(count) }
    }
    now = min(max(now, printer.next ?? until), max(now, until))
    return printer.next.map { $0 <= now } == true ? .received(printer.given(at: now)) : .time
  }

  private mutating func roll() {
    switch chance?.number(upTo: 60) {
    case 1:
      let moods: [PlayedPrinter.Mood] = [
        .ok, .ok, .paperLow, .paperOut, .coverOpen, .fault, .offline, .silent, .gone, .noise,
        .slow(.seconds(2)), .slow(.seconds(60)), .paperOutAfter(3000), .breaksAfter(2500),
      ]
      printer.mood = moods[(chance?.number(upTo: moods.count) ?? 1) - 1]
    case 2: connected = false
    case 3: if chance?.number(upTo: 5) == 1 { stopAt = now }
    case 4, 5, 6: printer.mood = .ok
    default: break
    }
  }
}
