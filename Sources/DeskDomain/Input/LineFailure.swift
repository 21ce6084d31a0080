/// What was being done to a line when it failed.
package enum LineOperation: String, CaseIterable, Hashable, Codable, Sendable {
  case find
  case open
  case read
  case write
}

/// Why a line cannot be used.
///
/// Each case has its own way out.
package enum LineFailure: Hashable, Sendable, Error {
  /// No chip has the line (`ENOENT`).
  case missing(LineAddress)
  /// Two lines have this name, or two chips this label (`ENOTUNIQ`).
  case ambiguous(LineAddress)
  /// Another program holds the line (`EBUSY`).
  case busy(LineAddress)
  /// Not allowed to open the chip (`EACCES`, `EPERM`).
  case permission(LineAddress)
  /// The chip went away while the line was open (`ENODEV`, `POLLHUP`).
  case vanished(LineAddress)
  /// The kernel or the hardware cannot do what was asked (`EINVAL`, `ENOTSUP`): a bias, or libgpiod
  /// 1 on a kernel without the first GPIO interface.
  case unsupported(LineAddress, errno: Int32)
  /// Anything else.
  case other(LineAddress, operation: LineOperation, errno: Int32)

  /// The line that it is about.
  var address: LineAddress {
    switch self {
    case .missing(let address), .ambiguous(let address), .busy(let address),
      .permission(let address), .vanished(let address), .unsupported(let address, _),
      .other(let address, _, _):
      address
    }
  }
}

extension LineFailure: CustomStringConvertible {
  /// Which line, why, and what to do, in English, for logs and `frontdesk doctor`.
  package var description: String {
    "\(address): \(reason). \(remedy)"
  }

  private var reason: String {
    switch self {
    case .missing: "no GPIO chip of this machine has it"
    case .ambiguous: "more than one GPIO line answers to it"
    case .busy: "another program or driver holds it"
    case .permission: "this user may not open the GPIO chip"
    case .vanished: "its GPIO chip went away"
    case .unsupported(_, let errno): "the kernel refused what was asked of it (error \(errno))"
    case .other(_, let operation, let errno):
      "the attempt to \(operation.rawValue) it failed (error \(errno))"
    }
  }

  private var remedy: String {
    switch self {
    case .missing:
      "Compare the site file with the names and labels that `gpioinfo` prints."
    case .ambiguous:
      "Give the chip's label and the line's offset in the site file instead of the name."
    case .busy:
      "`gpioinfo` says who holds it: stop that program, or take its overlay out of the boot files."
    case .permission:
      "Let the user into the group that owns /dev/gpiochip*, or install the udev rule."
    case .vanished:
      "Look at the board or USB adapter it belongs to; it is opened again as soon as it is back."
    case .unsupported:
      """
      Set `bias: as-is` if the chip has no such resistor; on a kernel without the first GPIO \
      interface, build against libgpiod 2.
      """
    case .other:
      "Look at the kernel's log (`journalctl -k`) for the chip; it is tried again every second."
    }
  }
}
