import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import DeskScreen
import Foundation

/// The demo for a person: the board on the screen, and keys for the hands of visitors and staff.
struct DemoShow {
  let slips: String?

  /// Runs until `q` or a signal.
  func run() async throws {
    guard isatty(STDOUT_FILENO) == 1 else { throw DemoError.noTerminal }
    let desk = try await DemoDesk(slips: slips, isVirtual: false)
    do {
      _ = try await Terminal.hold(type: terminalType) { terminal in
        try await show(desk, on: terminal)
      }
    } catch {
      await desk.stop()
      throw error
    }
    await desk.stop()
    print("The slips are in \(desk.folder.slips.path).")
  }

  private func show(_ desk: DemoDesk, on terminal: Terminal) async throws {
    let languages = DemoSite.languages
    let feed = BoardFeed(
      client: desk.client,
      edit: { board, entry in
        let happened = entry.flatMap(DemoWords.phrase)
        board.notices.append((happened ?? Self.help).texts(in: languages))
        if happened != nil { board.notices.append(Self.help.texts(in: languages)) }
      }, topics: [.board, .journal])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await feed.show(on: terminal) }
      group.addTask {
        for await key in terminal.keys {
          guard try await press(key, desk) else { return }
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private static let help = Phrase(
    zhHans: "空格 取号 · d 门 · n 叫号 · f 完成 · c 检查 · q 退出",
    zhHant: "空格 取號 · d 門 · n 叫號 · f 完成 · c 檢查 · q 離開",
    en: "space ticket · d door · n next · f finish · c check · q quit")

  /// Does what `key` stands for; false where it ends the demo.
  private func press(_ key: Key, _ desk: DemoDesk) async throws -> Bool {
    switch key {
    case "q", "\u{3}": return false
    case " ": try await desk.press("call", hold: .milliseconds(150))
    case "d": try await moveDoor(desk)
    case "n": try await desk.press("next", hold: .milliseconds(150))
    case "f": await attempt(.counter(CounterAsk("1", .finish)), desk.client)
    case "c": await checkNext(desk.client)
    default: break
    }
    return true
  }

  /// Logs the first of what is to be looked at; nothing, once all is done.
  private func checkNext(_ client: DeskClient) async {
    let due: [DueCheckView]? = try? await client.get(Path.dueChecks)
    guard let next = due?.first, let asset = try? ShortText(typed: next.asset) else { return }
    await attempt(.check(CheckAsk(asset: asset, result: .ok)), client)
  }

  private func moveDoor(_ desk: DemoDesk) async throws {
    let status: StatusView? = try? await desk.client.get(Path.status)
    try await desk.set("door", isActive: status?.openDoors.isEmpty ?? true)
  }

  /// A refusal (nobody to finish with) changes nothing on the board, which is answer enough.
  private func attempt(_ ask: Ask, _ client: DeskClient) async { try? await client.perform(ask) }
}
