import ArgumentParser
import DeskAPI
import DeskBasics
import DeskDomain
import Foundation

/// `frontdesk greeting show`: what board and slip say at a time of the site (G2, G3), by the site file alone.
struct GreetingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "greeting", abstract: "Show how visitors are greeted.",
    subcommands: [Show.self], defaultSubcommand: Show.self)

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how visitors are greeted, now or at another time.",
      discussion: """
        Reads the site file and needs no daemon. With --days: the wishes from that day on, a line a day.
        """)

    @OptionGroup var options: ConfigOptions
    @OptionGroup var reading: ReadOptions

    @Option(help: "A time of the site (\"2027-02-06 09:00\"); now where it is left out.")
    var at: String?

    @Option(help: "List so many days (1 to 400).")
    var days: Int?

    func validate() throws {
      if let at, LocalDateTime(at) == nil {
        throw ValidationError("\"\(at)\" is no time such as \"2027-02-06 09:00\".")
      }
      guard (1...400).contains(days ?? 1) else {
        throw ValidationError("Say --days with a number from 1 to 400.")
      }
    }

    func run() async throws {
      let site = try loadSite(options.config)
      guard let local = at.flatMap({ LocalDateTime($0) }) ?? now(in: site) else {
        throw refused(EX_CONFIG, "this system does not know the zone \(site.timeZone)")
      }
      guard let days else {
        let view = GreetingView(site, at: local)
        guard !reading.json else { return printJSON(try Wire.encode(view)) }
        return print(view.greeting.joined(separator: "\n"))
      }
      let views = GreetingView.days(days, site, from: local)
      guard !reading.json else { return printJSON(try Wire.encode(views)) }
      printTable(
        views.map { view in
          [String(view.at.prefix(10)), view.wish?.joined(separator: " · ") ?? "–"]
        })
    }

    private func now(in site: Site) -> LocalDateTime? {
      SiteCalendar(timeZone: site.timeZone)?.local(Date())
    }
  }
}
