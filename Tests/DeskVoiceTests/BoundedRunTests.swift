import Foundation
import Testing

@testable import DeskVoice

@Suite struct BoundedRunTests {
  @Test("a program that ends and leaves a child with its output is killed with it")
  func leavesAChild() async throws {
    let end = try await BoundedRun.run(
      ["sh", "-c", "sleep 600 & echo begun"], limit: .milliseconds(300))
    #expect(end == .killed)
  }

  @Test("what a program printed, and its exit code, come back")
  func ends() async throws {
    let end = try await BoundedRun.run(["sh", "-c", "echo bad >&2; exit 3"], limit: .seconds(30))
    #expect(end == .ended(code: 3, output: "bad\n"))
  }

  @Test("Bad input: a program that is not there is told of")
  func missing() async {
    await #expect(throws: (any Error).self) {
      try await BoundedRun.run(["no-such-program"], limit: .seconds(1))
    }
  }
}
