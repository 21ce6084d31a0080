import DeskDomain
import DeskTesting
import Glibc
import Testing

@testable import DeskGPIO

/// What holds on a machine without any GPIO chip as well.
@Suite("GPIO on any machine", .timeLimit(.minutes(1))) struct AnyMachineTests {
  static let address = LineAddress.name("no such line anywhere")

  @Test(
    "an error of the kernel becomes the failure that has its way out",
    arguments: [
      (ENOENT, .find, .missing(address)),
      (ENOTUNIQ, .find, .ambiguous(address)),
      (EBUSY, .open, .busy(address)),
      (EACCES, .find, .permission(address)),
      (EPERM, .open, .permission(address)),
      (ENODEV, .read, .vanished(address)),
      (EINVAL, .open, .unsupported(address, errno: EINVAL)),
      (EINVAL, .read, .other(address, operation: .read, errno: EINVAL)),
      (EIO, .write, .other(address, operation: .write, errno: EIO)),
    ] as [(Int32, LineOperation, LineFailure)])
  func errors(errno: Int32, operation: LineOperation, failure: LineFailure) {
    #expect(LineFailure(errno: -errno, operation, Self.address) == failure)
  }

  @Test("a line that is nowhere fails once, and the reader lives on") func nowhere() async {
    let input = InputSetup(name: "call", role: .call(service: "a"), address: Self.address)
    var listener = LineListener(KernelLines(inputs: [input]))
    #expect(await listener.next()?.news == .failed(.missing(Self.address)))
    for _ in 0..<3 {
      #expect(await listener.nextBeat())
    }
    await listener.stop()
    #expect(await listener.next() == nil)
  }

  @Test("a site without lines has a reader too") func noLines() async {
    var listener = LineListener(KernelLines(inputs: []))
    #expect(await listener.nextBeat())
    await listener.stop()
  }

  @Test("the diagnosis names the library and the line that is missing") func diagnosis() {
    let input = InputSetup(name: "call", role: .call(service: "a"), address: Self.address)
    let diagnosis = GPIODiagnosis(of: LineSetup(inputs: [input]))
    #expect(!diagnosis.isHealthy)
    #expect(!diagnosis.libraryVersion.isEmpty)
    #expect(diagnosis.description.contains("call: line \"no such line anywhere\""))
  }
}
