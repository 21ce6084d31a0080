import DeskChild
package import DeskDomain
package import Foundation

/// Speech by espeak-ng, played by aplay: the system's loudspeaker.
package actor Loudspeaker: Speaker {
  private let setup: VoiceSetup
  private let folder: URL
  private let player: String
  private let extra: Duration
  private var chime: Sound?

  /// - Parameters:
  ///   - setup: How fast, and on which device.
  ///   - folder: Where sounds may lie while they are played.
  ///   - player: aplay, by its name or its path.
  ///   - timeout: How much longer than the sound itself playing it may take.
  package init(
    setup: VoiceSetup, folder: URL, player: String = "aplay", timeout: Duration = .seconds(5)
  ) {
    self.setup = setup
    self.folder = folder
    self.player = player
    extra = timeout
  }

  package func play(_ part: VoicePart) async throws(SpeakerTrouble) {
    switch part {
    case .chime:
      let sound = chime ?? Chime.sound()
      let file = folder.appending(path: "chime.wav").path
      // It may have been swept away: a process of this kind lives for months.
      if chime == nil || !FileManager.default.fileExists(atPath: file) {
        try SpeechProgram.save(sound, to: file)
      }
      chime = sound
      try await play(file, lasting: sound.duration)
    case .speech(let utterance):
      let file = folder.appending(path: "speech.wav").path
      let sound = try await SpeechProgram.render(utterance, speed: setup.speed, to: file)
      try await play(file, lasting: sound.duration)
    }
  }

  private func play(_ file: String, lasting duration: Duration) async throws(SpeakerTrouble) {
    let command = [player, "-q", "-D", setup.device, file]
    let remedy =
      "\"aplay -l\" lists the sound cards, \"aplay -L\" the names for voice.device in the site file"
    let end: BoundedRun.End
    do {
      end = try await BoundedRun.run(command, limit: duration + extra)
    } catch {
      throw SpeakerTrouble(
        operation: "aplay", reason: error.reason, remedy: SpeechProgram.packages)
    }
    switch end {
    case .ended(0, _): return
    case .ended(let code, let output):
      let reason = SpeechProgram.lastLine(of: output) ?? "it failed (\(code))"
      throw SpeakerTrouble(operation: "aplay", reason: reason, remedy: remedy)
    case .killed:
      throw SpeakerTrouble(
        operation: "aplay", reason: "\(setup.device) took no sound in time", remedy: remedy)
    }
  }
}
