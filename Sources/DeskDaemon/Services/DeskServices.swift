import DeskEngine
import DeskServer
import ServiceLifecycle

/// Reads the input lines into the engine.
struct LinesService: Service {
  let lines: any Lines
  let engine: DeskEngine
  let pulse: Pulse

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await lines.run(
        report: { await engine.receive($0) }, progress: { pulse.beat(.lines) })
    }
  }
}

/// Switches the lamp and the buzzer as the engine says.
struct LampsService: Service {
  let lamps: any Lamps
  let engine: DeskEngine

  func run() async throws {
    for await change in engine.outputs.cancelOnGracefulShutdown() {
      await lamps.set(change.role, on: change.isOn)
    }
    await lamps.close()
  }
}

/// Wakes the engine when time asks for something.
struct TimekeeperService: Service {
  let clock: any DeskClock
  let engine: DeskEngine

  func run() async throws {
    var sleeper: Task<Void, Never>?
    for await deadline in engine.deadlines.cancelOnGracefulShutdown() {
      sleeper?.cancel()
      sleeper = Task {
        guard (try? await clock.sleep(until: deadline)) != nil else { return }
        await engine.tick()
      }
    }
    sleeper?.cancel()
  }
}

/// Words the news for everybody who listens.
struct HubService: Service {
  let hub: EventHub
  let pulse: Pulse

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await hub.run { pulse.beat(.hub) }
    }
  }
}
