/// What an ask is about: the first word of it, on the wire as on the command line.
package enum AskNoun: String, AskWord, Codable, Hashable, Sendable {
  case draw, counter, ticket, turns, hours
  case followUp = "follow-up"
  case notice, rota, handover, clock, day, check, waive, finding, repair, patrol, correction
}
