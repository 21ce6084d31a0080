package import DeskBasics

/// Something visitors come for (Q2): consulting, a tour of the show flat, a payment.
package struct Service: Hashable, Sendable {
  /// Short, ASCII, unique on the site (`consult`).
  package var id: String
  package var name: Name
  /// The letter before its tickets' numbers.
  var series: Series
  /// The numbers its tickets run through, 1–999 by default; then they begin again.
  package var numbers: ClosedRange<Int>

  package init(id: String, name: Name, series: Series, numbers: ClosedRange<Int> = 1...999) {
    self.id = id
    self.name = name
    self.series = series
    self.numbers = numbers
  }
}

/// The letter of a number series, A–Z, unique on the site.
package struct Series: RawRepresentable, Hashable, Comparable, Codable, CodingKeyRepresentable,
  Sendable
{
  package let rawValue: String

  /// Nil unless `rawValue` is one letter A–Z.
  package init?(rawValue: String) {
    guard rawValue.utf8.count == 1, let byte = rawValue.utf8.first, (65...90).contains(byte)
    else { return nil }
    self.rawValue = rawValue
  }

  package static func < (left: Series, right: Series) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A place where visitors are served.
package struct Counter: Hashable, Sendable {
  /// Short, unique on the site; what the receptionist types and the board shows (`1`).
  package var id: String
  /// Nil: "2 号柜台 / Counter 2" of its id.
  var name: Name?
  /// The ids of the services it takes; at least one.
  package var services: [String]

  package init(id: String, name: Name? = nil, services: [String]) {
    self.id = id
    self.name = name
    self.services = services
  }
}

/// Someone who advises visitors and takes them in turn (置业顾问, Q3).
package struct Consultant: Hashable, Sendable {
  /// Short, ASCII, unique on the site (`li`).
  package var id: String
  package var name: Name
  /// The id of the counter where this consultant receives; nil: fetches the visitor in the lobby.
  var counter: String?

  package init(id: String, name: Name, counter: String? = nil) {
    self.id = id
    self.name = name
    self.counter = counter
  }
}
