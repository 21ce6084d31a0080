import Foundation
import Testing

@testable import DeskVoice

@Suite("The chime, and sounds as files")
struct SoundTests {
  @Test("0.6 s, from silence to silence, loud and never clipped", arguments: [16_000, 22_050])
  func chime(_ rate: Int) throws {
    let chime = Chime.sound(rate: rate)
    #expect(chime.samples.count == rate * 6 / 10)
    #expect(chime.samples.first == 0)
    #expect(abs(Int(try #require(chime.samples.last))) < 8)
    let loudest = try #require(chime.samples.map { abs(Int($0)) }.max())
    #expect((6_000..<28_000).contains(loudest))
    // The fades: no jump that would click, at the beginning, at the second tone, or at the end.
    let jumps = zip(chime.samples, chime.samples.dropFirst()).map { abs(Int($0) - Int($1)) }
    #expect(try #require(jumps.max()) < 5_000)
    #expect(chime.samples.prefix(rate / 1_000).allSatisfy { abs(Int($0)) < 2_000 })
    #expect(chime.samples.suffix(rate / 1_000).allSatisfy { abs(Int($0)) < 200 })
  }

  @Test("two tones: the higher one first")
  func tones() {
    let chime = Chime.sound()
    func strength(_ frequency: Double, _ range: Range<Int>) -> Double {
      let step = 2 * Double.pi * frequency / Double(chime.rate)
      let parts = range.map { index in
        let value = Double(chime.samples[index])
        return (value * cos(step * Double(index)), value * sin(step * Double(index)))
      }
      return hypot(parts.map(\.0).reduce(0, +), parts.map(\.1).reduce(0, +))
    }
    #expect(strength(659.26, 500..<5_000) > 5 * strength(523.25, 500..<5_000))
    #expect(strength(523.25, 6_500..<12_000) > strength(659.26, 6_500..<12_000))
  }

  @Test("the header of a file says what follows it")
  func header() {
    let wav = Sound(rate: 22_050, samples: [0, 1, -2]).wav
    #expect(wav.count == 44 + 6)
    #expect(Array(wav[0..<4]) == Array("RIFF".utf8))
    #expect(Array(wav[4..<8]) == [42, 0, 0, 0])
    #expect(Array(wav[8..<16]) == Array("WAVEfmt ".utf8))
    #expect(Array(wav[20..<36]) == [1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xAC, 0, 0, 2, 0, 16, 0])
    #expect(Array(wav[40...]) == [6, 0, 0, 0, 0, 0, 1, 0, 0xFE, 0xFF])
  }

  @Test("files are read as they were written, with other chunks and a cut end too")
  func reading() throws {
    let sound = Sound(rate: 16_000, samples: [1, -1, .max, .min])
    #expect(Sound(wav: sound.wav) == sound)
    var chunked = sound.wav
    chunked.insert(contentsOf: Array("LIST".utf8) + [3, 0, 0, 0, 1, 2, 3, 0], at: 36)
    #expect(Sound(wav: chunked) == sound)
    #expect(Sound(wav: Array(sound.wav.dropLast(3)))?.samples == [1, -1])
    // As espeak-ng writes to a pipe: the length is not known yet.
    var streamed = sound.wav
    streamed.replaceSubrange(40..<44, with: [0, 0xF0, 0xFF, 0x7F])
    #expect(Sound(wav: streamed) == sound)
  }

  @Test("what is no such file is not read", arguments: [0, 11, 12, 30, 43])
  func hostile(_ length: Int) {
    let wav = Sound(rate: 16_000, samples: [1, 2]).wav
    #expect(Sound(wav: Array(wav.prefix(length))) == nil)
    for place in [0, 8, 20, 22, 34] {
      var other = wav
      other[place] ^= 0x40
      #expect(Sound(wav: other) == nil)
    }
  }

  @Test func durations() {
    #expect(Sound.silence(.milliseconds(150), rate: 22_050).samples.count == 3_307)
    #expect(Chime.sound().duration == .milliseconds(600))
  }
}
