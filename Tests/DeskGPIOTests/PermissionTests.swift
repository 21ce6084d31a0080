import DeskDomain
import DeskTesting
import Foundation
import Testing

@testable import DeskGPIO

/// For a user who may not open GPIO chips, on a machine that has one.
@Suite(
  "Without permission", .enabled(if: SimChip.isThere && getuid() != 0), .timeLimit(.minutes(1)))
struct PermissionTests {
  @Test("a line of a chip that may not be opened says so") func permission() async throws {
    let address = LineAddress.name("CALL_BUTTON")
    let input = InputSetup(name: "call", role: .call(service: "a"), address: address)
    var listener = LineListener(KernelLines(inputs: [input]))
    #expect(await listener.next()?.news == .failed(.permission(address)))
    await listener.stop()
    let diagnosis = GPIODiagnosis(of: LineSetup(inputs: [input]))
    #expect(diagnosis.chips.contains { $0.finding == .forbidden })
    #expect(diagnosis.lines.map(\.finding) == [.unusable(.permission(address), holder: nil)])
  }
}
