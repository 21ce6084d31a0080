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

        What is open goes with it: repairs, follow-ups, notices, checks that are due.
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
    }

    private func list() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.handovers)
      }
      guard !reading.json else { return printJSON(data) }
      let handovers = try Wire.decode([HandoverView].self, from: data)
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
