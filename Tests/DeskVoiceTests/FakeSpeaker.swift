import DeskBasics
import DeskVoice
import Foundation
import Synchronization

/// What was played and rung, in order; it fails while it is told to.
final class FakeSpeaker: Speaker {
  private struct State {
    var heard: [String] = []
    var trouble: SpeakerTrouble?
    var time = VoiceTime(
      wall: Date(timeIntervalSince1970: 1_795_309_200), uptime: .seconds(1_000))
  }

  private let state = Mutex(State())
  /// Something was heard, or said about it.
  let news: AsyncStream<Void>
  private let line: AsyncStream<Void>.Continuation

  init() {
    (news, line) = AsyncStream.makeStream()
  }

  /// Parts, "bell" and "told: …".
  var heard: [String] { state.withLock(\.heard) }

  func set(_ trouble: SpeakerTrouble?) {
    state.withLock { $0.trouble = trouble }
  }

  func advance(to time: VoiceTime) {
    state.withLock { $0.time = time }
  }

  func play(_ part: VoicePart) async throws(SpeakerTrouble) {
    if let trouble = state.withLock(\.trouble) { throw trouble }
    note(part.written)
  }

  var world: VoiceWorker.World {
    VoiceWorker.World(
      speaker: self,
      ring: {
        self.note("bell")
        return true
      },
      now: { self.state.withLock(\.time) }, tell: { self.note("told: \($0)") },
      pause: { _ in throw CancellationError() })
  }

  private func note(_ text: String) {
    state.withLock { $0.heard.append(text) }
    line.yield()
  }
}
