/// Where a GPIO line is found.
///
/// Never by chip number: chips are renumbered between models and kernels.
package enum LineAddress: Hashable, Sendable, CustomStringConvertible {
  /// By the line's own name, as the device tree gives it (`CALL_BUTTON`, `GPIO17`).
  case name(String)
  /// By the chip's label and the line's offset on it (`pinctrl-bcm2711`, 17).
  case offset(UInt32, chip: String)

  package var description: String {
    switch self {
    case .name(let name): "line \"\(name)\""
    case .offset(let offset, let chip): "line \(offset) of chip \"\(chip)\""
    }
  }
}

/// The resistor the kernel puts on an input (`GPIOD_LINE_BIAS_…`).
package enum LineBias: String, CaseIterable, Hashable, Codable, Sendable {
  case asIs = "as-is"
  case disabled
  case pullUp = "pull-up"
  case pullDown = "pull-down"
}

/// What an input line stands for.
package enum InputRole: Hashable, Sendable {
  /// A visitor's call button: a ticket for the service of this id.
  case call(service: String)
  /// The entrance door; active = open.
  case door
  /// A receptionist's button: call the next visitor to the counter of this id.
  case next(counter: String)
  /// One of a visitor's three buttons beside the counter of this id (Q6).
  case rate(Rating, counter: String)
  /// A button at the point of this id, pressed on every round (F16).
  case patrol(point: String)
}

/// An input line of the site file.
package struct InputSetup: Hashable, Sendable {
  /// The name that people, scripts and traces use, unique on the site (`call`, `door`, `next`).
  package var name: String
  package var role: InputRole
  package var address: LineAddress
  /// Whether a low voltage means active (a button to ground).
  ///
  /// Applied by the kernel.
  package var isActiveLow: Bool
  package var bias: LineBias
  package var debounce: DebounceWindows
  /// Whether a visitor who holds the call button down asks for help.
  var asksForHelpWhenHeld: Bool

  package init(
    name: String, role: InputRole, address: LineAddress, isActiveLow: Bool = true,
    bias: LineBias = .pullUp, debounce: DebounceWindows = .button,
    asksForHelpWhenHeld: Bool = false
  ) {
    self.name = name
    self.role = role
    self.address = address
    self.isActiveLow = isActiveLow
    self.bias = bias
    self.debounce = debounce
    self.asksForHelpWhenHeld = asksForHelpWhenHeld
  }
}

/// How long a line must hold a new level before it is believed; 1 ms to 5 s each.
package struct DebounceWindows: Hashable, Sendable {
  package var toActive: Duration
  package var toInactive: Duration

  package init(toActive: Duration, toInactive: Duration) {
    self.toActive = toActive
    self.toInactive = toInactive
  }

  /// 50 ms both ways: the smallest window that counts the worst recorded switch once.
  package static let button = DebounceWindows(
    toActive: .milliseconds(50), toInactive: .milliseconds(50))
  /// 50 ms to open, 500 ms to close: a swinging door is one opening.
  package static let door = DebounceWindows(
    toActive: .milliseconds(50), toInactive: .milliseconds(500))
}

/// What an output line drives.
package enum OutputRole: String, CaseIterable, Hashable, Codable, Sendable {
  /// Answers a press.
  case lamp
  /// Sounds when a visitor is called.
  case buzzer
}

/// An output line of the site file; one a role at most.
package struct OutputSetup: Hashable, Sendable {
  package var role: OutputRole
  package var address: LineAddress
  package var isActiveLow: Bool

  package init(role: OutputRole, address: LineAddress, isActiveLow: Bool = false) {
    self.role = role
    self.address = address
    self.isActiveLow = isActiveLow
  }
}

/// All lines of the site.
package struct LineSetup: Hashable, Sendable {
  package var inputs: [InputSetup]
  package var outputs: [OutputSetup]

  package init(inputs: [InputSetup] = [], outputs: [OutputSetup] = []) {
    self.inputs = inputs
    self.outputs = outputs
  }
}
