import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient

/// `frontdesk rota`: who is on when, and who is where now (S1–S9).
struct RotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota", abstract: "Show and change the rota, and record hand-overs.",
    subcommands: [
      Show.self, Now.self, Add.self, Absence.self, Replace.self, Exchange.self, Undo.self,
      Changes.self, Handover.self, Plan.self, Validate.self, Calendar.self,
    ], defaultSubcommand: Show.self)

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show who is on: today, on a date, or in the seven days from it.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Option(help: "The date (2026-12-24); today where it is left out.")
    var date: String?

    @Flag(help: "Seven days.")
    var week = false

    @Option(help: "Only this person's duties.")
    var person: String?

    func run() async throws {
      let query = [
        date.map { "date=\(Path.percentEncoded($0))" }, week ? "days=7" : nil,
        person.map { "person=\(Path.percentEncoded($0))" },
      ].compactMap(\.self).joined(separator: "&")
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.rota + (query.isEmpty ? "" : "?" + query))
      }
      guard !reading.json else { return printJSON(data) }
      let duties = try Wire.decode([DutyView].self, from: data)
      guard !duties.isEmpty else { return print("Nobody is on.") }
      printTable(
        duties.map { duty in
          [
            duty.date.description, duty.postName, duty.name,
            "\(duty.from)–\(duty.to)\(duty.to <= duty.from ? " (+1)" : "")",
            duty.breaks.map(words).joined(separator: ", "),
          ]
        })
    }

    private func words(_ pause: DutyView.Break) -> String {
      "break \(pause.from)–\(pause.to)" + (pause.relief.map { ", relief \($0)" } ?? "")
    }
  }

  struct Now: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show who is where now, and when posts are next swapped.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.whereabouts)
      }
      guard !reading.json else { return printJSON(data) }
      let now = try Wire.decode(WhereaboutsView.self, from: data)
      guard !now.people.isEmpty else { return print("Nobody is on duty.") }
      let zone = try await desk.timeZone()
      printTable(
        now.people.map { line in
          [line.name, line.postName, state(line, in: zone)]
        })
      if let swap = now.nextSwap { print("next swap: \(siteTime(swap, in: zone))") }
    }

    private func state(_ line: WhereaboutsView.Person, in zone: String) -> String {
      var parts: [String] = []
      if let ends = line.breakEnds {
        parts.append("in a break until \(siteTime(ends, in: zone))")
        parts.append(line.relief.map { "relieved by \($0)" } ?? "nobody relieves")
      }
      if !line.relieves.isEmpty {
        parts.append("relieves \(line.relieves.joined(separator: ", "))")
      }
      if let swap = line.swapsAt { parts.append("swaps at \(siteTime(swap, in: zone))") }
      return parts.joined(separator: ", ")
    }
  }
}
