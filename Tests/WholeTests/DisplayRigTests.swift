import DeskAPI
import DeskChild
import DeskClient
import DeskDomain
import DeskRigs
import Foundation
import Testing

/// The demo and the display as a person sees them: in a real terminal, with real keys.
@Suite(.serialized) struct DisplayRigTests {
  private func until(
    _ tmux: Tmux, _ what: Comment, _ holds: @escaping ([String]) -> Bool
  ) async throws {
    var screen: [String] = []
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end {
      screen = try await tmux.screen()
      if holds(screen) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("\(what), but the screen shows:\n\(screen.joined(separator: "\n"))")
  }

  @Test("The demo: greeting, a press, a call, a visit's end, another size, and the terminal back")
  func demo() async throws {
    let tmux = try await Tmux(
      columns: 100, rows: 30, "\(Executables.frontdesk) demo; echo \"ended $?\"")
    try await until(tmux, "the board greets") { screen in
      screen.contains { $0.contains("云栖销售中心") } && screen.contains { $0.contains("欢迎光临") }
    }
    try await tmux.type(" ")
    try await until(tmux, "one waits") { screen in
      screen.contains { $0.contains("等候") && $0.contains("1 人") }
    }
    try await tmux.type("n")
    try await until(tmux, "the number is called") { screen in
      screen.contains { $0.contains("1 号柜台") } && screen.contains { $0.contains("███") }
    }
    try await tmux.resize(columns: 80, rows: 24)
    try await until(tmux, "the board fits its new size") { screen in
      screen.count == 24 && screen.contains { $0.contains("1 号柜台") }
    }
    try await tmux.type("f")
    try await until(tmux, "the visit has ended") { screen in
      !screen.contains { $0.contains("1 号柜台") }
    }
    try await tmux.type("q")
    try await until(tmux, "the terminal is back") { screen in
      screen.contains { $0.contains("ended 0") }
    }
  }

  @Test("The display says since when it is cut off, and comes back by itself")
  func cutOff() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    let tmux = try await Tmux(
      columns: 80, rows: 24, "\(Executables.frontdesk) display --socket \(daemon.client.socket)")
    try await until(tmux, "the board is there") { $0.contains { $0.contains("Waiting") } }
    await daemon.kill()
    try await until(tmux, "as of") { $0.contains { $0.contains("s of ") } }
    try await daemon.start()
    let _: TicketView = try await daemon.client.perform(.draw(DrawAsk(service: "consult")))
    try await until(tmux, "it is live again") { screen in
      !screen.contains { $0.contains("s of ") } && screen.contains { $0.contains("1") }
    }
    await daemon.stop()
  }
}
