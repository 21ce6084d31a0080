import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain

/// `frontdesk notice`: what everybody is told on the board (N1, N2).
struct NoticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Put notices on the board: outages, pest control, your own words.",
    subcommands: [List.self, Post.self, Extend.self, Close.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List open notices.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.notices)
      }
      guard !reading.json else { return printJSON(data) }
      let notices = try Wire.decode([NoticeView].self, from: data)
      guard !notices.isEmpty else { return print("None is open.") }
      let zone = try await desk.timeZone()
      printTable(
        [["no.", "kind", "state", "from", "until", "text"]]
          + notices.map { notice in
            [
              String(notice.notice), notice.what?.rawValue ?? notice.kind.rawValue,
              notice.state.rawValue, siteTime(notice.from, in: zone),
              siteTime(notice.until, in: zone), notice.texts.first ?? "",
            ]
          })
    }
  }

  struct Post: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a notice on the board.",
      discussion: """
        frontdesk notice post outage --what water --reason "pipe works" --until 17:00
        frontdesk notice post pest-control --from "2026-03-03 08:00" --until "2026-03-03 12:00"
        frontdesk notice post text --text "Coffee is on the house today" --until 17:30

        A reason or text is given once for every language, or once a language: \
        --reason zh-Hans=管道检修 --reason en="pipe works". Pest control is announced a day ahead.
        """)

    @OptionGroup var desk: DeskOptions

    @Argument(help: "What kind of notice: outage, pest-control or text.")
    var kind: NoticeKind

    @Option(help: "What does not work: water, power, lift, network or other.")
    var what: Outage?

    @Option(help: "Why.")
    var reason: [String] = []

    @Option(help: "What it says.")
    var text: [String] = []

    @Option(help: "From when (17:00 today, or \"2026-03-03 08:00\"); now where it is left out.")
    var from: String?

    @Option(help: "Until when; of an outage, when it will be over.")
    var until: String?

    func run() async throws {
      let notice: NoticeView = try await desk.perform(
        .notice(
          .post(
            kind: kind, what: what, reason: try words(reason, "--reason"),
            text: try words(text, "--text"), from: try typed(ifGiven: from, "--from"),
            until: try typed(ifGiven: until, "--until"))))
      printNotice(notice, in: try await desk.timeZone())
    }

    /// `zh-Hans=管道检修` is of one language, anything else of all.
    private func words(_ given: [String], _ option: String) throws -> Name? {
      var texts: [Language: PlainText] = [:]
      for item in given {
        let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2, let language = Language(rawValue: parts[0]) {
          texts[language] = PlainText(parts[1])
        } else if given.count == 1 {
          return PlainText(item).map { Name($0) }
        } else {
          throw ValidationError("Say which language: \(option) zh-Hans=… \(option) en=….")
        }
      }
      return Name(texts)
    }
  }

  struct Extend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Extend a notice; the board states the later end with an apology.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "Its number.")
    var number: Int64

    @Option(help: "Until when (17:00 today, or \"2026-03-03 08:00\").")
    var until: String

    func run() async throws {
      let notice: NoticeView = try await desk.perform(
        .notice(.extend(id: number, until: try typed(until, "--until"))))
      printNotice(notice, in: try await desk.timeZone())
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take a notice off the board.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "Its number.")
    var number: Int64

    func run() async throws {
      try await desk.perform(.notice(.close(id: number)))
      print("Notice \(number) is off the board.")
    }
  }
}

extension NoticeKind: ExpressibleByArgument {}
extension Outage: ExpressibleByArgument {}

extension DeskOptions {
  /// The IANA name of the site's zone.
  func timeZone() async throws -> String {
    let status: StatusView = try await request { () async throws(ClientError) in
      try await client.get(Path.status)
    }
    return status.timeZone
  }
}

private func printNotice(_ notice: NoticeView, in zone: String) {
  print("Notice \(notice.notice), until \(siteTime(notice.until, in: zone)):")
  for text in notice.texts { print("  \(text)") }
}
