package import DeskDomain
import DeskEngine
import DeskSystem

/// The output lines on real GPIO chips, through libgpiod.
package actor KernelLamps: Lamps {
  private let thread = ThreadExecutor(name: "gpio-lamps")
  private let outputs: [OutputRole: LampLine]
  private let note: @Sendable (OutputRole, LineFailure?) -> Void

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    // The actor keeps its thread alive.
    unsafe thread.asUnownedSerialExecutor()
  }

  /// Opens nothing yet: a line is opened when it is first set.
  ///
  /// `note` hears of an output that fails, once for each failure, and nil when it works again.
  package init(
    outputs: [OutputSetup], note: @escaping @Sendable (OutputRole, LineFailure?) -> Void
  ) {
    self.outputs = Dictionary(
      outputs.map { ($0.role, LampLine($0)) }, uniquingKeysWith: { first, _ in first })
    self.note = note
  }

  package func set(_ role: OutputRole, on isOn: Bool) async {
    guard let lamp = outputs[role] else { return }
    let before = lamp.failure
    lamp.set(isOn)
    if lamp.failure != before {
      note(role, lamp.failure)
    }
  }

  package func close() async {
    for lamp in outputs.values {
      lamp.close()
    }
  }
}

/// One output line.
///
/// Belongs to the lamps' thread.
private final class LampLine {
  private let setup: OutputSetup
  private var handle: OutputHandle?
  private(set) var failure: LineFailure?

  init(_ setup: OutputSetup) {
    self.setup = setup
  }

  func set(_ isOn: Bool) {
    do throws(LineFailure) {
      try handle?.set(isOn)
      failure = nil
    } catch {
      // The chip may have come back under another number: it is looked for again, below.
      handle = nil
    }
    guard handle == nil else { return }
    do throws(LineFailure) {
      handle = try OutputHandle(setup, isOn: isOn, consumer: KernelLines.consumer)
      failure = nil
    } catch {
      failure = error
    }
  }

  func close() {
    handle = nil
  }
}
