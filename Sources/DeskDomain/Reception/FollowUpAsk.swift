package import DeskBasics

/// What came of a matter that somebody had to come back to a visitor with (Q6).
package struct FollowUpAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    case close(note: Note)

    enum CodingKeys: String, AskWord { case close }
  }

  var id: Int64
  var step: Step

  package init(_ id: Int64, _ step: Step) {
    self.id = id
    self.step = step
  }
}
