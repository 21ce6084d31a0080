/// What a printer says of itself, as far as it concerns slips.
package enum PrinterCondition: String, CaseIterable, Hashable, Sendable {
  case paperLow
  case paperOut
  case coverOpen
  /// Off-line for no other reason that it gives, such as a held feed button.
  case offline
  /// The cutter, the head, another part.
  case fault
  /// Cannot be reached, or does not answer.
  case unreachable

  /// Whether nothing can be printed.
  package var prevents: Bool { self != .paperLow }

  /// The keywords for CUPS's printer-state-reasons (RFC 8011, 5.4.12).
  var reasons: [String] {
    switch self {
    case .paperLow: ["media-low-warning"]
    case .paperOut: ["media-empty-error"]
    case .coverOpen: ["cover-open-error"]
    case .offline: ["offline-error"]
    case .fault: ["other-error"]
    case .unreachable: ["connecting-to-device", "offline-error"]
    }
  }

  /// For people.
  package var words: String {
    switch self {
    case .paperLow: "paper is low"
    case .paperOut: "paper is out"
    case .coverOpen: "the cover is open"
    case .offline: "the printer is off-line"
    case .fault: "the printer has a fault (its cutter, perhaps)"
    case .unreachable: "the printer cannot be reached"
    }
  }
}
