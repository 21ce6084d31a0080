import DeskBasics
import DeskChild
import Foundation

/// espeak-ng: sentences in, sounds out.
enum SpeechProgram {
  /// Many times what a slow board takes for a sentence.
  private static let limit = Duration.seconds(15)

  static let packages = "apt-get install espeak-ng alsa-utils"

  /// Says `utterance` into `file`, with `speed` words a minute.
  static func render(
    _ utterance: Utterance, speed: Int, to file: String
  ) async throws(SpeakerTrouble) -> Sound {
    let command = [
      "espeak-ng", "-v", utterance.voice, "-s", String(speed), "-w", file, "--",
      utterance.text,
    ]
    // What a former sentence left must not be taken for this one.
    try? FileManager.default.removeItem(atPath: file)
    let end: BoundedRun.End
    do {
      end = try await BoundedRun.run(command, limit: limit)
    } catch {
      throw trouble(error.reason)
    }
    switch end {
    case .killed: throw trouble("no speech in \(limit)")
    case .ended(0, let output):
      guard let data = FileManager.default.contents(atPath: file),
        let sound = Sound(wav: Array(data)), !sound.samples.isEmpty
      else { throw trouble(lastLine(of: output) ?? "no speech came of it") }
      return sound
    case .ended(let code, let output):
      throw trouble(lastLine(of: output) ?? "it failed (\(code))")
    }
  }

  /// Writes `sound` as a file.
  static func save(_ sound: Sound, to file: String) throws(SpeakerTrouble) {
    do {
      try Data(sound.wav).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw SpeakerTrouble(
        operation: file, reason: error.localizedDescription,
        remedy: "the folder must be there, writable and not full")
    }
  }

  /// The last line that a program printed, without its name: what it ended for.
  static func lastLine(of output: String) -> String? {
    guard var line = output.split(whereSeparator: \.isNewline).last else { return nil }
    for name in ["aplay: ", "espeak-ng: ", "Error: "] where line.hasPrefix(name) {
      line = line.dropFirst(name.count)
    }
    return PlainText(String(line))?.string
  }

  private static func trouble(_ reason: String) -> SpeakerTrouble {
    SpeakerTrouble(operation: "espeak-ng", reason: reason, remedy: packages)
  }
}
