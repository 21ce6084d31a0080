package import DeskDomain

/// The input lines: buttons and door contact.
///
/// An adapter opens every line of the setup, reports what it finds, and keeps trying those it cannot open (at most
/// once a second). It never stops by itself.
package protocol Lines: Sendable {
  /// Reads the lines until the task is cancelled, and hands over every report in order.
  ///
  /// For each input there is an `opened` or a `failed` first. `progress` is called at least every two seconds while the
  /// reader lives, also when nothing happens: the watchdog is fed from it.
  func run(
    report: @escaping @Sendable (LineReport) async -> Void,
    progress: @escaping @Sendable () -> Void
  ) async
}
