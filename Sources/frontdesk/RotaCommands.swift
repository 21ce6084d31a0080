import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk rota`: who is on, and who should be (S1–S8).
struct RotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "The rota: propose a week, find what is wrong, export calendars.",
    subcommands: [Plan.self, Validate.self, Calendar.self])
}
