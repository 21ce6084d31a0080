import Foundation

/// Two soft tones, the higher one first, before a call.
enum Chime {
  /// espeak-ng's own rate.
  static let usualRate = 22_050

  /// The chime at `rate` samples a second, 0.6 s long.
  static func sound(rate: Int = usualRate) -> Sound {
    let count = rate * 6 / 10
    var mix = Array(repeating: 0.0, count: count)
    for tone in tones {
      let start = Int(tone.start * Double(rate))
      for index in start..<count {
        let time = Double(index - start) / Double(rate)
        mix[index] += tone.value(at: time, of: length - tone.start)
      }
    }
    let peak = Double(Int16.max)
    return Sound(rate: rate, samples: mix.map { Int16(($0 * peak).rounded()) })
  }

  private static let length = 0.6

  /// E5 and C5; the second sounds while the first dies away.
  private static let tones = [
    Tone(start: 0, frequency: 659.26, loudness: 0.32),
    Tone(start: 0.24, frequency: 523.25, loudness: 0.32),
  ]

  private struct Tone {
    /// Seconds.
    var start: Double
    var frequency: Double
    /// 0–1 of what can be played.
    var loudness: Double

    /// From -1 to 1; nothing at its beginning and at its end.
    func value(at time: Double, of length: Double) -> Double {
      let fadeIn = min(1, time / 0.012)
      let fadeOut = min(1, max(0, length - time) / 0.12)
      let body = sin(2 * .pi * frequency * time) + 0.2 * sin(4 * .pi * frequency * time)
      return loudness * fadeIn * fadeOut * exp(-3 * time) * body
    }
  }
}
