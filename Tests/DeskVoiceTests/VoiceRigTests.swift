import Foundation
import Synchronization
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskChild
@testable import DeskDomain
@testable import DeskVoice

/// The real espeak-ng, and aplay where there is no loudspeaker (Tests/Rigs/voice/setup installs them).
@Suite struct VoiceRigTests {
  private let folder = SoundFolder()

  private static func call(_ setup: VoiceSetup, _ counter: String = "2") -> SpokenCall {
    SpokenCall(
      ticket: "A012", counter: VoiceScene.site.phrase(forCounter: counter), setup: setup)
  }

  private func run(_ command: String...) async throws -> FinishedProcess {
    let finished = try await FinishedProcess.run(command)
    try #require(finished.code == 0, "\(command): \(finished.errors)")
    return finished
  }

  /// What sox measures of a file's part after `start` seconds.
  private func measure(_ file: String, after start: Double) async throws -> [String: Double] {
    let text = try await run("sox", file, "-n", "trim", String(start), "stat").errors
    let pairs = text.split(separator: "\n").compactMap { line -> (String, Double)? in
      let parts = line.split(separator: ":")
      guard parts.count == 2, let value = Double(parts[1].filter { $0 != " " }) else { return nil }
      return (parts[0].split(separator: " ").joined(separator: " "), value)
    }
    return Dictionary(pairs) { $1 }
  }

  @Test("G8: espeak-ng says a call in every language", arguments: Language.allCases)
  func speech(_ language: Language) async throws {
    let call = Self.call(VoiceSetup(languages: [language], repeats: 0))
    let file = folder.path("call.wav")
    try await call.sound(speed: 150, folder: folder.url).save(to: file)
    let rate = try await run("sox", "--i", "-r", file).output
    #expect(rate.hasPrefix("22050"))
    let speech = try await measure(file, after: 0.75)
    #expect(try #require(speech["Length (seconds)"]) > 1)
    #expect(try #require(speech["RMS amplitude"]) > 0.02)
    let chime = try await measure(file, after: 0)
    #expect(try #require(chime["Length (seconds)"]) > 1.75)
  }

  @Test("Chinese is read as Chinese: no syllable is taken for English")
  func chinese() async throws {
    for counter in ["2", "12", "vip"] {
      let languages: [Language] = [.simplifiedChinese, .traditionalChinese]
      for utterance in Self.call(VoiceSetup(languages: languages), counter).utterances {
        let phonemes = try await run(
          "espeak-ng", "-q", "-x", "-v", utterance.voice, utterance.text
        ).output
        #expect(!phonemes.contains("(en)"), "\(utterance.text): \(phonemes)")
        // qing3 … ling2, and hao4 with its falling tone.
        #expect(phonemes.contains("tS;h'i21N") && phonemes.contains("X'Au51"), "\(phonemes)")
        #expect(phonemes.contains("l'i35N_| j'i55_| '@r51"), "\(phonemes)")
      }
    }
  }

