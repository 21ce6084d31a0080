package import DeskBasics

/// Whether visitors get numbers for a service (J16).
package struct ServiceAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    /// No numbers until this time of day; without it, until they are given again or the next business day begins.
    case stop(until: LocalTime? = nil)
    case start

    package enum CodingKeys: String, AskWord { case stop, start }
  }

  package var id: String
  package var step: Step

  package init(_ id: String, _ step: Step) {
    self.id = id
    self.step = step
  }
}
