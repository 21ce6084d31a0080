import DeskDomain
import DeskEngine
import DeskTesting
import Foundation
import Testing

@testable import DeskGPIO

/// Real kernel lines keep the contracts that the fakes keep.
@Suite("Kernel lines keep the contracts", .enabled(if: SimChip.isThere), .timeLimit(.minutes(2)))
struct SimContractTests {
  @Test("kernel lines", arguments: LinesContract.allCases)
  func lines(clause: LinesContract) async throws {
    try await clause.check(on: try SimLinesBench())
  }

  @Test("kernel lamps", arguments: LampsContract.allCases)
  func lamps(clause: LampsContract) async throws {
    try await clause.check(on: try SimLampsBench())
  }
}

/// Lines of a simulated chip.
///
/// Pulls of its own accord: with a bias the kernel would set them at each opening.
struct SimLinesBench: LinesBench {
  let chip: SimChip
  let inputs: [InputSetup]
  private let holder = Holder()

  init() throws {
    chip = try SimChip()
    inputs = [
      InputSetup(
        name: "call", role: .call(service: "a"), address: chip.address("CALL"), bias: .asIs),
      InputSetup(
        name: "door", role: .door, address: chip.address("DOOR"), isActiveLow: false, bias: .asIs,
        debounce: .button),
    ]
    try rest()
  }

  func reader() -> any Lines { KernelLines(inputs: inputs) }

  func move(_ line: String, to isActive: Bool) async throws {
    try chip.pull(line.uppercased(), up: line == "call" ? !isActive : isActive)
  }

  func hold(_ line: String, _ isHeld: Bool) async throws {
    try await holder.hold(isHeld ? inputs.first { $0.name == line } : nil)
  }

  func plug(_ isThere: Bool) async throws {
    try chip.plug(isThere)
    if isThere {
      try rest()
    }
  }

  func idle() async throws {}  // the kernel's time passes by itself

  private func rest() throws {
    try chip.pull("CALL", up: true)
    try chip.pull("DOOR", up: false)
  }
}

/// Another program.
private actor Holder {
  private var handle: InputHandle?

  func hold(_ setup: InputSetup?) throws {
    handle = nil
    if let setup {
      handle = try InputHandle(setup, consumer: "somebody-else")
    }
  }
}

private struct SimLampsBench: LampsBench {
  let chip: SimChip
  let lamps: any Lamps

  init() throws {
    chip = try SimChip()
    lamps = KernelLamps(
      outputs: [OutputSetup(role: .lamp, address: chip.address("LAMP"))],
      note: { role, failure in Issue.record("\(role): \(String(describing: failure))") })
  }

  func isLampOn() async throws -> Bool { try chip.isHigh("LAMP") }
}
