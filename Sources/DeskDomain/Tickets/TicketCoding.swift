import DeskBasics

/// A ticket as its row holds it: it is written with nearly each step, so that what is as it was is left out.
extension Ticket: Codable {
  private enum Key: String, CodingKey {
    case key, number, day, drawnFor, service, state, arrival, issuedAt, ahead, line, person
    case appointment, visitorClass, waitingSince, calls, waited, firstCalledFor, overtakers
    case servingSince, served, turn, firstPromise, promise, rating, slip, steps
    // The newest step, as the versions before remembered one.
    case lastStep
    case issuedSeq, endedSeq
  }

  package func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(key.rawValue, forKey: .key)
    try row.encode(number.description, forKey: .number)
    try row.encode(day.description, forKey: .day)
    try row.encode(service, forKey: .service)
    if drawnFor != service { try row.encode(drawnFor, forKey: .drawnFor) }
    try row.encode(state, forKey: .state)
    try row.encode(arrival, forKey: .arrival)
    try row.encode(issuedAt.text, forKey: .issuedAt)
    try row.encode(ahead, forKey: .ahead)
    try row.encodeIfPresent(line, forKey: .line)
    try row.encodeIfPresent(person?.rawValue, forKey: .person)
    try row.encodeIfPresent(appointment, forKey: .appointment)
    if visitorClass != .ordinary { try row.encode(visitorClass.rawValue, forKey: .visitorClass) }
    if waitingSince != issuedAt { try row.encode(waitingSince.text, forKey: .waitingSince) }
    try row.encodeIfPresent(calls, forKey: .calls)
    try row.encodeIfPresent(waited, forKey: .waited)
    try row.encodeIfPresent(firstCalledFor, forKey: .firstCalledFor)
    try row.encodeIfPresent(overtakers, forKey: .overtakers)
    try row.encodeIfPresent(servingSince?.text, forKey: .servingSince)
    try row.encodeIfPresent(served, forKey: .served)
    try row.encodeIfPresent(turn, forKey: .turn)
    try row.encodeIfPresent(firstPromise, forKey: .firstPromise)
    try row.encode(promise, unlessItIs: firstPromise, forKey: .promise)
    try row.encodeIfPresent(rating?.rawValue, forKey: .rating)
    try row.encodeIfPresent(slip?.rawValue, forKey: .slip)
    if !steps.isEmpty {
      // Each with what was otherwise before it.
      var list = row.nestedUnkeyedContainer(forKey: .steps)
      var course = course
      for step in steps.reversed() {
        try step.encode(of: course, to: list.superEncoder())
        course = step.before
      }
    }
    try row.encode(issuedSeq, forKey: .issuedSeq)
    try row.encodeIfPresent(endedSeq, forKey: .endedSeq)
  }

  package init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    let service = try row.decode(String.self, forKey: .service)
    let issuedAt = try row.decode(MomentText.self, forKey: .issuedAt).moment
    self.init(
      key: try row.decode(TicketKey.self, forKey: .key),
      number: try row.decode(TicketNumber.self, forKey: .number),
      day: try row.decode(LocalDate.self, forKey: .day),
      service: try row.decodeIfPresent(String.self, forKey: .drawnFor) ?? service,
      state: try row.decode(TicketState.self, forKey: .state),
      arrival: try row.decode(Int64.self, forKey: .arrival), issuedAt: issuedAt,
      ahead: try row.decode(Int.self, forKey: .ahead),
      line: try row.decodeIfPresent(String.self, forKey: .line),
      person: try row.decodeIfPresent(PersonKey.self, forKey: .person),
      appointment: try row.decodeIfPresent(Appointment.self, forKey: .appointment),
      visitorClass: try row.decodeIfPresent(VisitorClass.self, forKey: .visitorClass)
        ?? .ordinary)
    self.service = service
    waitingSince =
      try row.decodeIfPresent(MomentText.self, forKey: .waitingSince)?.moment ?? issuedAt
    calls = try row.decodeIfPresent(CallRecord.self, forKey: .calls)
    waited = try row.decodeIfPresent(Double.self, forKey: .waited)
    firstCalledFor = try row.decodeIfPresent(String.self, forKey: .firstCalledFor)
    overtakers = try row.decodeIfPresent(Int.self, forKey: .overtakers)
    servingSince = try row.decodeIfPresent(MomentText.self, forKey: .servingSince)?.moment
    served = try row.decodeIfPresent(Double.self, forKey: .served)
    turn = try row.decodeIfPresent(ConsultantTurn.self, forKey: .turn)
    firstPromise = try row.decodeIfPresent(WaitPromise.self, forKey: .firstPromise)
    promise = try row.decode(unlessItIs: firstPromise, forKey: .promise)
    rating = try row.decodeIfPresent(Rating.self, forKey: .rating)
    slip = try row.decodeIfPresent(SlipState.self, forKey: .slip)
    issuedSeq = try row.decode(Int64.self, forKey: .issuedSeq)
    isAsIssued = false
    endedSeq = try row.decodeIfPresent(Int64.self, forKey: .endedSeq)
    if row.contains(.lastStep) {
      steps = [try TicketStep(of: course, from: row.superDecoder(forKey: .lastStep))]
    } else if row.contains(.steps) {
      var list = try row.nestedUnkeyedContainer(forKey: .steps)
      var course = course
      while !list.isAtEnd {
        let step = try TicketStep(of: course, from: list.superDecoder())
        steps.insert(step, at: 0)
        course = step.before
      }
    }
  }
}