  @Test("calls that come together are played one after another: chime, Chinese, English, and again")
  func order() async throws {
    let player = try folder.standIn()
    let setup = VoiceSetup(languages: [.simplifiedChinese, .english])
    var scene = VoiceScene(setup)
    let world = Notes()
    let speaker = Loudspeaker(setup: setup, folder: folder.url, player: player)
    let queue = scene.queue
    let boards = [
      scene.board,
      {
        scene.callUnheard("A012", "2")
        scene.wait(0.1)
        scene.callUnheard("A013", "1")
        return scene.board
      }(),
    ]
    await VoiceWorker(calls: queue, world: world.world(speaker, bell: nil, at: scene.time))
      .run(AsyncStream(boards))
    #expect(world.told == [])
    let round = ["chime", "speech", "speech"]
    let parts = round + round + round + round
    #expect(
      try folder.log() == parts.flatMap { ["begin \($0)", "end \($0)"] })
    let chime = Data(Chime.sound().wav)
    let calls = [("A012", "2"), ("A013", "1")].map { ticket, counter in
      SpokenCall(
        ticket: ticket, counter: VoiceScene.site.phrase(forCounter: counter), setup: setup)
    }
    for (index, part) in calls.flatMap(\.parts).enumerated() {
      let played = try Data(contentsOf: URL(filePath: folder.path("log.\(index).wav")))
      guard case .speech(let utterance) = part else {
        #expect(played == chime)
        continue
      }
      let file = folder.path("expected.wav")
      _ = try await run(
        "espeak-ng", "-v", utterance.voice, "-s", "150", "-w", file, utterance.text)
      #expect(try played == Data(contentsOf: URL(filePath: file)), "\(index): \(utterance.text)")
    }
  }

  @Test("the real aplay without a loudspeaker: it is told once what to do, and a bell rings")
  func bell() async throws {
    let setup = VoiceSetup(languages: [.english], device: "frontdesk-no-such-device")
    var scene = VoiceScene(setup)
    let bell = folder.path("terminal")
    try Data().write(to: URL(filePath: bell))
    let notes = Notes()
    let queue = scene.queue
    let boards = [
      scene.board,
      {
        scene.callUnheard("A012", "2")
        scene.callUnheard("A013", "1")
        return scene.board
      }(),
    ]
    await VoiceWorker(
      calls: queue,
      world: notes.world(
        Loudspeaker(setup: setup, folder: folder.url), bell: Bell(path: bell), at: scene.time)
    ).run(AsyncStream(boards))
    #expect(try Data(contentsOf: URL(filePath: bell)) == Data([7, 7]))
    #expect(notes.told.count == 1)
    #expect(notes.told.first?.hasPrefix("aplay: main:") == true)
    #expect(notes.told.first?.contains("\"aplay -l\" lists the sound cards") == true)
    #expect(notes.told.first?.hasSuffix("Until then a bell rings.") == true)
  }

  @Test("the real aplay takes chime and speech as they are")
  func realPlayer() async throws {
    let setup = VoiceSetup(languages: [.english], device: "null")
    let speaker = Loudspeaker(setup: setup, folder: folder.url)
    try await speaker.play(.chime)
    for utterance in Self.call(setup).utterances { try await speaker.play(.speech(utterance)) }
  }

  @Test("a player that hangs is killed with its children; one that is missing is told of")
  func hanging() async throws {
    let hanging = folder.path("hang")
    try Data("#!/bin/sh\nsleep 600 & wait\n".utf8).write(to: URL(filePath: hanging))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hanging)
    let setup = VoiceSetup(languages: [.english])
    for (player, words) in [
      (hanging, "aplay: default took no sound in time; "),
      (folder.path("nowhere"), "apt-get install espeak-ng alsa-utils"),
    ] {
      let speaker = Loudspeaker(
        setup: setup, folder: folder.url, player: player, timeout: .milliseconds(10))
      let trouble = await #expect(throws: SpeakerTrouble.self) { try await speaker.play(.chime) }
      #expect(trouble?.description.contains(words) == true, "\(String(describing: trouble))")
    }
  }

  @Test("--save has everything in one file, as often as it is said")
  func whole() async throws {
    let once = Self.call(VoiceSetup(languages: [.traditionalChinese, .english], repeats: 0))
    let twice = Self.call(VoiceSetup(languages: [.traditionalChinese, .english], repeats: 1))
    let single = try await once.sound(speed: 200, folder: folder.url)
    let double = try await twice.sound(speed: 200, folder: folder.url)
    #expect(double.samples == single.samples + single.samples)
    #expect(single.samples.starts(with: Chime.sound().samples))
  }
}

/// What the staff was told.
private final class Notes: Sendable {
  private let texts = Mutex<[String]>([])

  var told: [String] { texts.withLock(\.self) }

  func world(_ speaker: Loudspeaker, bell: Bell?, at time: VoiceTime) -> VoiceWorker.World {
    VoiceWorker.World(
      speaker: speaker, ring: { bell?.ring() ?? false }, now: { time },
      tell: { text in self.texts.withLock { $0.append(text) } },
      pause: { _ in throw CancellationError() })
  }
}

extension AsyncStream where Element: Sendable {
  /// These, and then the end.
  fileprivate init(_ elements: [Element]) {
    self.init { line in
      for element in elements { line.yield(element) }
      line.finish()
    }
  }
}
