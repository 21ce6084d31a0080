import ArgumentParser
import DeskAPI
import DeskBasics
import DeskDomain
import DeskScreen
import DeskSystemd
import DeskVoice
import Dispatch
import Foundation

/// `frontdesk voice`.
struct VoiceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice", abstract: "Call numbers aloud: a chime, then the call.",
    subcommands: [Run.self, Say.self])

  /// The voice's process: listens to the board, and says each new call.
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "Announce calls, until stopped (SIGTERM).",
      discussion: "Where nothing can be heard a terminal's bell rings, and it is tried again.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var options: ConfigOptions

    @Option(help: "The terminal whose bell rings where there is no sound; else this one's.")
    var bell: String?

    func run() async throws {
      let site = try loadSite(options.config)
      guard let setup = site.voice else {
        throw refused(
          EX_CONFIG, "the site file has no voice\nAdd \"voice: {}\" to \(options.config).")
      }
      guard let calendar = SiteCalendar(timeZone: site.timeZone) else {
        throw refused(EX_CONFIG, "this system does not know the zone \(site.timeZone)")
      }
      try await desk.insistOnPermission()
      let feed = BoardFeed(client: desk.client)
      let queue = CallQueue(site: site, setup: setup, calendar: calendar)
      let bell = Bell(path: bell)
      try await withSoundFolder { folder in
        let worker = VoiceWorker(
          calls: queue,
          world: VoiceWorker.World(
            speaker: Loudspeaker(setup: setup, folder: folder), ring: { bell.ring() },
            now: {
              VoiceTime(
                wall: Date(),
                uptime: Uptime(nanoseconds: DispatchTime.now().uptimeNanoseconds))
            }, tell: { printError($0) }, heartbeat: { SystemdNotice.alive() }))
        SystemdNotice.ready()
        await runUntilSignalled {
          await worker.run(
            feed.inputs().compactMap { input in
              if case .board(let board) = input { board } else { nil }
            })
        }
        SystemdNotice.stopping()
      }
    }
  }

  /// `frontdesk voice say A012 --counter 2`: tries loudspeaker and voice.
  struct Say: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "say", abstract: "Say a call now, as it will be heard; needs no daemon.")

    @OptionGroup var options: ConfigOptions

    @Argument(help: "A ticket's number (A012).")
    var ticket: String

    @Option(help: "The counter's id.")
    var counter: String

    @Option(help: "Write all of it to this file (.wav) instead.")
    var save: String?

    func run() async throws {
      let site = try loadSite(options.config)
      guard let number = TicketNumber(ticket) else {
        throw refused(EX_DATAERR, "\"\(ticket)\" is no ticket's number; write one such as A012")
      }
      let places = site.counters.map(\.id) + site.consultants.map(\.id)
      guard places.contains(counter) else {
        throw refused(
          EX_DATAERR,
          "there is no counter \(counter); the site has \(places.joined(separator: ", "))")
      }
      let setup = site.voice ?? VoiceSetup(languages: VoiceSetup.spoken(of: site.languages))
      let call = SpokenCall(
        ticket: number.description, counter: site.phrase(forCounter: counter), setup: setup)
      try await withSoundFolder { folder in
        do throws(SpeakerTrouble) {
          if let save {
            try await call.sound(speed: setup.speed, folder: folder).save(to: save)
          } else {
            let speaker = Loudspeaker(setup: setup, folder: folder)
            for part in call.parts { try await speaker.play(part) }
          }
        } catch {
          throw refused(EX_UNAVAILABLE, String(describing: error))
        }
      }
    }
  }
}

/// Gives `body` a folder of its own for sounds, and removes it afterwards.
private func withSoundFolder(_ body: (URL) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "frontdesk-voice-\(UUID().uuidString)")
  do {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  } catch {
    throw refused(EX_CANTCREAT, "\(folder.path) cannot be made: \(error.localizedDescription)")
  }
  defer { try? FileManager.default.removeItem(at: folder) }
  try await body(folder)
}