extension TicketStep {
  private enum Key: String, CodingKey {
    case kind, seq, counter, at, besides, reopened
    case service, state, visitorClass, waitingSince, calls, waited, firstCalledFor, overtakers
    case servingSince, served, turn, promise
  }

  /// With what the ticket had otherwise before than `after`.
  fileprivate func encode(of after: TicketCourse, to encoder: any Encoder) throws {
    var step = encoder.container(keyedBy: Key.self)
    try step.encode(kind.rawValue, forKey: .kind)
    try step.encode(seq, forKey: .seq)
    try step.encodeIfPresent(counter, forKey: .counter)
    try step.encode(at.text, forKey: .at)
    if !besides.isEmpty { try step.encode(besides, forKey: .besides) }
    try step.encodeIfPresent(reopened, forKey: .reopened)
    try step.encode(before.service, unlessItIs: after.service, forKey: .service)
    try step.encode(before.state, unlessItIs: after.state, forKey: .state)
    try step.encode(before.visitorClass, unlessItIs: after.visitorClass, forKey: .visitorClass)
    try step.encode(
      MomentText(before.waitingSince), unlessItIs: MomentText(after.waitingSince),
      forKey: .waitingSince)
    try step.encode(before.calls, unlessItIs: after.calls, forKey: .calls)
    try step.encode(before.waited, unlessItIs: after.waited, forKey: .waited)
    try step.encode(
      before.firstCalledFor, unlessItIs: after.firstCalledFor, forKey: .firstCalledFor)
    try step.encode(before.overtakers, unlessItIs: after.overtakers, forKey: .overtakers)
    try step.encode(
      before.servingSince.map { MomentText($0) },
      unlessItIs: after.servingSince.map { MomentText($0) }, forKey: .servingSince)
    try step.encode(before.served, unlessItIs: after.served, forKey: .served)
    try step.encode(before.turn, unlessItIs: after.turn, forKey: .turn)
    try step.encode(before.promise, unlessItIs: after.promise, forKey: .promise)
  }

  fileprivate init(of after: TicketCourse, from decoder: any Decoder) throws {
    let step = try decoder.container(keyedBy: Key.self)
    var before = after
    before.service = try step.decode(unlessItIs: after.service, forKey: .service)
    before.state = try step.decode(unlessItIs: after.state, forKey: .state)
    before.visitorClass = try step.decode(
      unlessItIs: after.visitorClass, forKey: .visitorClass)
    before.waitingSince =
      try step.decode(unlessItIs: MomentText(after.waitingSince), forKey: .waitingSince).moment
    before.calls = try step.decode(unlessItIs: after.calls, forKey: .calls)
    before.waited = try step.decode(unlessItIs: after.waited, forKey: .waited)
    before.firstCalledFor = try step.decode(
      unlessItIs: after.firstCalledFor, forKey: .firstCalledFor)
    before.overtakers = try step.decode(unlessItIs: after.overtakers, forKey: .overtakers)
    before.servingSince =
      try step.decode(
        unlessItIs: after.servingSince.map { MomentText($0) }, forKey: .servingSince)?.moment
    before.served = try step.decode(unlessItIs: after.served, forKey: .served)
    before.turn = try step.decode(unlessItIs: after.turn, forKey: .turn)
    before.promise = try step.decode(unlessItIs: after.promise, forKey: .promise)
    self.init(
      kind: try step.decode(EventKind.self, forKey: .kind),
      seq: try step.decode(Int64.self, forKey: .seq),
      counter: try step.decodeIfPresent(String.self, forKey: .counter),
      at: try step.decode(MomentText.self, forKey: .at).moment,
      besides: try step.decodeIfPresent([TicketKey].self, forKey: .besides) ?? [],
      reopened: try step.decodeIfPresent(CounterState.self, forKey: .reopened), before: before)
  }
}

