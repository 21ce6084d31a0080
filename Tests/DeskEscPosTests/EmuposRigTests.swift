import DeskChild
import DeskEscPos
import DeskRigs
import DeskText
import Foundation
import Testing

/// Where the emulator is installed.
private enum Emupos {
  static let home = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build-rigs/emupos")
    .path
  static let isInstalled = FileManager.default.isExecutableFile(atPath: home + "/bin/emupos")
}

/// The program against an ESC/POS emulator that nobody here wrote.
///
/// Left out where there is no Python 3.13 (Tests/Rigs/cups/emupos-setup): then the strict emulator of
/// our own stands alone.
@Suite(.serialized, .enabled(if: Emupos.isInstalled)) struct EmuposRigTests {
  private struct Emulator {
    let folder: TestFolder
    let process: RigProcess
    let port: Int
    let api: Int

    init() async throws {
      folder = try TestFolder()
      (port, api) = (try freePort(), try freePort())
      setenv("EMUPOS_HOME", Emupos.home, 1)
      process = try await RigProcess("emupos", [folder.path("emu"), "\(port)", "\(api)"])
    }

    func fault(_ order: String, _ fault: String) async throws {
      try await run(
        Emupos.home + "/bin/emupos", ["fault", order, "front", fault],
        environment: ["EMUPOS_API": "http://127.0.0.1:\(api)"])
    }

    /// What came out, as dots.
    func pictures() async throws -> [Bitmap] {
      let receipts = folder.path("emu/receipts")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: receipts)) ?? []
      var pictures: [Bitmap] = []
      for name in names.sorted() where name.hasSuffix(".png") {
        let raw = folder.path("raw")
        let size = try await run(
          Emupos.home + "/bin/python",
          [
            "-c",
            """
            import sys; from PIL import Image, ImageOps
            i = ImageOps.invert(Image.open(sys.argv[1]).convert('L')).convert('1', dither=0)
            open(sys.argv[2], 'wb').write(i.tobytes()); print(*i.size)
            """, receipts + "/" + name, raw,
          ])
        let words = size.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        let bytes = try Array(Data(contentsOf: URL(filePath: raw)))
        pictures.append(
          try #require(Bitmap(width: words[0], height: words[1], bytes: bytes)))
      }
      return pictures
    }

    /// It draws a receipt after it has confirmed it.
    func picture() async throws -> [Bitmap] {
      try await eventually("the receipt") {
        guard let pictures = try? await pictures(), !pictures.isEmpty else { return nil }
        return pictures
      }
    }

    func backend() async throws -> ChildProcess {
      let file = folder.path("slip")
      try Data(Pictures.document).write(to: URL(filePath: file))
      return try await ChildProcess.start(
        Program.arguments(file), environment: ["DEVICE_URI": "escpos://127.0.0.1:\(port)"],
        errors: .file(folder.path("errors")))
    }

    func said(_ words: String) async throws {
      _ = try await eventually(words) {
        let said = try? String(contentsOfFile: folder.path("errors"), encoding: .utf8)
        return said?.contains(words) == true ? true : nil
      }
    }
  }

  @Test("emupos: the picture that comes out is the picture that was sent")
  func picture() async throws {
    let emulator = try await Emulator()
    let backend = try await emulator.backend()
    #expect(await backend.end() == 0)
    #expect(try await emulator.picture() == [Pictures.slip])
    await emulator.process.stop()
  }

  @Test(
    "emupos: not ready is seen and told, and then the slip comes out once",
    arguments: [("paper-out", "media-empty-error"), ("cover-open", "cover-open-error")])
  func waits(fault: String, reason: String) async throws {
    let emulator = try await Emulator()
    try await emulator.fault("set", fault)
    let backend = try await emulator.backend()
    try await emulator.said("STATE: +\(reason)")
    #expect(try await emulator.pictures().isEmpty)
    try await emulator.fault("clear", fault)
    #expect(await backend.end() == 0)
    #expect(try await emulator.picture() == [Pictures.slip])
    await emulator.process.stop()
  }
}
