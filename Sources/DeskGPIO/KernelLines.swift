package import DeskDomain
import DeskEngine
import DeskSystem

/// The input lines on real GPIO chips, through libgpiod.
///
/// Needs the right to open `/dev/gpiochip*`. While the lines are quiet it wakes once a second.
package struct KernelLines: Lines {
  /// What other programs see as the holder of our lines.
  static let consumer = "frontdesk"

  private let inputs: [InputSetup]

  /// Opens nothing yet: that is `run`'s.
  package init(inputs: [InputSetup]) {
    self.inputs = inputs
  }

  package func run(
    report: @escaping @Sendable (LineReport) async -> Void,
    progress: @escaping @Sendable () -> Void
  ) async {
    let wakeUp = WakeUp()
    let reader = LineReader(inputs, consumer: Self.consumer, wakeUp: wakeUp)
    await withTaskCancellationHandler {
      await reader.run(report: report, progress: progress)
    } onCancel: {
      wakeUp.signal()
    }
  }
}
