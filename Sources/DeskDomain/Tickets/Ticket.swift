/// The number a visitor goes by: a series letter and a number of at least three digits (`A012`).
package struct TicketNumber: Hashable, Codable, Sendable, CustomStringConvertible {
  package let series: Series
  package let number: Int

  package init(series: Series, number: Int) {
    self.series = series
    self.number = number
  }

  /// Reads `A012`, `a12`; nil where it is anything else.
  package init?(_ text: String) {
    guard let series = Series(rawValue: String(text.prefix(1)).uppercased()),
      let number = Int(text.dropFirst()), number >= 0, text.dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    self.init(series: series, number: number)
  }

  package var description: String {
    let digits = String(number)
    return series.rawValue + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let number = TicketNumber(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a ticket number: \(text)"))
    }
    self = number
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The random key of a ticket: it tells nothing about the visitor, and carries one record from beginning to end (Q5).
package struct TicketKey: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Ten characters of 32 that cannot be taken for one another: 50 bits of `generator`.
  package static func random(using generator: inout some RandomNumberGenerator) -> TicketKey {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let letters = (0..<10).map { _ in alphabet[Int(generator.next(upperBound: UInt(32)))] }
    return TicketKey(rawValue: String(letters))
  }
}

/// Where a ticket stands.
///
/// Counters are given by their ids.
package enum TicketState: Hashable, Sendable {
  case waiting
  /// Called to a counter and, from then on, served there.
  case called(counter: String)
  /// Set aside until called by number.
  case parked
  /// The visit is over.
  case finished(counter: String)
  /// Called, and did not come.
  case noShow(counter: String)
  /// The day ended before it was served.
  case expired

  /// The word in the API, the database and scripts.
  package var word: String {
    switch self {
    case .waiting: "waiting"
    case .called: "called"
    case .parked: "parked"
    case .finished: "finished"
    case .noShow: "no-show"
    case .expired: "expired"
    }
  }

  /// The counter it has to do with.
  package var counter: String? {
    switch self {
    case .called(let counter), .finished(let counter), .noShow(let counter): counter
    case .waiting, .parked, .expired: nil
    }
  }

  /// The state of this `word` and `counter`; nil where they do not belong together.
  package init?(word: String, counter: String?) {
    switch (word, counter) {
    case ("waiting", nil): self = .waiting
    case ("parked", nil): self = .parked
    case ("expired", nil): self = .expired
    case ("called", let counter?): self = .called(counter: counter)
    case ("finished", let counter?): self = .finished(counter: counter)
    case ("no-show", let counter?): self = .noShow(counter: counter)
    default: return nil
    }
  }

  /// Whether somebody still expects something of it.
  package var isOpen: Bool {
    switch self {
    case .waiting, .called, .parked: true
    case .finished, .noShow, .expired: false
    }
  }
}

/// What never changes of a ticket once it is drawn.
package struct DrawnTicket: Hashable, Sendable {
  package var key: TicketKey
  package var number: TicketNumber
  /// The service's id.
  package var service: String
  package var issuedAt: Moment
  /// How many waited before it (Q4).
  package var ahead: Int
}

/// One visitor's place in the queue.
package struct Ticket: Hashable, Sendable {
  package var key: TicketKey
  package var number: TicketNumber
  /// The business day it belongs to, `YYYY-MM-DD`.
  package var day: LocalDate
  /// The service's id.
  package var service: String
  package var state: TicketState
  /// Its order of arrival on the desk, for ever increasing.
  package var arrival: Int64
  package var issuedAt: Moment
  /// How many waited before it when it was issued (Q4).
  package var ahead: Int
  /// Of the newest call or recall.
  package var calledAt: Moment?
  /// The button it came from; nil from the CLI or API.
  package var line: String?

  package init(
    key: TicketKey, number: TicketNumber, day: LocalDate, service: String, state: TicketState,
    arrival: Int64, issuedAt: Moment, ahead: Int, calledAt: Moment? = nil, line: String? = nil
  ) {
    self.key = key
    self.number = number
    self.day = day
    self.service = service
    self.state = state
    self.arrival = arrival
    self.issuedAt = issuedAt
    self.ahead = ahead
    self.calledAt = calledAt
    self.line = line
  }

  /// What never changes of it.
  package var drawn: DrawnTicket {
    DrawnTicket(
      key: key, number: number, service: service, issuedAt: issuedAt, ahead: ahead)
  }
}
