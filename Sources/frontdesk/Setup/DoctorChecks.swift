import DeskDomain
import DeskGPIO

extension DoctorFinding {
  /// The library, the chips' permissions, and every line of the site.
  static func gpio(_ lines: LineSetup) -> [DoctorFinding] {
    guard !lines.inputs.isEmpty || !lines.outputs.isEmpty else {
      return [.good("gpio", "the site file names no lines")]
    }
    let diagnosis = GPIODiagnosis(of: lines)
    guard !diagnosis.chips.isEmpty else {
      return [
        .bad(
          "gpio", "this machine has no GPIO chip (/dev/gpiochip*), or its driver is not loaded")
      ]
    }
    let chips = "libgpiod \(diagnosis.libraryVersion), \(diagnosis.chips.count) chips"
    return [.good("gpio", chips)]
      + diagnosis.lines.map { line in
        let text = String(describing: line.finding)
        if case .unusable = line.finding { return .bad("gpio \(line.name)", text) }
        return .good("gpio \(line.name)", text)
      }
  }
}
