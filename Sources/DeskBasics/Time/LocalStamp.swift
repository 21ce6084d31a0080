/// A minute on the site's clocks.
package struct LocalStamp: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package var date: LocalDate
  package var time: LocalTime

  package init(date: LocalDate, time: LocalTime) {
    self.date = date
    self.time = time
  }

  package var description: String { "\(date) \(time)" }

  package static func < (left: LocalStamp, right: LocalStamp) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}
