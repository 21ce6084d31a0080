import DeskAPI
import DeskBasics
import DeskDomain
import DeskPrinting
import DeskText

/// How long a slip takes to be drawn: the first of a process, and those after it.
struct SlipDrawing {
  private let cold: Double
  private let renderer: SlipRenderer

  private static let content = SlipContent(
    site: "云栖销售中心", greeting: ["上午好，欢迎光临", "Good morning, and welcome"],
    service: ["置业咨询", "Property consulting"], number: "A012",
    ahead: ["您前面还有 3 位", "3 people ahead of you"], wait: ["大约 15 分钟", "about 15 minutes"],
    issued: "2026-11-22 09:41", key: "01JDA7Q8W2",
    codeCaption: ["请接待员扫码，查询您的号码", "This code finds your ticket"],
    farewell: ["感谢您的光临", "Thank you for your visit"])

  /// Draws the first slip of this process.
  init() throws {
    let clock = ContinuousClock.now
    renderer = SlipRenderer(languages: [.simplifiedChinese, .english], paper: .mm80)
    _ = renderer.raster(try renderer.layout(Self.content))
    cold = clock.duration(to: .now).inSeconds
  }

  func tell() throws {
    let engine = TextEngine()
    var (slips, lines): ([Double], [Double]) = ([], [])
    for _ in 1...200 {
      var clock = ContinuousClock.now
      let style = TextStyle(size: 32, bold: true, language: .simplifiedChinese)
      _ = engine.render(TextBlock("您前面还有 3 位", style))
      lines.append(clock.duration(to: .now).inSeconds)
      clock = .now
      _ = renderer.raster(try renderer.layout(Self.content))
      slips.append(clock.duration(to: .now).inSeconds)
    }
    let (slip, line) = (slips.percentile(0.5), lines.percentile(0.5))
    row(
      "slip of 80 mm in two languages drawn, p50", milliseconds(slip),
      "one line of text \(milliseconds(line)); the first slip of a process \(milliseconds(cold))")
    let layout = try renderer.layout(Self.content)
    row(
      "its size", "\(EscPos.document(renderer.raster(layout)).count) bytes of ESC/POS",
      "\(try renderer.pdf(layout, title: "slip").count) bytes of PDF")
  }
}
