package import DeskBasics

/// What a guard does on the round (S4, F16).
package enum PatrolAsk: Codable, Hashable, Sendable {
  /// A point's code was scanned or typed; whoever it was, the scan counts.
  case scan(code: ShortText, person: ShortText? = nil)
  /// Why rounds were missed: the alarm ends.
  case explain(note: Note, person: ShortText? = nil)

  enum CodingKeys: String, AskWord { case scan, explain }
}
