/// How the site's printer is, as its process sees it.
package enum PrinterHealth: Hashable, Sendable {
  case well
  /// Slips come out, but somebody has to see to it soon: the paper runs low, or the second printer stands in.
  ///
  /// In words, with what to do.
  case needsAttention(String)
  /// Slips do not come out; in words, with what to do.
  case inTrouble(String)
}
