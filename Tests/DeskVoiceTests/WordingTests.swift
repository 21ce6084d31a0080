import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskVoice

@Suite("Calls in words (G8)")
struct WordingTests {
  private func texts(
    _ ticket: String, _ counter: String, in languages: [Language] = Language.allCases
  ) -> [String] {
    SpokenCall(
      ticket: ticket, counter: VoiceScene.site.phrase(forCounter: counter),
      setup: VoiceSetup(languages: languages)
    ).utterances.map(\.text)
  }

  @Test("a number is spelled, its zeros too")
  func numbers() {
    #expect(
      texts("A012", "2") == [
        "请 A 零 一 二 号，到 2 号柜台", "請 A 零 一 二 號，到 2 號櫃檯",
        "A, zero one two, please come to Counter 2",
      ])
    #expect(
      texts("b3456789", "1", in: [.english, .simplifiedChinese]) == [
        "B, three four five six seven eight nine, please come to Counter 1",
        "请 B 三 四 五 六 七 八 九 号，到 1 号柜台",
      ])
  }

  @Test("a counter with a name of its own goes by it")
  func names() {
    #expect(
      texts("A100", "vip") == [
        "请 A 一 零 零 号，到 贵宾室", "請 A 一 零 零 號，到 貴賓室",
        "A, one zero zero, please come to the VIP room",
      ])
  }

  @Test("the board's words for the counter come first; a language that it has not, from the site")
  func boardsWords() {
    var scene = VoiceScene()
    scene.call("A012", "2")
    var board = scene.board
    board.nowServing[0].counterName = ["二号厅", "Hall 2"]
    let words = board.nowServing[0].spokenCounter(on: board, of: VoiceScene.site)
    #expect(words == Phrase(zhHans: "二号厅", zhHant: "2 號櫃檯", en: "Hall 2"))
    board.nowServing[0].counterName = ["Sky"]
    let one = board.nowServing[0].spokenCounter(on: board, of: VoiceScene.site)
    #expect(one == Phrase(zhHans: "Sky", zhHant: "2 號櫃檯", en: "Sky"))
  }
}
