import DeskAPI
import DeskBasics
import DeskDomain
import Foundation
import Testing

@testable import DeskVoice

@Suite("The worker: boards in, sounds out, a bell where there is none")
struct VoiceWorkerTests {
  private static let trouble = SpeakerTrouble(
    operation: "aplay", reason: "no card", remedy: "aplay -l")

  /// Plays a scene, step by step; after each step it waits until `count` things were heard in all.
  private func play(
    _ speaker: FakeSpeaker, _ steps: [(count: Int, step: @Sendable (inout VoiceScene) -> Void)]
  ) async {
    var scene = VoiceScene(VoiceSetup(languages: [.english], repeats: 0))
    let (boards, board) = AsyncStream.makeStream(of: BoardSnapshot.self)
    let worker = VoiceWorker(calls: scene.queue, world: speaker.world)
    let work = Task { await worker.run(boards) }
    board.yield(scene.board)
    var news = speaker.news.makeAsyncIterator()
    for (count, step) in steps {
      step(&scene)
      speaker.advance(to: scene.time)
      board.yield(scene.board)
      while speaker.heard.count < count { await news.next() }
    }
    board.finish()
    await work.value
  }

  @Test func says() async {
    let speaker = FakeSpeaker()
    await play(
      speaker,
      [
        (2, { $0.callUnheard("A012", "2") }),
        (
          4,
          {
            $0.wait(1)
            $0.callUnheard("A013", "1")
          }
        ),
      ])
    #expect(
      speaker.heard == [
        "chime", "en: A, zero one two, please come to Counter 2", "chime",
        "en: A, zero one three, please come to Counter 1",
      ])
  }

  @Test("a trouble is told once, a bell rings for each call, and it is tried again every minute")
  func troubles() async {
    let speaker = FakeSpeaker()
    speaker.set(Self.trouble)
    await play(
      speaker,
      [
        (2, { $0.callUnheard("A012", "2") }),
        (
          3,
          {
            // Within the minute it is not even tried, or this one would be heard.
            speaker.set(nil)
            $0.wait(50)
            $0.callUnheard("A013", "1")
          }
        ),
        (
          4,
          {
            speaker.set(Self.trouble)
            $0.wait(11)
            $0.callUnheard("A014", "1")
          }
        ),
        (
          7,
          {
            speaker.set(nil)
            $0.wait(60)
            $0.callUnheard("A015", "1")
          }
        ),
      ])
    #expect(
      speaker.heard == [
        "bell", "told: aplay: no card; aplay -l\nUntil then a bell rings.", "bell", "bell",
        "chime", "told: the voice is heard again",
        "en: A, zero one five, please come to Counter 1",
      ])
  }
}
