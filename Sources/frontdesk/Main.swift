import ArgumentParser
import DeskAPI

/// Everything that people and the other units run.
@main
struct Frontdesk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontdesk",
    abstract: "The front desk of a sales center: queue, slips, board and facility checks.",
    discussion: """
      `frontdesk demo` shows it all, without hardware and without a daemon.

      Exit status: 0 done; 1 the desk refused, for now; 64 wrong usage; 65 something unknown was named; \
      69 frontdeskd does not run; 75 it does not answer; 77 no permission; 78 the site file has errors.
      """,
    version: Version.current,
    groupedSubcommands: [
      CommandGroup(
        name: "The desk:",
        subcommands: [
          TicketCommand.self, QueueCommand.self, CallCommand.self,
          CounterStepCommand<Recall>.self, CounterStepCommand<Serve>.self,
          CounterStepCommand<Finish>.self, CounterStepCommand<NoShow>.self,
          CounterStepCommand<Park>.self, TicketStepCommand<ComeBack>.self, TransferCommand.self,
          TicketStepCommand<Cancel>.self, PrioritiseCommand.self, UndoCommand.self,
          StatusCommand.self,
        ]),
      CommandGroup(
        name: "The reception:",
        subcommands: [
          CounterCommand.self, CountersCommand.self, AssignCommand.self, TurnsCommand.self,
          RateCommand.self, FollowUpCommand.self, VisitorCommand.self, HoursCommand.self,
          NoticeCommand.self, ShiftsCommand.self, RotaCommand.self, GreetCommand.self,
          ReportCommand.self,
          ClockCommand.self,
          DayCommand.self,
        ]),
      CommandGroup(
        name: "The house:",
        subcommands: [
          CheckCommand.self, ChecksCommand.self, AssetCommand.self, FindingCommand.self,
          RepairCommand.self,
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
