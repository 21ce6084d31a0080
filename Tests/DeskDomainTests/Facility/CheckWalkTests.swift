import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// The walk that `frontdesk check` leads through, for one hand.
@Suite struct CheckWalkTests {
  private static let stops = [
    CheckWalk.Stop(
      asset: "FE-03", name: "三号灭火器", area: "销售中心", due: "17:30",
      points: [.init(id: "gauge", name: "压力表"), .init(id: "pin", name: "保险销")]),
    CheckWalk.Stop(
      asset: "LIGHT-HALL", name: "大厅照明", due: "17:30", isLate: true,
      points: [.init(id: "shade", name: "灯罩")]),
  ]

  /// The walk after `lines`, and what it logged: `FE-03 gauge=red pin`.
  private func walk(_ lines: [String?]) -> (CheckWalk, [String]) {
    var walk = CheckWalk(stops: Self.stops, language: .simplifiedChinese)
    let drafts = lines.compactMap { walk.answer($0) }.map { draft in
      ([draft.asset]
        + draft.failures.map { [$0.point, $0.note].compactMap(\.self).joined(separator: "=") })
        .joined(separator: " ")
    }
    return (walk, drafts)
  }

  @Test("F1 F3 Enter alone, again and again, logs everything in order")
  func enter() {
    let (walk, drafts) = walk(["", "", "", "", ""])
    #expect(
      drafts == ["FE-03", "LIGHT-HALL"])
    #expect(walk.isOver)
    #expect(walk.words == ["都检查完了，谢谢！"])
  }

  @Test("a point fails with a note, the next one without")
  func fails() {
    let (_, drafts) = walk(["1", "f", " 红区 ", "不合格", ""])
    #expect(
      drafts == ["FE-03 gauge=红区 pin"])
  }

  @Test(
    "a scanned code goes straight to its thing, whatever the case", arguments: ["light-hall", "2"])
  func scanned(word: String) {
    let (walk, drafts) = walk([word, ""])
    #expect(drafts == ["LIGHT-HALL"])
    #expect(walk.stops.map(\.asset) == ["FE-03"])
    #expect(!walk.isOver)
  }

  @Test("back takes the last answer back, from the first point to the list")
  func back() {
    let (walk, drafts) = walk(["1", "f", "x", "b", "", "", "1", "b"])
    #expect(drafts == ["FE-03"])
    #expect(walk.words.first?.hasPrefix("1  LIGHT-HALL") == true)
  }

  @Test(
    "what is skipped or broken off is not logged",
    arguments: [["", "", "s"], ["", "", "q"], ["", "", nil]])
  func skipped(lines: [String?]) {
    let (walk, drafts) = walk(lines)
    #expect(drafts.isEmpty)
    #expect(walk.stops.count == 2)
    #expect(!walk.isOver || walk.words == ["FE-03 没有查完，未登记。"])
  }

  @Test("what was not taken is on the list again, and is not thanked for")
  func putBack() {
    var walk = CheckWalk(stops: [Self.stops[1]], language: .simplifiedChinese)
    for _ in 1...2 {
      _ = walk.answer("")
      guard let draft = walk.answer("") else {
        Issue.record("no draft")
        return
      }
      walk.putBack(draft)
      #expect(walk.words.first == "LIGHT-HALL 没有登记成功，仍在表中。" && walk.hasRefusals)
    }
    #expect(walk.isOver)
  }

  @Test("a word that is not understood is told, and asked again")
  func unknown() {
    var (walk, _) = walk(["FE-99"])
    #expect(walk.words.first == "“FE-99”不在表中。")
    _ = walk.answer("")
    _ = walk.answer("x")
    #expect(walk.words.first == "“x”没有看懂。")
    #expect(walk.words.contains { $0.contains("1/2  压力表") })
  }

  @Test("the list says what is due by when, and what is late")
  func list() {
    let words = CheckWalk(stops: Self.stops, language: .english).words
    #expect(words[0] == "1  FE-03  三号灭火器  销售中心  by 17:30")
    #expect(words[1] == "2  LIGHT-HALL  大厅照明  late since 17:30")
    #expect(words.count == 3)
  }

  @Test("where nothing is due, it says so", arguments: Language.allCases)
  func nothing(language: Language) {
    let walk = CheckWalk(stops: [], language: language)
    #expect(walk.isOver)
    #expect(walk.words.count == 1)
  }
}
