package import DeskDomain

/// The output lines: lamp and buzzer.
package protocol Lamps: Sendable {
  /// Switches an output. A site without this output ignores it. A failure is the adapter's to report and to mend (it
  /// opens the line again at the next call): a dead lamp never stops the desk.
  func set(_ role: OutputRole, on: Bool) async
  /// Switches everything off and lets go of the lines.
  func close() async
}
