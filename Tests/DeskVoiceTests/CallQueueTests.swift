import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskVoice

@Suite("Calls are said one at a time, in virtual time")
struct CallQueueTests {
  private static let a012 = [
    "chime", "zh-Hans: 请 A 零 一 二 号，到 2 号柜台", "en: A, zero one two, please come to Counter 2",
  ]

  /// A voice that has seen an empty board.
  private func started(
    _ setup: VoiceSetup = VoiceSetup(languages: [.simplifiedChinese, .english])
  ) -> VoiceScene {
    var scene = VoiceScene(setup)
    scene.show()
    return scene
  }

  @Test("a call is a chime and the call in each language, and the same once more (G8)")
  func order() {
    var scene = started()
    scene.call("A012", "2")
    #expect(scene.rest() == Self.a012 + Self.a012)
    scene.show()
    #expect(scene.rest() == [])
  }

  @Test("a call is said as often as the site says", arguments: 0...3)
  func repeats(_ count: Int) {
    var scene = started(VoiceSetup(languages: [.english], repeats: count))
    scene.call("A012", "2")
    #expect(scene.rest().count == 2 * (count + 1))
  }

  @Test("a call that comes while another one is said waits for its end")
  func oneAtATime() {
    var scene = started()
    scene.call("A012", "2")
    #expect(scene.next() == "chime")
    scene.call("A013", "1")
    #expect(
      scene.restInShort() == [
        "A, zero one two,", "A, zero one two,", "A, zero one three,", "A, zero one three,",
      ])
  }

  @Test("two counters at once: both are said, in the order of their calls")
  func twoAtOnce() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    scene.callUnheard("A013", "1")
    scene.wait(0.1)
    scene.callUnheard("A012", "2")
    scene.show()
    #expect(scene.restInShort() == ["A, zero one three,", "A, zero one two,"])
  }

  @Test("a recall is said again; one that comes while the call waits is said once, in its place")
  func recalls() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    scene.call("A012", "2")
    #expect(scene.restInShort() == ["A, zero one two,"])
    scene.wait(30)
    scene.call("A012", "2")
    scene.wait(1)
    scene.call("A013", "1")
    scene.wait(1)
    scene.call("A012", "2")
    #expect(scene.restInShort() == ["A, zero one two,", "A, zero one three,"])
  }

  @Test("a recall of the call that is being said follows its end")
  func recallOfCurrent() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    scene.call("A012", "2")
    #expect(scene.next() == "chime")
    scene.wait(1)
    scene.call("A012", "2")
    #expect(scene.rest().map { $0.prefix(5) } == ["en: A", "chime", "en: A"])
  }

  @Test("a visit that is over is not said any more, neither waiting nor half said")
  func gone() {
    var scene = started()
    scene.call("A012", "2")
    scene.call("A013", "1")
    #expect(scene.next() == "chime")
    scene.finish("A013")
    scene.finish("A012")
    #expect(scene.next() == nil)
    #expect(scene.rest() == [])
  }

  @Test("sent to another counter, the visitor hears only of that one")
  func elsewhere() {
    var scene = started()
    scene.call("A012", "1")
    #expect(scene.next() == "chime")
    scene.wait(1)
    scene.call("A012", "2")
    #expect(scene.rest() == Self.a012 + Self.a012)
  }

  @Test("what is on the first board after a start was called before, and is not said again")
  func restart() {
    var scene = VoiceScene()
    scene.call("A012", "2")
    #expect(scene.rest() == [])
    scene.wait(1)
    scene.call("A013", "1")
    #expect(scene.restInShort() == ["A, zero one three,", "A, zero one three,"])
  }

  @Test("an undone recall, or a finished visit that is undone, is known again and not said")
  func undone() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    scene.call("A012", "2")
    let before = scene
    #expect(scene.restInShort().count == 1)
    scene.finish("A012")
    scene.queue.take(before.board, at: scene.time)
    #expect(scene.rest() == [])
  }

  @Test("after a while without the desk, the calls of the last minute are said, and no older ones")
  func cutOff() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    scene.callUnheard("A012", "2")
    scene.wait(45)
    scene.callUnheard("A013", "1")
    scene.wait(20)
    scene.show()
    #expect(scene.restInShort() == ["A, zero one three,"])
  }

  @Test("a call that has waited for a minute is not said, whatever the wall clock does")
  func old() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    scene.call("A012", "2")
    scene.call("A013", "1")
    #expect(scene.next() == "chime")
    scene.now += 86_400
    #expect(scene.restInShort().count == 2)
    scene.call("A014", "2")
    scene.call("A015", "1")
    #expect(scene.next() == "chime")
    scene.wait(60)
    scene.now -= 3_600
    #expect(scene.restInShort() == ["A, zero one four,"])
  }

  @Test("a wall clock that was set back makes no call old, and none new")
  func setBack() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    scene.call("A012", "2")
    scene.now -= 7_200
    scene.show()
    #expect(scene.restInShort() == ["A, zero one two,"])
    scene.call("A013", "1")
    #expect(scene.restInShort() == ["A, zero one three,"])
  }

  @Test("more calls than the limit: the oldest give way")
  func limit() {
    var scene = started(VoiceSetup(languages: [.english], repeats: 0))
    for number in 1...CallQueue.limit + 2 {
      scene.wait(0.01)
      scene.call("A\(100 + number)", "1")
    }
    let said = scene.restInShort()
    #expect(said.count == CallQueue.limit)
    #expect(said.first == "A, one zero three,")
    #expect(said.last == "A, one one zero,")
  }

  @Test("nothing is said in silent hours, and nothing of them afterwards; over midnight too")
  func silent() throws {
    func hours(_ from: String, _ to: String) throws -> LocalHours {
      LocalHours(from: try #require(LocalTime(from)), to: try #require(LocalTime(to)))
    }
    let setup = VoiceSetup(
      languages: [.english], silent: [try hours("12:00", "13:30"), try hours("22:00", "06:00")],
      repeats: 0)
    // Hours after the scene's beginning at 09:00, and whether a call is heard then.
    for (after, isHeard) in [
      (2.9, true), (3.0, false), (4.4, false), (4.5, true), (12.9, true), (13.0, false),
      (15.5, false), (20.9, false), (21.0, true),
    ] {
      var scene = started(setup)
      scene.wait(after * 3_600)
      scene.call("A012", "2")
      #expect(scene.rest().isEmpty != isHeard, "\(after) h")
    }
    var scene = started(setup)
    scene.wait(3 * 3_600 - 5)
    scene.call("A012", "2")
    scene.call("A013", "1")
    #expect(scene.next() == "chime")
    scene.wait(6)
    #expect(scene.restInShort() == ["A, zero one two,"])
  }
}
