import DeskDomain
import DeskEngine
import DeskTesting
import Testing

/// The fakes that other tests stand on keep the same contracts as the real lines and lamps.
@Suite("Fakes keep the contracts", .timeLimit(.minutes(1))) struct FakeContractTests {
  @Test("fake lines", arguments: LinesContract.allCases)
  func lines(clause: LinesContract) async throws {
    try await clause.check(on: FakeLinesBench())
  }

  @Test("fake lamps", arguments: LampsContract.allCases)
  func lamps(clause: LampsContract) async throws {
    try await clause.check(on: FakeLampsBench())
  }
}

private struct FakeLinesBench: LinesBench {
  let inputs = [
    InputSetup(name: "call", role: .call(service: "a"), address: .name("CALL")),
    InputSetup(name: "door", role: .door, address: .name("DOOR")),
  ]
  private let fake: FakeLines

  init() {
    fake = FakeLines(inputs: inputs)
  }

  func reader() -> any Lines { fake }

  func move(_ line: String, to isActive: Bool) async throws {
    await fake.move(line, to: isActive)
  }

  func hold(_ line: String, _ isHeld: Bool) async throws {
    let address = try #require(inputs.first { $0.name == line }).address
    await fake.fail(line, isHeld ? .busy(address) : nil)
  }

  func plug(_ isThere: Bool) async throws {
    for input in inputs {
      await fake.fail(input.name, isThere ? nil : .vanished(input.address))
    }
  }

  func idle() async throws {
    for input in inputs {
      await fake.settle(input.name)
    }
    await fake.idle()
  }
}

private struct FakeLampsBench: LampsBench {
  private let fake = FakeLamps(roles: [.lamp])

  var lamps: any Lamps { fake }

  func isLampOn() async throws -> Bool {
    await fake.isOn(.lamp)
  }
}
