import DeskChild
import DeskEscPos
import DeskRigs
import Foundation
import Testing

/// The backend that stands before others and prints no job twice.
@Suite struct OnceRigTests {
  private static let uuid = "1cb4726a-86a1-34a9-4165-e9d3a6c9a27b"

  /// A folder of backends with one, `inner`, that does what a shell script says.
  private struct Bin {
    let folder: TestFolder

    init(_ script: String) throws {
      folder = try TestFolder()
      let backends = folder.path("backend")
      try FileManager.default.createDirectory(
        atPath: backends, withIntermediateDirectories: false)
      let file = backends + "/inner"
      try "#!/bin/sh\ncd \(folder.path(""))\n\(script)\n"
        .write(toFile: file, atomically: true, encoding: .utf8)
      chmod(file, 0o755)
    }

    func start(
      _ uri: String = "once:inner://printer", uuid: String? = OnceRigTests.uuid
    ) async throws -> ChildProcess {
      try await ChildProcess.start(
        Program.arguments("/dev/null", uuid: uuid),
        environment: [
          "DEVICE_URI": uri, "CUPS_SERVERBIN": folder.path(""), "CUPS_CACHEDIR": folder.path(""),
        ], errors: .file(folder.path("errors")))
    }

    func text(_ name: String) -> String {
      (try? String(contentsOfFile: folder.path(name), encoding: .utf8)) ?? ""
    }
  }

  @Test("the backend behind it gets CUPS's words and its own device URI, and its end is ours")
  func passes() async throws {
    let bin = try Bin("echo \"$DEVICE_URI|$0|$1|$3\" >> seen; exit 4")
    #expect(await (try await bin.start()).end() == 4)
    #expect(bin.text("seen").hasPrefix("inner://printer|"))
    #expect(bin.text("seen").hasSuffix("|7|slip\n"))
  }

  @Test("Q4 a job that is printed and started again is told as printed, and not printed again")
  func printed() async throws {
    let bin = try Bin("echo run >> seen")
    for _ in 1...2 { #expect(await (try await bin.start()).end() == 0) }
    #expect(bin.text("seen") == "run\n")
    #expect(bin.text("errors").contains("slip printed: "))
  }

  @Test("Q4 a job that was begun and started again is unsure, and not printed again")
  func begun() async throws {
    let bin = try Bin("echo run >> seen; exit 1")
    #expect(await (try await bin.start()).end() == 1)
    #expect(await (try await bin.start()).end() == 5)
    #expect(bin.text("seen") == "run\n")
    #expect(bin.text("errors").contains("ERROR: slip unsure: CUPS was interrupted"))
  }

  @Test("the order to cancel reaches the backend behind it, and the slip is not called printed")
  func cancelled() async throws {
    let bin = try Bin(
      "trap 'echo told >> seen; sleep 0.3; exit 0' TERM; echo run >> seen; while :; do sleep 0.1; done"
    )
    let child = try await bin.start()
    _ = try await eventually("its start") { bin.text("seen") == "run\n" ? true : nil }
    // As cupsd does: to the backend's whole group, which must not get it twice.
    kill(-child.pid, SIGTERM)
    #expect(await child.end() == 0)
    #expect(bin.text("seen") == "run\ntold\n")
    #expect(await (try await bin.start()).end() == 5)
  }

  @Test(
    "a backend that gives up is told as unsure at once, and CUPS is not asked to try again",
    arguments: [2, 3, 6, 7])
  func givesUp(code: Int) async throws {
    let bin = try Bin("echo run >> seen; exit \(code)")
    #expect(await (try await bin.start()).end() == 5)
    #expect(bin.text("errors").contains("ERROR: slip unsure: CUPS's own backend gave up"))
  }

  @Test("a password in the device URI is not shown to everybody who lists processes")
  func password() async throws {
    let bin = try Bin("tr '\\0' ' ' < /proc/$$/cmdline >> seen; echo \"$DEVICE_URI\" >> uri")
    #expect(await (try await bin.start("once:inner://desk:secret@printer/x")).end() == 0)
    #expect(!bin.text("seen").contains("secret"))
    #expect(bin.text("uri") == "inner://desk:secret@printer/x\n")
  }

  @Test(
    "what is no device URI, or names no backend, is refused before anything runs",
    arguments: ["once:", "once:inner", "once:once:inner://x", "once:../inner://x", "once:gone://x"])
  func refused(uri: String) async throws {
    let bin = try Bin("echo run >> seen")
    #expect(await (try bin.start(uri)).end() == 1)
    #expect(bin.text("errors").hasPrefix("ERROR: slip refused: nothing was sent: "))
    #expect(bin.text("seen").isEmpty)
    // Nothing was begun: with the URI set right, the job may print.
    #expect(await (try await bin.start()).end() == 0)
    #expect(bin.text("seen") == "run\n")
  }
}
