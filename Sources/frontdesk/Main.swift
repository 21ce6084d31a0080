import ArgumentParser
import DeskAPI
import DeskBasics
import Foundation

@main
enum Program {
  static func main() async {
    let arguments = FormerSpellings.replaced(in: Array(CommandLine.arguments.dropFirst()))
    if let unknown = UnknownCommand.named(in: arguments) {
      Frontdesk.exit(withError: refused(EX_USAGE, unknown.text[.ofTerminal]))
    }
    await Frontdesk.main(arguments)
  }
}

/// Everything that people and the other units run: a noun, then a verb; a program is its name alone.
struct Frontdesk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontdesk",
    abstract: "The front desk of a sales center: queue, slips, board and facility checks.",
    discussion: """
      `frontdesk demo` shows it all, without hardware and without a daemon.

      Exit status: 0 done; 1 the desk refused, for now; 64 wrong usage; 65 something unknown was named; \
      66 a file cannot be read; 69 frontdeskd does not run; 73 a file cannot be made; 74 it cannot be read or \
      written; 75 frontdeskd does not answer; 76 its answer is not understood; 77 no permission; 78 the site file \
      has errors.
      """,
    version: Version.current,
    groupedSubcommands: [
      CommandGroup(
        name: "The desk:",
        subcommands: [
          TicketCommand.self, QueueCommand.self, CounterCommand.self, TurnsCommand.self,
          FollowUpCommand.self, StatusCommand.self,
        ]),
      CommandGroup(
        name: "The reception:",
        subcommands: [
          HoursCommand.self, ServiceCommand.self, NoticeCommand.self, ShiftCommand.self,
          RotaCommand.self, GreetingCommand.self, ClockCommand.self, DayCommand.self,
        ]),
      CommandGroup(
        name: "The house:",
        subcommands: [
          CheckCommand.self, AssetCommand.self, PatrolCommand.self, FindingCommand.self,
          RepairCommand.self, JournalCommand.self, ReportCommand.self,
        ]),
      CommandGroup(
        name: "The board's programs:",
        subcommands: [
          DisplayCommand.self, PrinterCommand.self, VoiceCommand.self, DemoCommand.self,
        ]),
      CommandGroup(
        name: "Setting up:",
        subcommands: [DoctorCommand.self, ConfigCommand.self, GPIOCommand.self]),
    ])
}
