import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskClient
@testable import DeskDomain

/// The printer's process under a supervisor, as systemd is one.
@Suite(.serialized) struct WatchdogRigTests {
  @Test(
    "libcups hangs for ever: the watchdog hears nothing, kills, and the slip comes out after the restart, once"
  )
  func hangs() async throws {
    let scene = try await PrintScene(.escpos)
    let folder = scene.cups.folder
    let library = folder.path("hang.so")
    try await run(
      "gcc",
      [
        "-shared", "-fPIC", "-o", library, RigProcess.scripts.appending(path: "hang.c").path,
        "-ldl",
      ])
    let supervisor = try Supervisor(in: folder)
    let file = folder.path("hang")
    let environment = [
      "LD_PRELOAD": library, "HANG_FILE": file, "NOTIFY_SOCKET": supervisor.path,
      "WATCHDOG_USEC": "90000000",
    ]
    try await scene.startPrinting(environment: environment)
    // Longer than between two beats of an idle process, shorter than the unit's 90 s: CI need not wait for those.
    let timeout = Duration.seconds(20)
    #expect(supervisor.next(within: timeout) == "READY=1")
    for _ in 1...3 { #expect(supervisor.next(within: timeout) == "WATCHDOG=1") }

    try Data().write(to: URL(filePath: file))
    let ticket = try await scene.draw()
    _ = try await eventually("libcups hangs") {
      FileManager.default.fileExists(atPath: file + ".hangs") ? true : nil
    }
    while supervisor.next(within: timeout) != nil {}
    try await scene.told("The printing process says nothing")
    try await scene.boardShows(ticket)

    try FileManager.default.removeItem(atPath: file)
    await scene.killPrinting()
    try await scene.startPrinting()
    #expect(try await scene.ended(ticket) == .printed)
    #expect(try await scene.paper.keys() == [ticket.key])
    await scene.stop()
  }
}
