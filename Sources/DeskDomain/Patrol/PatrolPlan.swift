package import DeskBasics

/// How the house is patrolled at night (S4, F16).
package struct PatrolPlan: Hashable, Sendable {
  /// In which order the points of a round are visited.
  package enum Order: String, CaseIterable, Hashable, Codable, Sendable {
    case any
    /// As the site file lists them.
    case listed
  }

  package var times: PatrolTimes
  /// How long after its end a round may still be completed, late; 5 min at the least, and shorter than a round.
  var grace: Duration
  /// At least one, with at least one point each.
  var areas: [PatrolArea]
  /// A round in less time was not walked; shorter than a round.
  var shortest: Duration
  var order: Order
  /// The id of the post whose person walks the rounds; nil: whoever walks them.
  var post: String?

  package init(
    times: PatrolTimes, grace: Duration = .seconds(15 * 60), areas: [PatrolArea],
    shortest: Duration = .seconds(3 * 60), order: Order = .any, post: String? = nil
  ) {
    self.times = times
    self.grace = grace
    self.areas = areas
    self.shortest = shortest
    self.order = order
    self.post = post
  }

  /// Every point of the round, in the site's order.
  package var points: [PatrolPoint] { areas.flatMap(\.points) }

  /// The point of a code as it was scanned or typed, or of an id; the case of letters does not matter in codes.
  package func point(_ word: String) -> PatrolPoint? {
    points.first { $0.code.lowercased() == word.lowercased() } ?? points.first { $0.id == word }
  }

  /// The area in which a point lies.
  package func area(of point: PatrolPoint) -> PatrolArea? {
    areas.first { $0.points.contains(point) }
  }
}

/// When there are rounds: the part of a plan by which they are counted.
package struct PatrolTimes: Hashable, Codable, Sendable {
  /// In local wall time; an end at or before the beginning lies on the next date.
  var hours: LocalHours
  /// How long a round lasts, in minutes.
  package var every: Int

  package init(hours: LocalHours, every: Int = 60) {
    self.hours = hours
    self.every = every
  }
}

/// A part of the house, such as the sales center or the show flats.
package struct PatrolArea: Hashable, Sendable {
  /// Short, ASCII, unique among the areas (`show-flats`).
  var id: String
  package var name: Name
  var points: [PatrolPoint]

  package init(id: String, name: Name, points: [PatrolPoint]) {
    self.id = id
    self.name = name
    self.points = points
  }
}

/// A place that every round passes.
package struct PatrolPoint: Hashable, Sendable {
  /// Short, ASCII, unique among the points of all areas (`hall`).
  package var id: String
  package var name: Name
  /// What its QR code holds, and what is typed where it does not scan (`PT-01`); unique.
  package var code: String

  package init(id: String, name: Name, code: String) {
    self.id = id
    self.name = name
    self.code = code
  }
}