extension KeyedEncodingContainer {
  /// Leaves out what is as it is elsewhere; nothing, where something is elsewhere, is null.
  fileprivate mutating func encode<Value: Encodable & Equatable>(
    _ value: Value?, unlessItIs other: Value?, forKey key: Key
  ) throws {
    guard value != other else { return }
    if let value { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}

extension KeyedDecodingContainer {
  fileprivate func decode<Value: Decodable>(
    unlessItIs other: Value?, forKey key: Key
  ) throws -> Value? {
    contains(key) ? try decodeIfPresent(Value.self, forKey: key) : other
  }

  fileprivate func decode<Value: Decodable>(
    unlessItIs other: Value, forKey key: Key
  ) throws -> Value {
    contains(key) ? try decode(Value.self, forKey: key) : other
  }
}

/// A moment in one text: ms of the wall clock, ns of the monotonic one, whether the first is believed, the boot.
private struct MomentText: Codable, Equatable {
  var moment: Moment

  init(_ moment: Moment) {
    self.moment = moment
  }

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let words = text.split(separator: " ", maxSplits: 3)
    guard words.count == 4, let wall = Int64(words[0]), let uptime = UInt64(words[1]) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a moment: \(text)"))
    }
    moment = Moment(
      wallMilliseconds: wall, uptime: Uptime(nanoseconds: uptime), boot: String(words[3]),
      isClockTrusted: words[2] == "1")
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(moment.text)
  }
}

extension Moment {
  fileprivate var text: String {
    "\(wallMilliseconds) \(uptime.nanoseconds) \(isClockTrusted ? 1 : 0) \(boot)"
  }
}

extension CallRecord: Codable {
  package func encode(to encoder: any Encoder) throws {
    var row = encoder.unkeyedContainer()
    try row.encode(count)
    try row.encode(first.text)
    if last != first { try row.encode(last.text) }
  }

  package init(from decoder: any Decoder) throws {
    var row = try decoder.unkeyedContainer()
    count = try row.decode(Int.self)
    first = try row.decode(MomentText.self).moment
    last = row.isAtEnd ? first : try row.decode(MomentText.self).moment
  }
}

/// In one row: what was computed, what was said of it, when, and whether as an apology.
extension WaitPromise: Codable {
  private static let unattended = "unattended"

  package func encode(to encoder: any Encoder) throws {
    var row = encoder.unkeyedContainer()
    try row.encode(at.text)
    try row.encode(isApology)
    guard let statement else {
      if isUnattended { try row.encode(Self.unattended) }
      return
    }
    let (quoted, forecast) = (statement.quoted, statement.quoted.forecast)
    for value in [
      quoted.p50, quoted.p80, forecast.mean, forecast.p50, forecast.p80,
      forecast.startsBeforeClosing,
    ] {
      try row.encode(value)
    }
    try row.encode(statement.stated)
  }

  package init(from decoder: any Decoder) throws {
    var row = try decoder.unkeyedContainer()
    at = try row.decode(MomentText.self).moment
    isApology = try row.decode(Bool.self)
    guard !row.isAtEnd else { return }
    if (try? row.decode(String.self)) == Self.unattended {
      isUnattended = true
      return
    }
    let values = try (0..<6).map { _ in try row.decode(Double.self) }
    let forecast = WaitForecast(
      mean: values[2], p50: values[3], p80: values[4], startsBeforeClosing: values[5])
    statement = WaitStatement(
      quoted: QuotedWait(p50: values[0], p80: values[1], forecast: forecast),
      stated: try row.decode(StatedWait.self))
  }
}
