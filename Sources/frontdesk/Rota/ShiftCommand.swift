import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk shift list`: today's shifts, as the board shows them.
struct ShiftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift", abstract: "Show today's shifts.", subcommands: [List.self],
    defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List today's shifts and who is on duty.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let board: BoardSnapshot = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.board)
      }
      guard !reading.json else { return printJSON(try Wire.encode(board.shifts)) }
      guard !board.shifts.isEmpty else { return print("No shifts today.") }
      printTable(
        board.shifts.map { shift in
          [
            shift.phase == .onDuty ? "*" : " ", shift.post.first ?? "", shift.person,
            "\(shift.from)–\(shift.to)\(shift.crossesMidnight ? " (+1)" : "")",
            shift.back.map { "on a break until \($0)" }
              ?? (shift.phase == .onDuty ? "on duty" : ""),
          ]
        })
    }
  }
}
