import DeskTesting
import Foundation

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskVoice

/// A board and a voice in virtual time; the scene begins at 09:00 in Shanghai.
struct VoiceScene {
  static let zone = "Asia/Shanghai"
  var queue: CallQueue
  var now = Date(timeIntervalSince1970: 1_795_309_200)
  var uptime = Uptime.seconds(1_000)
  private var calls: [BoardCall] = []

  init(_ setup: VoiceSetup = VoiceSetup(languages: [.simplifiedChinese, .english])) {
    queue = CallQueue(site: Self.site, setup: setup, calendar: Self.calendar)
  }

  static let calendar =
    SiteCalendar(timeZone: zone) ?? { fatalError("no time zones") }()

  static let site: Site = {
    let name = Name("Cloud Rest".plain)
    let vip = Name([
      .simplifiedChinese: "贵宾室".plain, .traditionalChinese: "貴賓室".plain,
      .english: "the VIP room".plain,
    ])
    return Site(
      name: name, languages: [.simplifiedChinese, .english], timeZone: zone,
      services: [Service(id: "consult", name: name, series: .named("A"))],
      counters: [
        Counter(id: "1", services: ["consult"]), Counter(id: "2", services: ["consult"]),
        Counter(id: "vip", name: vip, services: ["consult"]),
      ])
  }()

  var time: VoiceTime { VoiceTime(wall: now, uptime: uptime) }

  mutating func wait(_ seconds: Double) {
    now += seconds
    uptime = uptime.advanced(by: .seconds(seconds))
  }

  /// The board as it stands now.
  var board: BoardSnapshot {
    BoardSnapshot(
      at: now, timeZone: Self.zone, languages: ["zh-Hans", "en"], site: "Cloud Rest",
      greeting: [], nowServing: calls.sorted { $0.calledAt > $1.calledAt }, waiting: [],
      shifts: [], notices: [])
  }

  mutating func show() {
    queue.take(board, at: time)
  }

  /// Calls `ticket`, again where it was called before, without the voice's hearing of it.
  mutating func callUnheard(_ ticket: String, _ counter: String) {
    calls.removeAll { $0.ticket == ticket }
    calls.append(
      BoardCall(
        ticket: ticket, counter: counter,
        counterName: Self.site.phrase(forCounter: counter).texts(in: Self.site.languages),
        calledAt: now))
  }

  mutating func call(_ ticket: String, _ counter: String) {
    callUnheard(ticket, counter)
    show()
  }

  mutating func finish(_ ticket: String) {
    calls.removeAll { $0.ticket == ticket }
    show()
  }

  /// What is played next: "chime", "zh-Hans: …"; nil where nothing is.
  mutating func next() -> String? {
    queue.next(at: time).map(\.written)
  }

  /// Everything that is played if nothing else happens, two seconds a piece.
  mutating func rest() -> [String] {
    var parts: [String] = []
    while let part = next() {
      parts.append(part)
      wait(2)
    }
    return parts
  }

  /// Which tickets the rest speaks of in English, each time.
  mutating func restInShort() -> [String] {
    rest().filter { $0.hasPrefix("en: ") }.compactMap { part in
      part.dropFirst(4).split(separator: " please").first.map(String.init)
    }
  }
}

extension VoicePart {
  var written: String {
    switch self {
    case .chime: "chime"
    case .speech(let utterance): "\(utterance.language.rawValue): \(utterance.text)"
    }
  }
}
