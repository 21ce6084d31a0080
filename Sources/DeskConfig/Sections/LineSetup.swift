import DeskDomain

extension LineSetup {
  /// The section `gpio`: inputs and outputs under names.
  init?(_ cursor: Cursor, known: KnownIDs) {
    guard let fields = cursor.fields(["inputs", "outputs"]) else { return nil }
    var lines = FirstUses<LineAddress>("one line has one purpose") { "\($0) is already in use" }
    let inputs = fields.optional("inputs")?.entries(of: "a mapping of names to inputs")
    let outputs = fields.optional("outputs")?.fields(OutputRole.allCases.map(\.rawValue))
    self.init(
      inputs: inputs.map { InputSetup.list($0, known: known, lines: &lines) } ?? [],
      outputs: outputs.map { OutputSetup.list($0, lines: &lines) } ?? [])
  }
}

extension OutputSetup {
  fileprivate static func list(
    _ fields: Fields, lines: inout FirstUses<LineAddress>
  ) -> [OutputSetup] {
    OutputRole.allCases.compactMap { role in
      guard let cursor = fields.optional(role.rawValue),
        let output = cursor.fields(["line", "chip", "offset", "active"])
      else { return nil }
      let address = LineAddress(output, uses: &lines)
      let isActiveLow = output.optional("active")?.isActiveLow() ?? false
      return address.map { OutputSetup(role: role, address: $0, isActiveLow: isActiveLow) }
    }
  }
}

extension LineAddress {
  /// Reads `line: NAME`, or `chip: LABEL` with `offset: N`.
  init?(_ fields: Fields, uses: inout FirstUses<LineAddress>) {
    let address: LineAddress?
    if fields.has("line") {
      for key in ["chip", "offset"] where fields.has(key) {
        fields.refuse(key, "does not go together with \"line\"", "keep the one or the other")
      }
      address = fields.required("line", example: "GPIO17")?.kernelName("the name of a line")
        .map { .name($0) }
    } else if fields.has("chip") || fields.has("offset") {
      let chip = fields.required("chip", example: "pinctrl-bcm2711")?.chipLabel()
      let offset = fields.required("offset", example: "17")?.wholeNumber(0...65_535)
      if let chip, let offset {
        address = .offset(UInt32(offset), chip: chip)
      } else {
        address = nil
      }
    } else {
      fields.cursor.report(
        "says no GPIO line", "add \"line: NAME\", or \"chip: LABEL\" and \"offset: N\"")
      address = nil
    }
    guard let address else { return nil }
    uses.check(address, at: fields.cursor)
    self = address
  }
}

extension Cursor {
  /// Whether a low voltage means active.
  func isActiveLow() -> Bool? {
    word(of: ["low", "high"]).map { $0 == "low" }
  }

  fileprivate func chipLabel() -> String? {
    guard let label = kernelName("the label of a chip") else { return nil }
    let suffix = label.split(separator: "/").last?.trimmingPrefix("gpiochip") ?? ""
    if label.hasPrefix("/dev/") || (label.hasPrefix("gpiochip") && decimal(suffix) != nil) {
      return refuse(
        "\(quoted(label)) is a number, and chips are renumbered between models and kernels",
        "write the chip's label, the word in [brackets] that gpiodetect shows")
    }
    return label
  }

  /// A name as the kernel keeps it: 1 to 31 printable ASCII characters.
  fileprivate func kernelName(_ what: String) -> String? {
    guard let name = text(what) else { return nil }
    guard (1...31).contains(name.utf8.count), name.utf8.allSatisfy({ (32...126).contains($0) })
    else {
      return refuse(
        "\(quoted(name)) cannot be \(what): 1 to 31 printable ASCII characters",
        "gpioinfo shows the names")
    }
    return name
  }
}
