import DeskDomain
package import Foundation

extension SpokenCall {
  /// The whole announcement as one sound, as it would be played.
  ///
  /// - Parameters:
  ///   - speed: Words a minute.
  ///   - folder: Where sentences may lie meanwhile.
  /// - Returns: Chime and sentences, as often as they are said.
  /// - Throws: `SpeakerTrouble` where espeak-ng does not do its part.
  package func sound(speed: Int, folder: URL) async throws(SpeakerTrouble) -> Sound {
    let file = folder.appending(path: "sentence.wav").path
    var sentences: [Utterance: Sound] = [:]
    for utterance in utterances {
      sentences[utterance] = try await SpeechProgram.render(utterance, speed: speed, to: file)
    }
    let rate = sentences.values.first?.rate ?? Chime.usualRate
    var whole = Sound(rate: rate, samples: [])
    for part in parts {
      switch part {
      case .chime: whole.append(Chime.sound(rate: rate))
      case .speech(let utterance): if let sound = sentences[utterance] { whole.append(sound) }
      }
      whole.append(.silence(Self.pause, rate: rate))
    }
    return whole
  }

  /// Between chime and sentences.
  private static let pause = Duration.milliseconds(150)
}

extension Sound {
  /// Writes the sound as a `.wav` file.
  package func save(to file: String) throws(SpeakerTrouble) {
    try SpeechProgram.save(self, to: file)
  }
}
