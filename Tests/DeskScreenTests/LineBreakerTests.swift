import Testing

@testable import DeskBasics
@testable import DeskScreen

@Suite("Lines of dots")
struct LineBreakerTests {
  private let breaker = LineBreaker(lettering: MetricLettering())

  private func lines(_ text: String, _ width: Int) -> [String] {
    breaker.lines(of: text, em: 20, width: width, language: .simplifiedChinese)
  }

  @Test("two lines part at a comma, else between words, as evenly as they can")
  func pauses() {
    #expect(lines("上午好，欢迎光临", 130) == ["上午好，", "欢迎光临"])
    #expect(lines("大约 10–15 分钟", 130) == ["大约", "10–15 分钟"])
    #expect(lines("Good morning, and welcome", 150) == ["Good morning,", "and welcome"])
    #expect(lines("今日消防演习，不便之处，敬请谅解", 240) == ["今日消防演习，", "不便之处，敬请谅解"])
  }

  @Test("where that does not fit, lines are filled")
  func filled() {
    #expect(lines("欢迎光临云栖湾，好", 140) == ["欢迎光临云栖", "湾，好"])
    #expect(lines("没有停顿的一行字", 100) == ["没有停顿的", "一行字"])
    #expect(lines("一二三四五六七八九十，一二三四五", 100).count == 4)
    #expect(lines("短", 100) == ["短"])
  }

  @Test("nothing is lost and nothing too wide")
  func anything() {
    var random = SeededRandom(seed: 31)
    for _ in 0..<300 {
      let text = Sanitiser.clean(Words.scrap(using: &random) + Words.scrap(using: &random))
      let width = Int.random(in: 40...300, using: &random)
      let lines = lines(text, width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { CellWidth.of($0) * 10 <= width })
    }
  }
}
