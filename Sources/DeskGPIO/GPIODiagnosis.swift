import CGPIO
package import DeskDomain
import Foundation

/// What there is of GPIO on this machine, and whether the site's lines are among it; for `frontdesk
/// doctor`.
///
/// Looks only: no line is requested, so it can run beside the daemon.
package struct GPIODiagnosis: Hashable, Sendable {
  /// A GPIO chip of the machine.
  package struct Chip: Hashable, Sendable {
    /// Its device file; another one after the next boot, perhaps.
    var path: String
    var finding: Finding

    /// What could be learnt of it.
    enum Finding: Hashable, Sendable {
      case readable(label: String, lines: Int)
      /// It may not be opened (`EACCES`).
      case forbidden
      /// It cannot be read; `EINVAL` from libgpiod 1 is a kernel without the first GPIO interface.
      case broken(errno: Int32)
    }
  }

  /// A line of the site file.
  package struct Line: Hashable, Sendable {
    /// The input's name, or the output's role.
    package var name: String
    var address: LineAddress
    package var finding: Finding

    /// What could be learnt of it.
    package enum Finding: Hashable, Sendable {
      case free(chip: String, offset: UInt32)
      /// Held by this daemon, which is as it should be.
      case ours(chip: String, offset: UInt32)
      /// It cannot be used; `holder` is who has it instead, where that is known.
      case unusable(LineFailure, holder: String?)
    }
  }

  /// The libgpiod that is loaded (`1.6.3`, `2.2.1`).
  package var libraryVersion: String
  package var chips: [Chip]
  package var lines: [Line]

  /// Looks at the chips of the machine and for the lines of `setup`.
  package init(of setup: LineSetup) {
    libraryVersion = unsafe String(cString: desk_gpio_version())  // a text of the library's own
    chips = Self.devices().map { Chip(path: $0, finding: Self.look(at: $0)) }
    lines =
      setup.inputs.map { Self.line($0.name, $0.address) }
      + setup.outputs.map { Self.line($0.role.rawValue, $0.address) }
  }

  /// Whether every line of the site can be used.
  var isHealthy: Bool {
    lines.allSatisfy { line in
      if case .unusable = line.finding { false } else { true }
    }
  }

  private static func devices() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev")) ?? []
    return names.filter { $0.hasPrefix("gpiochip") }
      .sorted { ($0.count, $0) < ($1.count, $1) }
      .map { "/dev/" + $0 }
  }

  private static func look(at path: String) -> Chip.Finding {
    var chip = desk_gpio_chip()
    // The shim writes the chip during the call only.
    let errno = unsafe -desk_gpio_look(path, &chip)
    return switch errno {
    case 0: .readable(label: unsafe text(of: chip.label), lines: Int(chip.lines))
    case EACCES, EPERM: .forbidden
    default: .broken(errno: errno)
    }
  }

  private static func line(_ name: String, _ address: LineAddress) -> Line {
    let finding: Line.Finding
    do throws(LineFailure) {
      let place = try LinePlace(finding: address)
      finding =
        switch place.consumer {
        case nil: .free(chip: place.chipPath, offset: place.offset)
        case KernelLines.consumer: .ours(chip: place.chipPath, offset: place.offset)
        case let holder: .unusable(.busy(address), holder: holder)
        }
    } catch {
      finding = .unusable(error, holder: nil)
    }
    return Line(name: name, address: address, finding: finding)
  }
}

extension GPIODiagnosis: CustomStringConvertible {
  /// A few lines for a terminal: what there is, what is wrong, and what to do.
  package var description: String {
    var text = ["libgpiod \(libraryVersion)"]
    if chips.isEmpty {
      text.append("no GPIO chip: this machine has none, or its driver is not loaded")
    }
    text += chips.map { "\($0.path): \($0.finding)" }
    text += lines.map { "\($0.name): \($0.finding)" }
    return text.joined(separator: "\n")
  }
}

extension GPIODiagnosis.Chip.Finding: CustomStringConvertible {
  package var description: String {
    switch self {
    case .readable(let label, let lines): "\"\(label)\", \(lines) lines"
    case .forbidden:
      """
      this user may not open it. Let the user into the group that owns it, or install the udev rule.
      """
    case .broken(EINVAL) where desk_gpio_api() == 1:
      """
      this kernel has no GPIO interface of the first version, which libgpiod 1 needs: build \
      against libgpiod 2.
      """
    case .broken(let errno): "cannot be read (error \(errno))"
    }
  }
}

extension GPIODiagnosis.Line.Finding: CustomStringConvertible {
  package var description: String {
    switch self {
    case .free(let chip, let offset): "found on \(chip), line \(offset)"
    case .ours(let chip, let offset): "found on \(chip), line \(offset), held by frontdesk"
    case .unusable(let failure, let holder?) where !holder.isEmpty:
      "\(failure) (held by \"\(holder)\")"
    case .unusable(let failure, _): "\(failure)"
    }
  }
}
