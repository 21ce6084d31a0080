/// One event of the stream (WHATWG HTML, "server-sent events"): a topic, one line of JSON, and where to go on.
package struct ServerSentEvent: Hashable, Sendable {
  /// What the stream tells of.
  package enum Topic: String, CaseIterable, Hashable, Sendable {
    /// The whole board, at every change and once a minute.
    case board
    /// How many slips are unfinished, whenever that changes.
    case slip
    /// Everything that is wrong, whenever that changes.
    case alert
    /// A journal entry; its id is its sequence number.
    case journal
  }

  package var topic: Topic
  /// One line of JSON.
  package var data: String
  /// A journal entry's sequence number.
  package var id: Int64?

  package init(topic: Topic, data: String, id: Int64? = nil) {
    self.topic = topic
    self.data = data
    self.id = id
  }

  /// The event as it stands on the wire, with its empty line.
  package var text: String {
    (id.map { "id: \($0)\n" } ?? "") + "event: \(topic.rawValue)\ndata: \(data)\n\n"
  }
}

/// Puts a stream's lines together to events; unknown topics and comments are passed over.
package struct ServerSentEventReader: Sendable {
  private var topic: ServerSentEvent.Topic?
  private var data: [String] = []
  private var id: Int64?

  package init() {}

  /// Takes one line without its end; returns the event that an empty line completes.
  package mutating func take(_ line: String) -> ServerSentEvent? {
    guard !line.isEmpty else {
      defer { (topic, data, id) = (nil, [], nil) }
      guard let topic, !data.isEmpty else { return nil }
      return ServerSentEvent(topic: topic, data: data.joined(separator: "\n"), id: id)
    }
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count == 2 ? String(parts[1].trimmingPrefix(" ")) : ""
    switch parts[0] {
    case "event": topic = ServerSentEvent.Topic(rawValue: value)
    case "data": data.append(value)
    case "id": id = Int64(value)
    default: break
    }
    return nil
  }
}
