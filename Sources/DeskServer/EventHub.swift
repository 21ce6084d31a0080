import DeskAPI
import DeskBasics
package import DeskDomain
package import DeskEngine
import Foundation
package import Logging
import Synchronization

/// Tells everybody who listens on the stream.
///
/// The engine hands its news over and goes on; words and bytes are made here.
package final class EventHub: UpdateSink {
  private let logger: Logger
  private let pending = Mutex(Pending())
  private let listeners = Mutex(Listeners())
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  /// What has come in since the last round.
  private struct Pending {
    var news: DeskUpdate?
    var entries: [JournalEntry] = []
    var isOverfull = false
    /// Whether there were news that nobody heard.
    var isMissed = false
  }

  private struct Listeners {
    var byID: [Int: Listener] = [:]
    var lastID = 0
  }

  private struct Listener {
    var topics: Set<ServerSentEvent.Topic>
    let language: Language
    var line: AsyncStream<ServerSentEvent>.Continuation
  }

  /// Listeners at once; the board, the printer, the CLI and a console need a handful.
  static let listenerLimit = 64
  /// Events that a slow listener may fall behind before it has to come again.
  static let backlog = 512

  package init(logger: Logger) {
    self.logger = logger
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  package func publish(_ news: DeskUpdate) {
    for entry in news.entries {
      switch entry.event {
      case .alert(.raised, let alert):
        logger.warning("\(StaffTexts.alert(alert).en)\(alert.detail.map { ": " + $0 } ?? "")")
      case .alert(.cleared, let alert):
        logger.notice("over: \(alert.kind.rawValue) \(alert.subject)")
      default: break
      }
    }
    // The minute's news go round in any case: the hub lives as long as they do.
    guard isHeard || news.entries.isEmpty else {
      return pending.withLock { $0.isMissed = true }
    }
    pending.withLock { pending in
      pending.news = news
      pending.entries += news.entries
      if pending.entries.count > 4 * Self.backlog {
        pending.entries = []
        pending.isOverfull = true
      }
    }
    signal.yield()
  }

  package func reportFailure(_ error: EngineError, of command: Command) {
    switch error {
    case .refused(.counter(.nobodyWaiting)): break
    case .refused(let refusal):
      logger.warning("a button's command was refused", metadata: ["why": "\(refusal.detail.en)"])
    case .notStored, .unknownZone, .keyOfAnotherRequest:
      logger.error("a button's command was lost", metadata: ["why": "\(error)"])
    }
  }

  /// Words the news and hands them round, until cancelled.
  ///
  /// `progress` is called after every round.
  package func run(progress: @Sendable () -> Void) async {
    var alerts: [AlertView]?
    var unfinished: [Int64]?
    for await _ in signals {
      let round = pending.withLock { pending in
        defer { pending = Pending() }
        return pending
      }
      if round.isOverfull { dropAll() }
      let isHeard = isHeard
      // Whoever comes later hears how things are then.
      if round.isMissed || !isHeard { (alerts, unfinished) = (nil, nil) }
      if isHeard, let news = round.news {
        send(events(news, round.entries, &alerts, &unfinished))
      }
      progress()
    }
  }

  /// Everything on `topics` from now on.
  ///
  /// Nil where too many listen already.
  func listen(
    to topics: Set<ServerSentEvent.Topic>, in language: Language
  ) -> (Int, AsyncStream<ServerSentEvent>)? {
    let (stream, line) = AsyncStream.makeStream(
      of: ServerSentEvent.self, bufferingPolicy: .bufferingOldest(Self.backlog))
    return listeners.withLock { listeners in
      guard listeners.byID.count < Self.listenerLimit else { return nil }
      listeners.lastID += 1
      listeners.byID[listeners.lastID] = Listener(
        topics: topics, language: language, line: line)
      return (listeners.lastID, stream)
    }
  }

  func leave(_ id: Int) {
    listeners.withLock { $0.byID.removeValue(forKey: id) }?.line.finish()
  }

  private func events(
    _ news: DeskUpdate, _ entries: [JournalEntry], _ lastAlerts: inout [AlertView]?,
    _ lastUnfinished: inout [Int64]?
  ) -> [Message] {
    var events = entries.map { Message.same(ServerSentEvent($0)) }
    events.append(.same(ServerSentEvent(.board, BoardSnapshot(news.desk, at: news.at))))
    let alerts = news.desk.alertViews(in: .english)
    if alerts != lastAlerts {
      lastAlerts = alerts
      events.append(.alerts(news.desk))
    }
    let slips = news.desk.state.slips
    // One that came out and one that is new leave the count as it was.
    let unfinished = [Int64(slips.count), news.desk.state.lastSlip]
    if unfinished != lastUnfinished {
      lastUnfinished = unfinished
      events.append(.same(ServerSentEvent(.slip, ["unfinished": slips.count])))
    }
    return events
  }

  /// A listener that has fallen too far behind is sent away: it comes again and reads on from where it was.
  private func send(_ messages: [Message]) {
    listeners.withLock { listeners in
      for (id, listener) in listeners.byID {
        for message in messages where listener.topics.contains(message.topic) {
          guard case .enqueued = listener.line.yield(message.event(in: listener.language)) else {
            listener.line.finish()
            listeners.byID[id] = nil
            break
          }
        }
      }
    }
  }

  private var isHeard: Bool { listeners.withLock { !$0.byID.isEmpty } }

  private func dropAll() {
    listeners.withLock { listeners in
      for listener in listeners.byID.values { listener.line.finish() }
      listeners.byID = [:]
    }
  }
}

/// What listeners are sent: most of it reads alike for all of them.
private enum Message {
  case same(ServerSentEvent)
  case alerts(Desk)

  var topic: ServerSentEvent.Topic {
    switch self {
    case .same(let event): event.topic
    case .alerts: .alert
    }
  }

  func event(in language: Language) -> ServerSentEvent {
    switch self {
    case .same(let event): event
    case .alerts(let desk): ServerSentEvent(.alert, desk.alertViews(in: language))
    }
  }
}

extension ServerSentEvent {
  init(_ entry: JournalEntry) {
    self.init(.journal, JournalLine(entry), id: entry.seq)
  }

  init(_ topic: Topic, _ value: some Encodable, id: Int64? = nil) {
    // Our own values always encode; an empty object would say so if one did not.
    let data = (try? Wire.encode(value)) ?? Data("{}".utf8)
    self.init(topic: topic, data: String(decoding: data, as: UTF8.self), id: id)
  }
}
