/// Where frames go: a terminal, or a recorder in tests.
package protocol Screen: Sendable {
  /// The size right now.
  var size: ScreenSize { get }
  /// Whether to wrap changes into synchronised updates.
  var isSynchronized: Bool { get }
  /// How boards are drawn on it.
  var mode: DisplayMode { get }
  /// Whether the kernel may scribble over it: then it has to be painted anew now and then.
  var isConsole: Bool { get }
  /// Says that `size` may have changed.
  var resizes: AsyncStream<Void> { get }
  /// Shows the board's font again where somebody has taken it away; whether it had to.
  func renewFont() -> Bool
  /// Writes all of `bytes`, or throws.
  func write(_ bytes: [UInt8]) throws(TerminalError)
}
