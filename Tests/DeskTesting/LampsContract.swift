import DeskDomain
package import DeskEngine
import Testing

/// A place where an output's real state can be read: a fake, or a simulated chip.
package protocol LampsBench: Sendable {
  /// Lamps with a lamp and without a buzzer.
  var lamps: any Lamps { get }
  /// Whether the line of the lamp is really on.
  func isLampOn() async throws -> Bool
}

/// What all lamps do, on whatever bench.
package enum LampsContract: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case setting = "a lamp is on when it was switched on, and off when it was switched off"
  case closing = "a lamp is off once it is closed"
  case absent = "an output that the site does not have is ignored"

  package var testDescription: String { rawValue }

  /// Checks this clause; a failed expectation is recorded.
  package func check(on bench: some LampsBench) async throws {
    switch self {
    case .setting:
      for isOn in [true, true, false, true, false] {
        await bench.lamps.set(.lamp, on: isOn)
        #expect(try await bench.isLampOn() == isOn)
      }
    case .closing:
      await bench.lamps.set(.lamp, on: true)
      #expect(try await bench.isLampOn())
      await bench.lamps.close()
      #expect(try await !bench.isLampOn())
    case .absent:
      await bench.lamps.set(.buzzer, on: true)
      #expect(try await !bench.isLampOn())
    }
  }
}
