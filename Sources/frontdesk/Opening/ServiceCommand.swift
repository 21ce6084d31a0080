import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk service`: what visitors get numbers for (J16).
struct ServiceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "List the services; stop and start giving numbers for one.",
    subcommands: [List.self, Stop.self, Start.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the services, who waits, and what a newcomer is told.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.services)
      }
      guard !reading.json else { return printJSON(data) }
      printServices(try Wire.decode([ServiceView].self, from: data))
    }
  }

  struct Stop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give no numbers for a service; the board says so.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "The service (consult).")
    var service: String

    @Option(help: "When numbers are given again (14:00); for today where it is left out.")
    var until: String?

    func run() async throws {
      try await take(.stop(until: try typed(ifGiven: until, "--until")), of: service, desk)
    }
  }

  struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give numbers for a service again.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "The service (consult).")
    var service: String

    func run() async throws { try await take(.start, of: service, desk) }
  }
}

private func take(
  _ step: ServiceAsk.Step, of service: String, _ desk: DeskOptions
) async throws {
  try await desk.perform(.service(ServiceAsk(service, step)))
  let services: [ServiceView] = try await request { () async throws(ClientError) in
    try await desk.client.get(Path.services)
  }
  printServices(services)
}

private func printServices(_ services: [ServiceView]) {
  printTable(
    [["service", "numbers", "waiting", "a newcomer is told", "name"]]
      + services.map { service in
        [
          service.service,
          service.isStopped ? "stopped" + (service.until.map { " until \($0)" } ?? "") : "given",
          String(service.waiting), service.wait ?? "–", service.name.first ?? "",
        ]
      })
}
