/// What is asked of a printer, and how its one-byte answers are read.
enum StatusQuery: UInt8, CaseIterable, Hashable, Sendable {
  /// DLE EOT 1: on-line or not.
  case printer = 1
  /// DLE EOT 2: why it is off-line.
  case offlineCause = 2
  /// DLE EOT 4: the paper's sensors.
  case paper = 4

  /// Asked in this order before a slip is sent.
  static let beforeSending: [StatusQuery] = [.printer, .offlineCause, .paper]

  /// DLE EOT n: answered at once, also by a printer that is off-line.
  var bytes: [UInt8] { [0x10, 0x04, rawValue] }

  /// What a status byte of this query says.
  func conditions(in status: UInt8) -> Set<PrinterCondition> {
    var found: Set<PrinterCondition> = []
    switch self {
    case .printer:
      if status & 0x08 != 0 { found.insert(.offline) }
    case .offlineCause:
      if status & 0x04 != 0 { found.insert(.coverOpen) }
      if status & 0x20 != 0 { found.insert(.paperOut) }
      if status & 0x40 != 0 { found.insert(.fault) }
    case .paper:
      if status & 0x60 != 0 {
        found.insert(.paperOut)
      } else if status & 0x0C != 0 {
        found.insert(.paperLow)
      }
    }
    return found
  }
}

/// GS r 1: answered only when all that was sent before it has been worked off.
enum Confirmation {
  static let request: [UInt8] = [0x1D, 0x72, 0x01]

  /// What the answer says of the paper.
  static func conditions(in status: UInt8) -> Set<PrinterCondition> {
    if status & 0x0C != 0 { return [.paperOut] }
    return status & 0x03 != 0 ? [.paperLow] : []
  }
}
