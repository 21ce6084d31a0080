import Foundation
import Testing

@testable import DeskVoice

@Suite("What the voice needs of a machine")
struct DiagnosisTests {
  private func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return folder
  }

  @Test func cards() throws {
    let folder = try folder([
      "cards": """
       0 [Headphones     ]: bcm2835_headpho - bcm2835 Headphones
                            bcm2835 Headphones
       1 [Device         ]: USB-Audio - USB Audio [Device]: x
                            Generic USB Audio at usb-1.3, full speed

      """,
      "none": "--- no soundcards ---\n",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = VoiceDiagnosis(cardList: folder.appending(path: "cards").path).cards
    #expect(names == ["bcm2835_headpho - bcm2835 Headphones", "USB-Audio - USB Audio [Device]: x"])
    #expect(VoiceDiagnosis(cardList: folder.appending(path: "none").path).cards.isEmpty)
    #expect(VoiceDiagnosis(cardList: "/nowhere").cards.isEmpty)
  }

  @Test func programs() throws {
    let folder = try folder(["aplay": "#!/bin/sh\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let diagnosis = VoiceDiagnosis(path: "/nowhere:\(folder.path)")
    #expect(diagnosis.missingPrograms == ["espeak-ng"])
    #expect(
      diagnosis.programsRemedy == "espeak-ng not found: apt-get install espeak-ng alsa-utils")
  }
}
