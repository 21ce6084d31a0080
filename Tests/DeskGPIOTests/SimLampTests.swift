import DeskDomain
import DeskEngine
import Testing

@testable import DeskGPIO

@Suite("Kernel lamps", .enabled(if: SimChip.isThere), .timeLimit(.minutes(2)))
struct SimLampTests {
  @Test("a lamp whose chip went away is noted once, and works again when it is back")
  func comesBack() async throws {
    let chip = try SimChip()
    let address = chip.address("LAMP")
    let (notes, note) = AsyncStream<LineFailure?>.makeStream()
    let lamps = KernelLamps(outputs: [OutputSetup(role: .lamp, address: address)]) {
      note.yield($1)
    }
    await lamps.set(.lamp, on: true)
    try chip.plug(false)
    await lamps.set(.lamp, on: false)
    await lamps.set(.lamp, on: true)
    try chip.plug(true)
    await lamps.set(.lamp, on: true)
    #expect(try chip.isHigh("LAMP"))
    note.finish()
    var seen: [LineFailure?] = []
    for await failure in notes {
      seen.append(failure)
    }
    #expect(seen == [.missing(address), nil])
  }

  @Test("an output that is on when low is driven low") func activeLow() async throws {
    let chip = try SimChip()
    let lamps = KernelLamps(
      outputs: [OutputSetup(role: .lamp, address: chip.address("LAMP"), isActiveLow: true)]
    ) { Issue.record("\($0): \(String(describing: $1))") }
    await lamps.set(.lamp, on: true)
    #expect(try !chip.isHigh("LAMP"))
    await lamps.set(.lamp, on: false)
    #expect(try chip.isHigh("LAMP"))
  }
}
