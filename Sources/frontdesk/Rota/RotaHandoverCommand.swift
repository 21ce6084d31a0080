import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

extension RotaCommand {
  /// A shift is handed over on the record (S9).
  struct Handover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the hand-over of a shift, or list the hand-overs that are due.",
      discussion: """
        frontdesk rota handover --post night-guard --to wang --note "gate lamp flickers"

        What is open goes with it: who waits and what they were told, repairs, follow-ups, notices, checks that are due.
        Without --post and --to it shows what was handed over last, and what is due.
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Option(help: "The post of the shift that ends: its id.")
    var post: String?

    @Option(help: "Who comes: an id, a login or a name.")
    var to: String?

    @Option(help: "Who goes, where the rota has somebody else.")
    var person: String?

    @Option(help: "What the other has to know.")
    var note: String?

    func validate() throws {
      guard (post == nil) == (to == nil) else {
        throw ValidationError("Give both --post and --to, or neither to list what is due.")
      }
    }

    func run() async throws {
      guard let post, let to else { return try await list() }
      try await desk.perform(
        .handover(
          HandoverAsk(post: post, person: person, to: to, note: try typed(ifGiven: note, "--note")))
      )
      print("The shift at \(post) is handed over to \(to).")
      try await printHandedOver { $0.post == post }
    }

    /// What the next shift has to know.
    private func printHandedOver(where isMeant: (HandedOverView) -> Bool) async throws {
      let entries: [HandedOverView] = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.handedOver)
      }
      let zone = try await desk.timeZone()
      for entry in entries where isMeant(entry) {
        let time = entry.at.map { ", " + siteTime($0, in: zone) } ?? ""
        print("\(entry.postName): \(entry.person) to \(entry.to)\(time)")
        let waiting = (entry.open.waiting ?? []).map { waiting in
          waiting.ticket.description + (waiting.by.map { " (told by \($0))" } ?? "")
        }
        let matters = [
          ("note", entry.note.map { [$0] } ?? []), ("waiting", waiting),
          ("repairs", entry.open.repairs.map(String.init)),
          ("follow-ups", entry.open.followUps.map(String.init)),
          ("notices", entry.open.notices.map(String.init)), ("checks", entry.open.assets),
        ]
        for (name, items) in matters where !items.isEmpty {
          print("  \(name): \(items.joined(separator: ", "))")
        }
      }
    }

    private func list() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.handovers)
      }
      guard !reading.json else { return printJSON(data) }
      let handovers = try Wire.decode([HandoverView].self, from: data)
      try await printHandedOver { _ in true }
      guard !handovers.isEmpty else { return print("Nothing is to be handed over.") }
      let zone = try await desk.timeZone()
      printTable(
        handovers.map { handover in
          [
            siteTime(handover.due, in: zone), handover.post,
            "\(handover.person) to \(handover.to)", handover.isEntered ? "entered" : "",
          ]
        })
    }
  }
}
