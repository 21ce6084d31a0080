package import DeskAPI
import DeskBasics

/// Says what is called, one call at a time; where nothing can be heard, it rings a bell instead.
package actor VoiceWorker {
  /// What the worker needs of the world.
  package struct World: Sendable {
    var speaker: any Speaker
    /// Rings instead; false where there is no bell either.
    var ring: @Sendable () -> Bool
    var now: @Sendable () -> VoiceTime
    /// Says something to those who look after the machine.
    var tell: @Sendable (String) -> Void
    /// For a watchdog: every ten seconds at least, but while a sound is played.
    var heartbeat: @Sendable () -> Void
    /// Waits; throws when the process shall end.
    var pause: @Sendable (Duration) async throws -> Void

    package init(
      speaker: any Speaker, ring: @escaping @Sendable () -> Bool,
      now: @escaping @Sendable () -> VoiceTime, tell: @escaping @Sendable (String) -> Void,
      heartbeat: @escaping @Sendable () -> Void = {},
      pause: @escaping @Sendable (Duration) async throws -> Void = { time in
        try await Task.sleep(for: time)
      }
    ) {
      self.speaker = speaker
      self.ring = ring
      self.now = now
      self.tell = tell
      self.heartbeat = heartbeat
      self.pause = pause
    }
  }

  /// After a trouble only the bell is rung for so long; then the loudspeaker is tried again.
  static let afterTrouble = Duration.seconds(60)
  private static let pulse = Duration.seconds(10)

  private var calls: CallQueue
  private let world: World
  /// Of the latest trouble; nil: sounds are heard.
  private var silentSince: Uptime?
  private var told: SpeakerTrouble?

  package init(calls: CallQueue, world: World) {
    self.calls = calls
    self.world = world
  }

  /// Works until the boards end or the task is cancelled.
  package func run(_ boards: some AsyncSequence<BoardSnapshot, Never> & Sendable) async {
    let (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let pause = world.pause
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await board in boards {
          await self.take(board)
          signal.yield()
        }
        signal.finish()
      }
      group.addTask {
        while (try? await pause(Self.pulse)) != nil { signal.yield() }
      }
      for await _ in signals { await speak() }
      group.cancelAll()
    }
  }

  private func take(_ board: BoardSnapshot) {
    calls.take(board, at: world.now())
  }

  /// Plays until there is nothing more to say.
  private func speak() async {
    world.heartbeat()
    while !Task.isCancelled, let part = calls.next(at: world.now()) {
      await play(part)
      world.heartbeat()
    }
  }

  private func play(_ part: VoicePart) async {
    if let since = silentSince, since.duration(to: world.now().uptime) < Self.afterTrouble {
      ringInstead()
      return
    }
    do {
      try await world.speaker.play(part)
      if told != nil { world.tell("the voice is heard again") }
      (silentSince, told) = (nil, nil)
    } catch {
      guard !Task.isCancelled else { return }
      silentSince = world.now().uptime
      let hasBell = ringInstead()
      if told != error {
        world.tell("\(error)\n\(hasBell ? "Until then a bell rings." : "There is no bell either.")")
      }
      told = error
    }
  }

  /// Once for a call.
  @discardableResult
  private func ringInstead() -> Bool {
    calls.giveUp()
    return world.ring()
  }
}
